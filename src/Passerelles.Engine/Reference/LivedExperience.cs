using System.Collections.Immutable;

namespace Passerelles.Engine.Reference;

/// <summary>A theme under which situations of life are gathered.</summary>
/// <param name="Id">Unique in the catalogue.</param>
/// <param name="Label">Name shown.</param>
/// <param name="Order">Rank in the list of themes.</param>
public sealed record ExperienceTheme(string Id, string Label, int Order);

/// <summary>
/// Something lived outside work (caring for a parent, keeping a club going…) that may have taught skills of the vocabulary.
/// The questions find out which and how far; <see cref="Limits"/> says what it does not prove.
/// </summary>
public sealed record LivedSituation
{
    /// <summary>Unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its theme.</summary>
    public required string Theme { get; init; }

    /// <summary>The situation in the first person, as the one who lives it would say it.</summary>
    public required string Label { get; init; }

    /// <summary>Questions, each tied to one skill; the further ones ask for more.</summary>
    public required ImmutableArray<ExperienceQuestion> Questions { get; init; }

    /// <summary>What having lived it does not prove, in sentences.</summary>
    public required ImmutableArray<string> Limits { get; init; }

    /// <summary>Occupations people who lived it often look at first.</summary>
    public ImmutableArray<OccupationId> Occupations { get; init; } = [];
}

/// <summary>A question that reveals a skill.</summary>
/// <param name="Text">The question, answered by yes or no.</param>
/// <param name="Skill">The skill that a yes suggests.</param>
/// <param name="Level">The level a yes suggests, from 1 (notions) to 3 (on one's own): life alone makes no reference person.</param>
public sealed record ExperienceQuestion(string Text, SkillId Skill, int Level);
