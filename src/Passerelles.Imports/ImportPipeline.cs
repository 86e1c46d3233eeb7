using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Catalogue;
using Passerelles.Imports.Rome;

namespace Passerelles.Imports;

/// <summary>
/// Reads a source, validates every row, stages it, swaps it in as one release in one transaction, and reports. Whatever goes
/// wrong before the end of the transaction, the release that was active stays active and whole.
/// </summary>
public sealed class ImportPipeline(ReferenceStore store, TimeProvider time)
{
    /// <summary>Sources that can be imported.</summary>
    public static ImmutableArray<string> Sources { get; } = ["catalogue", "rome"];

    /// <summary>Imports a source from a path.</summary>
    /// <param name="source">One of <see cref="Sources"/>.</param>
    /// <param name="path">Zip archive or folder.</param>
    /// <param name="progress">Told as the import goes; may be null.</param>
    /// <param name="ct">Until the transaction is committed, cancelling leaves everything as it was.</param>
    /// <exception cref="ArgumentException">The source is not known.</exception>
    public async Task<ImportReport> RunAsync(string source, string path, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var start = time.GetTimestamp();
        switch (source)
        {
            case "rome":
                var rome = RomeReader.Read(path, progress, ct);
                return await FinishAsync(source, rome, r => r.Info, store.SwapAsync, start, progress, ct);
            case "catalogue":
                var catalogue = CatalogueReader.Read(path);
                return await FinishAsync(source, catalogue, r => r.Info, store.SwapAsync, start, progress, ct);
            default:
                throw new ArgumentException($"'{source}' is not one of {string.Join(", ", Sources)}.", nameof(source));
        }
    }

    private async Task<ImportReport> FinishAsync<TRelease>(
        string source,
        ReadResult<TRelease> read,
        Func<TRelease, ReleaseInfo> infoOf,
        Func<TRelease, CancellationToken, Task<SwapResult>> swap,
        long start,
        IProgress<ImportProgress>? progress,
        CancellationToken ct)
        where TRelease : class
    {
        var report = new ImportReport
        {
            Source = source,
            Outcome = ImportOutcome.Refused,
            Files = read.Files,
            Problems = read.Problems,
            Duration = time.GetElapsedTime(start),
        };
        if (read.Release is not { } release)
        {
            return report;
        }

        progress?.Report(new ImportProgress("enregistrement et vérification", 0, 0));
        var result = await swap(release, ct);
        return report with
        {
            Outcome = result.IsNew ? ImportOutcome.Imported : ImportOutcome.AlreadyCurrent,
            Release = infoOf(release),
            Swap = result,
            Duration = time.GetElapsedTime(start),
        };
    }
}
