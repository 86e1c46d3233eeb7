using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Catalogue;

/// <summary>The sector's own content.</summary>
internal sealed class CatalogueSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "catalogue",
        Title = "Catalogue du secteur",
        Content = "Les fiches de métiers, les compétences, les diplômes, le glossaire et les expériences de vie, écrits pour Passerelles.",
        Steward = "L’équipe de Passerelles, puis l’observatoire qui tient la carte",
        Licence = "Licence Ouverte 2.0",
        LicenceUrl = new Uri("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        UsedFor = ["Les fiches, les comparaisons, les parcours, la carte", "La lecture des CV"],
    };

    public override bool TakesSeveral => false;

    public override bool Recognizes(SourceProbe probe) => probe.Kind == ProbeKind.Folder && probe.Find("catalogue.yaml") is not null;

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, CatalogueReader.Read(paths[0]), r => r.Info, run.Store.SwapAsync, ct);
}
