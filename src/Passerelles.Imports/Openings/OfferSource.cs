using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Openings;

/// <summary>Job offers.</summary>
internal sealed class OfferSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "offers",
        Title = "Offres d’emploi",
        Content = "Des offres d’emploi : intitulé, métier, lieu, contrat, employeur, adresse de l’offre. Ni texte entier, ni personne à joindre.",
        Steward = "France Travail (service « Offres d’emploi »), ou tout site qui publie ses offres en JobPosting de schema.org",
        Licence = "Celle du service ou du site qui les fournit",
        UsedFor = ["Les offres près d’un lieu pour un métier", "La part des métiers dans les embauches d’un secteur"],
    };

    public override bool Recognizes(SourceProbe probe) => probe.Files.Any(f => IsOffers(f.Head));

    // Pages of one search, or several searches, make one list of offers.
    public override string PartOf(SourceProbe probe) => probe.Path;

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) => new OfferImport(run).RunAsync(Card.Id, paths, ct);

    private static bool IsOffers(string head) => head.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{' or '[', ..]
        && ((head.Contains("\"resultats\"", StringComparison.Ordinal) && head.Contains("\"intitule\"", StringComparison.Ordinal))
            || (head.Contains("\"romeCode\"", StringComparison.Ordinal) && head.Contains("\"lieuTravail\"", StringComparison.Ordinal))
            || (head.Contains("JobPosting", StringComparison.Ordinal) && head.Contains("schema.org", StringComparison.Ordinal)));
}
