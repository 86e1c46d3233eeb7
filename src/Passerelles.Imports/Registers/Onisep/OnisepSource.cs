using System.Collections.Immutable;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Registers.Onisep;

/// <summary>ONISEP's sheets of occupations.</summary>
internal sealed class OnisepOccupationsSource : ImportSource
{
    public override SourceCard Card { get; } = OnisepCard.Of(
        "onisep-metiers", "Fiches métiers de l'Onisep", "Les métiers présentés par l'Onisep : noms, codes ROME, niveau d'entrée, adresse de la page.", ["Renvoyer à la page de l'Onisep sur un métier"]);

    public override bool Recognizes(SourceProbe probe) => probe.Kind != ProbeKind.Folder && probe.Files.Any(f =>
        (f.Head.Contains("/redirection/metier/slug/MET.", StringComparison.Ordinal) && f.Head.TrimStart().StartsWith('['))
        || (f.Head.Contains("<metiers", StringComparison.Ordinal) && f.Head.Contains("<identifiant>MET.", StringComparison.Ordinal)));

    // The JSON list and the XML sheets complete one another.
    public override string PartOf(SourceProbe probe) => OnisepCard.PartOf(probe);

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, OnisepReader.ReadOccupations(paths, run.Progress, ct), r => r.Info, run.Store.SwapAsync, ct);
}

/// <summary>ONISEP's sheets of courses.</summary>
internal sealed class OnisepCoursesSource : ImportSource
{
    public override SourceCard Card { get; } = OnisepCard.Of(
        "onisep-formations", "Fiches formations de l'Onisep", "Les formations présentées par l'Onisep : nom, diplôme, niveau, durée, numéro au RNCP, métiers, adresse de la page.", ["Renvoyer d'un diplôme à sa page à l'Onisep"]);

    public override bool Recognizes(SourceProbe probe) => probe.Kind != ProbeKind.Folder && probe.Files.Any(f =>
        (f.Head.Contains("/redirection/formation/slug/FOR.", StringComparison.Ordinal) && f.Head.TrimStart().StartsWith('['))
        || (f.Head.Contains("<formations", StringComparison.Ordinal) && f.Head.Contains("<identifiant>FOR.", StringComparison.Ordinal)));

    // The JSON list and the XML sheets complete one another.
    public override string PartOf(SourceProbe probe) => OnisepCard.PartOf(probe);

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, OnisepReader.ReadCourses(paths, run.Progress, ct), r => r.Info, run.Store.SwapAsync, ct);
}

/// <summary>What both kinds have in common.</summary>
internal static class OnisepCard
{
    public static string PartOf(SourceProbe probe) => probe.Files.Any(f => f.Head.TrimStart().StartsWith('[')) ? "json" : "xml";

    public static SourceCard Of(string id, string title, string content, ImmutableArray<string> usedFor) => new()
    {
        Id = id,
        Title = title,
        Content = content,
        Steward = "Onisep",
        Licence = "ODbL 1.0",
        LicenceUrl = new Uri("https://opendatacommons.org/licenses/odbl/1-0/"),
        Home = new Uri("https://opendata.onisep.fr/"),
        UsedFor = usedFor,
    };
}
