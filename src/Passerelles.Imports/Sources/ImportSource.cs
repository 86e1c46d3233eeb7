namespace Passerelles.Imports.Sources;

/// <summary>A source that can be imported: who publishes it, how its files are known, how they are read.</summary>
public abstract class ImportSource
{
    /// <summary>Who publishes it and what it is for.</summary>
    public abstract SourceCard Card { get; }

    /// <summary>Whether a file or folder is one of this source, judged by what is in it and never by its name alone.</summary>
    public abstract bool Recognizes(SourceProbe probe);

    /// <summary>Reads, validates, stages and swaps the source as one release; on any error the database is as it was.</summary>
    /// <param name="paths">At least one file or folder; a release made of several files takes them together.</param>
    /// <param name="run">Where to write, and whom to tell.</param>
    /// <param name="ct">Until the transaction is committed, cancelling leaves everything as it was.</param>
    public abstract Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct);
}
