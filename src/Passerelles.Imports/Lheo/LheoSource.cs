using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Lheo;

/// <summary>A catalogue of training in LHEO.</summary>
internal sealed class LheoSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "lheo",
        Title = "Offre de formation, au format LHÉO",
        Content = "Les formations, leurs actions et leurs sessions : lieu, dates, coût, financement, codes, organisme.",
        Steward = "Les Carif-Oref et leur réseau, les régions, les organismes qui publient leur catalogue en LHÉO",
        Licence = "Celle du catalogue importé",
        UsedFor = ["Se former près d’un lieu, vers un diplôme ou pour une compétence qui manque", "L’export de l’offre en LHÉO 2.3"],
    };

    // An earlier version is made of other elements: among the files of a folder, one must not deprive people of all the others.
    public override bool Recognizes(SourceProbe probe) => probe.Files.Any(f => LheoForm.Of(f.Head) != LheoForm.Kind.None && !LheoForm.IsEarlierVersion(f.Head));

    // Feeds of several Carif-Oref, or one cut into files, make one offer.
    public override string PartOf(SourceProbe probe) => probe.Path;

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) => LheoImport.RunAsync(Card.Id, paths, run, ct);
}
