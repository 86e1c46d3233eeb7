using System.Text;
using Passerelles.Data.RomeEsco;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.RomeEsco;

/// <summary>The official correspondence between ROME and ESCO.</summary>
internal sealed class RomeEscoImportSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = RomeEscoDocuments.Source,
        Title = "Correspondance ROME–ESCO",
        Content = "Pour chaque appellation du ROME, le métier d'ESCO qui lui correspond, et s'il est le même, proche, plus large ou plus étroit.",
        Steward = "France Travail",
        Licence = "non précisée par le fichier",
        Home = new Uri("https://esco.ec.europa.eu/fr/use-esco/eures-countries-mapping-tables"),
        UsedFor = ["Les noms anglais des métiers du ROME", "Le rapprochement des fiches et des métiers d'Europe"],
    };

    public override bool TakesSeveral => false;

    public override bool Recognizes(SourceProbe probe) => probe.Kind != ProbeKind.Folder && probe.Files.Any(f =>
        f.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && MappingPreamble.Read(Encoding.UTF8.GetBytes(f.Head)) is { IsRomeEsco: true });

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) => run.FinishAsync(
        Card.Id, RomeEscoReader.Read(paths[0], run.Progress, ct), m => m.Info, (mapping, token) => run.Store.SwapAsync(RomeEscoDocuments.Of(mapping), token), ct);
}
