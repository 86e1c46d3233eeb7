using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Registers.Formacode;

/// <summary>The thesaurus of training.</summary>
internal sealed class FormacodeSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "formacode",
        Title = "Formacode, thésaurus de l'offre de formation",
        Content = "Les thèmes de formation, leur arbre, leurs renvois, la spécialité (NSF) et le domaine (CITE) auxquels ils se rattachent.",
        Steward = "Centre Inffo",
        Licence = "non précisée",
        Home = new Uri("https://www.data.gouv.fr/fr/datasets/formacode-r-version-14-thesaurus-de-loffre-de-formation-et-de-certification/"),
        UsedFor = ["Nommer ce qu'une formation enseigne", "Rapprocher des formations voisines", "Retrouver un code d'une autre version"],
    };

    public override bool Recognizes(SourceProbe probe) => probe.Kind == ProbeKind.File
        && probe.Files.Any(f => FormacodeReader.IsThesaurus(f.FirstLine) || FormacodeReader.IsFields(f.FirstLine));

    // The thesaurus and its fields come in files of their own.
    public override string PartOf(SourceProbe probe) => FormacodeReader.IsThesaurus(probe.Files[0].FirstLine) ? "thesaurus" : "fields";

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, FormacodeReader.Read(paths, run.Progress, ct), r => r.Info, run.Store.SwapAsync, ct);
}
