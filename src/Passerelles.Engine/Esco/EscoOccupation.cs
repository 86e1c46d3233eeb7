using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Esco;

/// <summary>An occupation of ESCO.</summary>
public sealed record EscoOccupation
{
    /// <summary>Unique in the release.</summary>
    public required EscoUri Uri { get; init; }

    /// <summary>Code, which begins with that of its ISCO-08 group.</summary>
    public required EscoOccupationCode Code { get; init; }

    /// <summary>French.</summary>
    public required EscoText French { get; init; }

    /// <summary>English, or null when no English file was imported.</summary>
    public EscoText? English { get; init; }

    /// <summary>True when ESCO notes a regulated profession; the law itself is national and is not in ESCO.</summary>
    public bool IsRegulated { get; init; }

    /// <summary>Broader occupations, as positions in <see cref="EscoRelease.Occupations"/>; empty right under an ISCO group.</summary>
    public ImmutableArray<int> Broader { get; init; } = [];

    /// <summary>Essential skills, as increasing positions in <see cref="EscoRelease.Skills"/>.</summary>
    public ImmutableArray<int> Essential { get; init; } = [];

    /// <summary>Optional skills, as increasing positions in <see cref="EscoRelease.Skills"/>; none is also essential.</summary>
    public ImmutableArray<int> Optional { get; init; } = [];

    /// <summary>Collections.</summary>
    public EscoCollections Collections { get; init; }
}
