using System.Collections.Immutable;

namespace Passerelles.Imports.Folders;

/// <summary>What became of a file of a folder.</summary>
public enum FolderOutcome
{
    /// <summary>Part of a release that is now active.</summary>
    Imported,

    /// <summary>Part of a release that was already active.</summary>
    AlreadyCurrent,

    /// <summary>Of a known source, but another file of the folder is imported instead.</summary>
    LeftOut,

    /// <summary>Of no known source.</summary>
    Unknown,

    /// <summary>Of a known source, and its import failed: nothing of that source changed.</summary>
    Failed,
}

/// <summary>A file of a folder and what became of it.</summary>
/// <param name="Path">Path from the folder, with <c>/</c> between names.</param>
/// <param name="Source">Source that recognised it, or null.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it was not imported, in French; null when it was.</param>
public sealed record FolderEntry(string Path, string? Source, FolderOutcome Outcome, string? Reason);

/// <summary>A folder imported.</summary>
/// <param name="Entries">Every file, in path order; a folder that is one release is one entry.</param>
/// <param name="Reports">One per source imported or refused, in the order of import.</param>
/// <param name="Duration">From the first look to the last import.</param>
public sealed record FolderReport(ImmutableArray<FolderEntry> Entries, ImmutableArray<ImportReport> Reports, TimeSpan Duration)
{
    /// <summary>True when nothing that was recognised failed.</summary>
    public bool IsWhole => Entries.All(e => e.Outcome != FolderOutcome.Failed);
}
