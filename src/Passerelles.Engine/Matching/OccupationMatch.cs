using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>How close an occupation is, in words; thresholds come from the data, see <c>docs/matching.md</c>.</summary>
public enum MatchBand
{
    /// <summary>« très proche »</summary>
    VeryClose,

    /// <summary>« proche »</summary>
    Close,

    /// <summary>« à portée »</summary>
    WithinReach,

    /// <summary>« éloigné »</summary>
    Far,
}

/// <summary>Which occupations are ranked.</summary>
public enum MatchScope
{
    /// <summary>Sheets of the sector only.</summary>
    Sector,

    /// <summary>Sheets and the whole ROME; a ROME occupation that a sheet covers gives way to the sheet.</summary>
    All,
}

/// <summary>Kind of reason.</summary>
public enum MatchReasonKind
{
    /// <summary>A job held.</summary>
    Experience,

    /// <summary>A certification held.</summary>
    Certification,

    /// <summary>A skill.</summary>
    Skill,

    /// <summary>The headline or job sought.</summary>
    Headline,

    /// <summary>The words of the CV as a whole.</summary>
    Wording,
}

/// <summary>Why an occupation is close.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Label">French words.</param>
/// <param name="Quotes">Lines of the CV; empty when the person declared it.</param>
/// <param name="Share">Part of the score it explains, 0 to 1.</param>
/// <param name="Skill">The occupation's skill concerned, when the kind is Skill.</param>
public sealed record MatchReason(MatchReasonKind Kind, string Label, ImmutableArray<string> Quotes, double Share, SkillId? Skill = null);

/// <summary>A skill the profile does not show.</summary>
public sealed record MissingSkill(SkillId Skill, string Label, SkillKind Kind, int? Level);

/// <summary>A legal gate as it stands for this profile.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="IsOpen">True when a certification that opens it is held, false when none is, null when it cannot be told.</param>
/// <param name="Explanation">French sentence.</param>
public sealed record GateStatus(Gate Gate, bool? IsOpen, string Explanation);

/// <summary>An occupation, how close it is, why, and what is missing.</summary>
public sealed record OccupationMatch
{
    /// <summary>The occupation.</summary>
    public required Occupation Occupation { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The score in words.</summary>
    public required MatchBand Band { get; init; }

    /// <summary>Reasons, strongest first; never empty when the score is above 0.</summary>
    public required ImmutableArray<MatchReason> Reasons { get; init; }

    /// <summary>Essential skills not shown.</summary>
    public required ImmutableArray<MissingSkill> MissingEssential { get; init; }

    /// <summary>Optional skills not shown.</summary>
    public required ImmutableArray<MissingSkill> MissingOptional { get; init; }

    /// <summary>Legal gates.</summary>
    public required ImmutableArray<GateStatus> Gates { get; init; }
}
