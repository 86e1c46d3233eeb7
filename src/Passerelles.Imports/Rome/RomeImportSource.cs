using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Rome;

/// <summary>ROME 4.0 of France Travail.</summary>
internal sealed class RomeImportSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "rome",
        Title = "ROME 4.0, répertoire opérationnel des métiers et des emplois",
        Content = "Les métiers de tous les secteurs, leurs appellations, leurs compétences, leurs contextes et leurs mobilités.",
        Steward = "France Travail",
        Licence = "Licence Ouverte 2.0",
        LicenceUrl = new Uri("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        Home = new Uri("https://www.francetravail.org/opendata/repertoire-operationnel-des-meti.html"),
        // The address behind « Toutes les données du ROME » on data.gouv.fr; no key is needed.
        Latest = new Uri("https://api.francetravail.fr/api-nomenclatureemploi/v1/open-data/csv"),
        EveryMonths = 6,
        UsedFor = ["Les métiers des autres secteurs", "Les compétences et leur proximité", "Les codes auxquels les offres et les formations se rattachent"],
    };

    public override bool TakesSeveral => false;

    public override bool Recognizes(SourceProbe probe) => probe.Kind != ProbeKind.File
        && probe.Files.Any(f => f.Name.StartsWith("unix_referentiel_code_rome_v", StringComparison.Ordinal) && f.FirstLine.Contains("code_rome", StringComparison.Ordinal));

    // The version stands in the names of the files, whatever a browser made of the name of the archive.
    public override string VersionOf(SourceProbe probe) =>
        probe.Files.First(f => f.Name.StartsWith("unix_referentiel_code_rome_v", StringComparison.Ordinal)).Name;

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, RomeReader.Read(paths[0], run.Progress, ct), r => r.Info, run.Store.SwapAsync, ct);
}
