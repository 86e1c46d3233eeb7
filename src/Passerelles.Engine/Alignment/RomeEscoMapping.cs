using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>What an ESCO occupation is to a ROME title, in the official correspondence.</summary>
public enum MappingRelation
{
    /// <summary>The same.</summary>
    Exact,

    /// <summary>Nearly the same.</summary>
    Close,

    /// <summary>The ESCO occupation is broader than the title.</summary>
    Broad,

    /// <summary>The ESCO occupation is narrower than the title.</summary>
    Narrow,
}

/// <summary>A ROME title that corresponds to an ESCO occupation.</summary>
/// <param name="Title">Number of the title in ROME.</param>
/// <param name="Relation">What the occupation is to the title.</param>
public readonly record struct MappedTitle(OgrCode Title, MappingRelation Relation);

/// <summary>An ESCO occupation with its ROME titles, in the order of the file.</summary>
public sealed record MappedOccupation(EscoUri Occupation, ImmutableArray<MappedTitle> Titles);

/// <summary>
/// The official correspondence from ROME titles to ESCO occupations. It serves the product; it is also the answer key of the
/// linking benchmark, so nothing that links titles by their words may read it.
/// </summary>
public sealed record RomeEscoMapping
{
    /// <summary>Which release this is.</summary>
    public required ReleaseInfo Info { get; init; }

    /// <summary>Occupations, by address; no title twice.</summary>
    public required ImmutableArray<MappedOccupation> Occupations { get; init; }

    /// <summary>What the file says of itself: project, author, versions related.</summary>
    public string? Notes { get; init; }
}
