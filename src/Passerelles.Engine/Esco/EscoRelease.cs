using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Esco;

/// <summary>
/// A release of ESCO as read from its CSV files. Concepts refer to one another by their position, which has no meaning outside
/// the release; each list is in the order of addresses, so that the same content always gets the same positions.
/// </summary>
public sealed record EscoRelease
{
    /// <summary>Which release this is.</summary>
    public required ReleaseInfo Info { get; init; }

    /// <summary>Groups of the three hierarchies.</summary>
    public required ImmutableArray<EscoGroup> Groups { get; init; }

    /// <summary>Occupations.</summary>
    public required ImmutableArray<EscoOccupation> Occupations { get; init; }

    /// <summary>Skills and knowledge.</summary>
    public required ImmutableArray<EscoSkill> Skills { get; init; }

    /// <summary>Which archive gave which table, in French.</summary>
    public string? Notes { get; init; }
}
