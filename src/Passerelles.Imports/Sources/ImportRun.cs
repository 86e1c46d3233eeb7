using Passerelles.Data;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Sources;

/// <summary>One import: where it writes, whom it tells, when it began.</summary>
/// <param name="Store">The database.</param>
/// <param name="Progress">Told as the import goes; may be null.</param>
/// <param name="Time">The clock.</param>
public sealed record ImportRun(ReferenceStore Store, IProgress<ImportProgress>? Progress, TimeProvider Time)
{
    private readonly long _start = Time.GetTimestamp();

    /// <summary>Time since the import began.</summary>
    public TimeSpan Elapsed => Time.GetElapsedTime(_start);

    /// <summary>Swaps what was read, when it may be, and reports.</summary>
    /// <typeparam name="TRelease">Kind of release.</typeparam>
    /// <param name="source">Source id.</param>
    /// <param name="read">What reading gave.</param>
    /// <param name="infoOf">Name, title and date of the release.</param>
    /// <param name="swap">Replaces the active release.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<ImportReport> FinishAsync<TRelease>(
        string source, ReadResult<TRelease> read, Func<TRelease, ReleaseInfo> infoOf, Func<TRelease, CancellationToken, Task<SwapResult>> swap, CancellationToken ct)
        where TRelease : class
    {
        var report = new ImportReport { Source = source, Outcome = ImportOutcome.Refused, Files = read.Files, Problems = read.Problems, Duration = Elapsed };
        if (read.Release is not { } release)
        {
            return report;
        }

        Progress?.Report(new ImportProgress("enregistrement et vérification", 0, 0));
        var result = await swap(release, ct);
        return report with
        {
            Outcome = result.IsNew ? ImportOutcome.Imported : ImportOutcome.AlreadyCurrent,
            Release = infoOf(release),
            Swap = result,
            Duration = Elapsed,
        };
    }
}
