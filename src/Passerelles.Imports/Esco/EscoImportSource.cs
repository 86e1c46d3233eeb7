using Passerelles.Data.Esco;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Esco;

/// <summary>ESCO of the European Commission.</summary>
internal sealed class EscoImportSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = EscoDocuments.Source,
        Title = "ESCO, classification européenne des aptitudes, compétences et métiers",
        Content = "Les métiers et les compétences de l'Union européenne, en français et en anglais, et les compétences que chaque métier demande.",
        Steward = "Commission européenne",
        Licence = "Conditions de réutilisation d'ESCO (gratuite, en citant la source)",
        Home = new Uri("https://esco.ec.europa.eu/fr/use-esco"),
        UsedFor = ["Les noms des métiers et des compétences en anglais", "Le rapprochement de nos compétences avec celles d'Europe", "Les adresses européennes des métiers, pour les échanges de données"],
    };

    public override bool Recognizes(SourceProbe probe) => probe.Kind != ProbeKind.File
        && probe.Files.Any(f => f.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && IsEsco(f));

    // Archives of tables, of labels, of relations: all complete one another.
    public override string PartOf(SourceProbe probe) => probe.Path;

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) => run.FinishAsync(
        Card.Id, EscoReader.Read(paths, run.Progress, ct), r => r.Info, (release, token) => run.Store.SwapAsync(EscoDocuments.Of(release), token), ct);

    private static bool IsEsco(ProbedFile file) =>
        (file.FirstLine.Contains("conceptUri", StringComparison.Ordinal)
            || file.FirstLine.StartsWith("occupationUri,", StringComparison.Ordinal)
            || file.FirstLine.StartsWith("originalSkillUri,", StringComparison.Ordinal)
            || file.FirstLine.StartsWith("Level 0 URI,", StringComparison.Ordinal))
        && file.Head.Contains("http://data.europa.eu/esco/", StringComparison.Ordinal);
}
