using Passerelles.Data.Territories;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Territories;

/// <summary>Communes, postcodes and employment zones.</summary>
internal sealed class TerritorySource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = TerritoryDocuments.Source,
        Title = "Communes, codes postaux et zones d’emploi",
        Content = "Les communes de France et leurs coordonnées, leur population, leurs codes postaux, leur département, leur région, leur bassin d’emploi.",
        Steward = "Insee (code officiel géographique, populations, zones d’emploi) et La Poste (codes postaux)",
        Licence = "Licence Ouverte 2.0",
        LicenceUrl = new Uri("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        EveryMonths = 12,
        UsedFor = ["Choisir une ville ou un code postal", "Chercher autour de soi", "Les chiffres par territoire"],
    };

    public override bool Recognizes(SourceProbe probe) =>
        probe.Kind == ProbeKind.File && TerritoryReader.FormOf(probe.Files[0].FirstLine) is not null;

    // Communes, postcodes and employment zones come in files of their own, and make one release.
    public override string PartOf(SourceProbe probe) => TerritoryReader.FormOf(probe.Files[0].FirstLine).ToString()!;

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) => run.FinishAsync(
        Card.Id, TerritoryReader.Read(paths, ct), r => r.Info, (release, token) => run.Store.SwapAsync(TerritoryDocuments.Write(release), token), ct);
}
