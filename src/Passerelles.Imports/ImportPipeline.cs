using Passerelles.Data;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports;

/// <summary>
/// Reads a source, validates every row, stages it, swaps it in as one release in one transaction, and reports. Whatever goes
/// wrong before the end of the transaction, the release that was active stays active and whole.
/// </summary>
public sealed class ImportPipeline(ReferenceStore store, TimeProvider time)
{
    /// <summary>Imports a source.</summary>
    /// <param name="source">Name of a source of <see cref="SourceRegistry"/>.</param>
    /// <param name="paths">Its archive, folder or files.</param>
    /// <param name="progress">Told as the import goes; may be null.</param>
    /// <param name="ct">Until the transaction is committed, cancelling leaves everything as it was.</param>
    /// <exception cref="ArgumentException">The source is not known, or no path is given.</exception>
    public Task<ImportReport> RunAsync(string source, IReadOnlyList<string> paths, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (paths.Count == 0)
        {
            throw new ArgumentException("At least one path is needed.", nameof(paths));
        }

        var found = SourceRegistry.Find(source)
            ?? throw new ArgumentException($"'{source}' is not one of {string.Join(", ", SourceRegistry.All.Select(s => s.Card.Id))}.", nameof(source));
        return found.ImportAsync(paths, new ImportRun(store, progress, time), ct);
    }

    /// <summary>Imports a source that is one archive, folder or file.</summary>
    /// <inheritdoc cref="RunAsync(string, IReadOnlyList{string}, IProgress{ImportProgress}?, CancellationToken)"/>
    public Task<ImportReport> RunAsync(string source, string path, IProgress<ImportProgress>? progress, CancellationToken ct) => RunAsync(source, [path], progress, ct);
}
