using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>Two to four occupations side by side. The order of the occupations is the one asked for.</summary>
public sealed record SideBySide
{
    /// <summary>The occupations compared.</summary>
    public required ImmutableArray<Occupation> Occupations { get; init; }

    /// <summary>Every aspect that at least one of them documents.</summary>
    public required ImmutableArray<AspectRow> Aspects { get; init; }

    /// <summary>Every skill that at least one asks for, those of most first; equivalent skills make one row.</summary>
    public required ImmutableArray<SkillRow> Skills { get; init; }
}

/// <summary>An aspect of several occupations.</summary>
/// <param name="Aspect">Which one.</param>
/// <param name="Values">One value an occupation, null when not known.</param>
public sealed record AspectRow(ComparedAspect Aspect, ImmutableArray<string?> Values)
{
    /// <summary>True when all say the same.</summary>
    public bool IsSame => Values.All(v => string.Equals(v, Values[0], StringComparison.Ordinal));
}

/// <summary>A skill and what it is to each occupation.</summary>
public sealed record SkillRow(Skill Skill, ImmutableArray<SkillCell> Cells)
{
    /// <summary>True when all ask for it, and alike.</summary>
    public bool IsSame => Cells.All(c => c.IsAsked && c.Importance == Cells[0].Importance);
}

/// <summary>What a skill is to an occupation.</summary>
/// <param name="Importance">How far it is asked for; null when it is not.</param>
/// <param name="Closeness">How a skill of the occupation comes near, when it is not asked for.</param>
/// <param name="Near">That skill.</param>
public sealed record SkillCell(Importance? Importance, SkillCloseness? Closeness, SkillId? Near)
{
    /// <summary>Neither asked for nor near.</summary>
    public static SkillCell None { get; } = new(null, null, null);

    /// <summary>True when the occupation asks for the skill or its equivalent.</summary>
    public bool IsAsked => Importance is not null;
}
