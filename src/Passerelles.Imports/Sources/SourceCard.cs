using System.Collections.Immutable;

namespace Passerelles.Imports.Sources;

/// <summary>What there is to know of a source before a single row of it is read: the line of the directory of references.</summary>
public sealed record SourceCard
{
    /// <summary>Name in commands and in the database: <c>rome</c>, <c>esco</c>, <c>lheo</c>…</summary>
    public required string Id { get; init; }

    /// <summary>French name.</summary>
    public required string Title { get; init; }

    /// <summary>One French sentence: what it holds.</summary>
    public required string Content { get; init; }

    /// <summary>Who decides of its content.</summary>
    public required string Steward { get; init; }

    /// <summary>Name of its licence.</summary>
    public required string Licence { get; init; }

    /// <summary>Text of its licence, or null when the publisher names none.</summary>
    public Uri? LicenceUrl { get; init; }

    /// <summary>Page where people find it; null for what comes with Passerelles.</summary>
    public Uri? Home { get; init; }

    /// <summary>Address of the newest file, or null when the publisher gives none that is stable: the page then says how to get it.</summary>
    public Uri? Latest { get; init; }

    /// <summary>Months between two releases, or null when there is no rhythm.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>What the site does with it, in French: what would be missing without it.</summary>
    public required ImmutableArray<string> UsedFor { get; init; }
}
