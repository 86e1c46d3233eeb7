using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>The release is the active one now.</summary>
    Imported,

    /// <summary>The same content was already active; nothing was written.</summary>
    AlreadyCurrent,

    /// <summary>The source has errors; nothing was written.</summary>
    Refused,
}

/// <summary>Everything there is to say of an import.</summary>
public sealed record ImportReport
{
    /// <summary>Source: <c>rome</c>, <c>catalogue</c>…</summary>
    public required string Source { get; init; }

    /// <summary>How it ended.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>The release read; null when refused.</summary>
    public ReleaseInfo? Release { get; init; }

    /// <summary>What the database did; null when refused.</summary>
    public SwapResult? Swap { get; init; }

    /// <summary>Rows of each file.</summary>
    public required ImmutableArray<FileCount> Files { get; init; }

    /// <summary>Errors, rejected rows and warnings, in file then line order.</summary>
    public required ImmutableArray<ImportProblem> Problems { get; init; }

    /// <summary>From opening the source to the end of the transaction.</summary>
    public required TimeSpan Duration { get; init; }
}
