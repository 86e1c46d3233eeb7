using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>
/// What moving from one occupation to another means. Not symmetric. Every skill of the destination is in exactly one of
/// <see cref="Shared"/>, <see cref="Close"/> and <see cref="ToAcquire"/>.
/// </summary>
public sealed record OccupationComparison
{
    /// <summary>Where one stands.</summary>
    public required Occupation From { get; init; }

    /// <summary>Where one goes.</summary>
    public required Occupation To { get; init; }

    /// <summary>Share of the destination's skills, weighted, that the origin covers; 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Skills of the destination the origin asks for too: the same, or equivalent by official codes; essential first.</summary>
    public required ImmutableArray<SharedSkill> Shared { get; init; }

    /// <summary>Skills of the destination that a skill of the origin comes near without being it; essential first.</summary>
    public required ImmutableArray<SharedSkill> Close { get; init; }

    /// <summary>Skills of the destination that nothing in the origin comes near.</summary>
    public required SkillsToAcquire ToAcquire { get; init; }

    /// <summary>Skills of the origin that neither are nor come near a skill of the destination: what this occupation no longer uses.</summary>
    public required ImmutableArray<OccupationSkill> NotUsed { get; init; }

    /// <summary>How many skills of the destination fall where; qualities and diplomas are not counted.</summary>
    public required SkillTally Tally { get; init; }

    /// <summary>Every aspect that at least one side documents, whether it differs or not.</summary>
    public required ImmutableArray<AspectComparison> Aspects { get; init; }

    /// <summary>Aspects that differ, or that one side alone documents.</summary>
    public IEnumerable<AspectComparison> Differences => Aspects.Where(a => !a.IsSame);

    /// <summary>Levels climbed, negative when one goes down; null when a level is not known.</summary>
    public int? LevelStep => To.Level - From.Level;

    /// <summary>Workplaces of both, of the origin only, of the destination only; null when they are not named with the same words.</summary>
    public required WorkplaceComparison? Workplaces { get; init; }

    /// <summary>Both pays when both are known in one unit, else null.</summary>
    public required PayComparison? Pay { get; init; }

    /// <summary>Whether the diploma that the origin demands opens the destination.</summary>
    public required OriginDiploma Diploma { get; init; }
}

/// <summary>A covered skill: the same, equivalent through official codes, or close.</summary>
/// <param name="To">Skill of the destination.</param>
/// <param name="From">Skill of the origin.</param>
/// <param name="Closeness">In what way the origin's skill is close.</param>
/// <param name="Similarity">1 when the same or equivalent, less when close.</param>
public sealed record SharedSkill(OccupationSkill To, OccupationSkill From, SkillCloseness Closeness, double Similarity);

/// <summary>Skills to acquire. A quality that one sheet names and the other does not is no quality that people lack.</summary>
/// <param name="Essential">Know-how and knowledge at the core of the destination.</param>
/// <param name="Optional">Know-how and knowledge that depend on the post.</param>
/// <param name="Qualities">Soft skills that the destination names.</param>
/// <param name="Credentials">Diplomas, titles and authorisations that ROME lists among its knowledge.</param>
public sealed record SkillsToAcquire(
    ImmutableArray<OccupationSkill> Essential, ImmutableArray<OccupationSkill> Optional, ImmutableArray<OccupationSkill> Qualities, ImmutableArray<OccupationSkill> Credentials)
{
    /// <summary>All of them.</summary>
    public ImmutableArray<OccupationSkill> All => [.. Essential, .. Optional, .. Qualities, .. Credentials];
}

/// <summary>Know-how and knowledge of the destination, counted; <paramref name="Total"/> is the sum of the four others.</summary>
public sealed record SkillTally(int Total, int Shared, int Close, int Essential, int Optional);

/// <summary>Workplaces, by their French labels.</summary>
public sealed record WorkplaceComparison(ImmutableArray<string> Shared, ImmutableArray<string> OnlyFrom, ImmutableArray<string> OnlyTo);

/// <summary>Two pays in one unit.</summary>
public sealed record PayComparison(PayRange From, PayRange To)
{
    /// <summary>What the destination pays more, in the unit; null when either is a range.</summary>
    public decimal? Difference => From.Min == From.Max && To.Min == To.Max ? To.Min - From.Min : null;
}

/// <summary>Whether the diploma the origin demands opens the destination, as the sheets say.</summary>
public enum OriginDiploma
{
    /// <summary>The source says that the destination is not regulated.</summary>
    NotNeeded,

    /// <summary>Whatever diploma opens the origin opens the destination too.</summary>
    Opens,

    /// <summary>One of the diplomas that open the origin opens the destination too.</summary>
    MayOpen,

    /// <summary>No diploma that the origin demands opens the destination.</summary>
    DoesNotOpen,

    /// <summary>The source does not say.</summary>
    Unknown,
}
