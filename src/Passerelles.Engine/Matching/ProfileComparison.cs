using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>
/// What a person's profile shows of an occupation. Every skill of the occupation is in exactly one of <see cref="Shared"/>,
/// <see cref="Close"/> and <see cref="ToAcquire"/>.
/// </summary>
public sealed record ProfileComparison
{
    /// <summary>The occupation, how close it is and why, its gates.</summary>
    public required OccupationMatch Match { get; init; }

    /// <summary>Share of the occupation's skills, weighted, that the profile covers; 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Skills the profile shows: the same, or equivalent by official codes; essential first.</summary>
    public required ImmutableArray<ShownSkill> Shared { get; init; }

    /// <summary>Skills that something in the profile comes near; essential first.</summary>
    public required ImmutableArray<ShownSkill> Close { get; init; }

    /// <summary>Skills the profile does not speak of.</summary>
    public required SkillsToAcquire ToAcquire { get; init; }

    /// <summary>Skills quoted or declared that the occupation does not use.</summary>
    public required ImmutableArray<SkillId> NotUsed { get; init; }

    /// <summary>How many skills of the occupation fall where; qualities and diplomas are not counted.</summary>
    public required SkillTally Tally { get; init; }
}

/// <summary>A skill that a profile shows or comes near.</summary>
/// <param name="To">Skill of the occupation.</param>
/// <param name="Own">Skill of the person that shows it.</param>
/// <param name="Closeness">In what way it does.</param>
/// <param name="Quotes">Lines of the CV; empty when the person declared it.</param>
public sealed record ShownSkill(OccupationSkill To, SkillId Own, SkillCloseness Closeness, ImmutableArray<string> Quotes)
{
    /// <summary>Title of the experience it comes from; null when the person or the CV names the skill itself.</summary>
    public string? Experience { get; init; }
}
