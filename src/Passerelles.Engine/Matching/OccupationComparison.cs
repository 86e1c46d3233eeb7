using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>What moving from one occupation to another means. Not symmetric.</summary>
public sealed record OccupationComparison
{
    /// <summary>Where one stands.</summary>
    public required Occupation From { get; init; }

    /// <summary>Where one goes.</summary>
    public required Occupation To { get; init; }

    /// <summary>Share of the destination's skills, weighted, that the origin covers; 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Skills of the destination the origin covers, with the origin's skill that covers each.</summary>
    public required ImmutableArray<SharedSkill> Shared { get; init; }

    /// <summary>Skills of the destination to acquire, essential first.</summary>
    public required ImmutableArray<OccupationSkill> ToAcquire { get; init; }

    /// <summary>Skills of the origin the destination does not use.</summary>
    public required ImmutableArray<OccupationSkill> NotUsed { get; init; }

    /// <summary>Differences of level, access, regulation, conditions and pay that both sides document.</summary>
    public required ImmutableArray<OccupationDifference> Differences { get; init; }
}

/// <summary>A covered skill: the same, equivalent through official codes, or close in meaning.</summary>
/// <param name="To">Skill of the destination.</param>
/// <param name="From">Skill of the origin.</param>
/// <param name="Similarity">1 when the same or equivalent, less when close.</param>
public sealed record SharedSkill(OccupationSkill To, OccupationSkill From, double Similarity);

/// <summary>A difference in words.</summary>
/// <param name="Aspect">French word: Niveau, Accès, Réglementation, Horaires…</param>
/// <param name="From">Origin's value.</param>
/// <param name="To">Destination's value.</param>
public sealed record OccupationDifference(string Aspect, string From, string To);
