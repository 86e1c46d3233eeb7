using Passerelles.Engine.Market;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Market;

/// <summary>A source of labour-market indicators: they differ by their form only.</summary>
/// <param name="card">Who publishes it.</param>
/// <param name="recognizes">Whether a single file is one of it.</param>
/// <param name="read">Reads its files.</param>
internal sealed class MarketSource(SourceCard card, Func<ProbedFile, bool> recognizes, Func<IReadOnlyList<string>, CancellationToken, ReadResult<MarketRelease>> read) : ImportSource
{
    public override SourceCard Card { get; } = card;

    public override bool Recognizes(SourceProbe probe) => probe.Kind == ProbeKind.File && recognizes(probe.Files[0]);

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, read(paths, ct), r => r.Info, run.Store.SwapAsync, ct);
}
