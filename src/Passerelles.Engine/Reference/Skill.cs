using System.Collections.Immutable;

namespace Passerelles.Engine.Reference;

/// <summary>Kind of a skill, as in ESCO and ROME: know-how (savoir-faire), knowledge (savoir), soft skill (savoir-être).</summary>
public enum SkillKind
{
    /// <summary>Savoir-faire.</summary>
    KnowHow,

    /// <summary>Savoir, connaissance.</summary>
    Knowledge,

    /// <summary>Savoir-être professionnel.</summary>
    SoftSkill,
}

/// <summary>Whether an occupation can be held without the skill.</summary>
public enum Importance
{
    /// <summary>At the core of the occupation (ROME: <c>coeur_metier</c> = Principale).</summary>
    Essential,

    /// <summary>Useful or depending on the post.</summary>
    Optional,
}

/// <summary>A skill of the sector's vocabulary or of ROME.</summary>
public sealed record Skill
{
    /// <summary>Unique in the reference.</summary>
    public required SkillId Id { get; init; }

    /// <summary>French label, as displayed.</summary>
    public required string Label { get; init; }

    /// <summary>Know-how, knowledge or soft skill.</summary>
    public required SkillKind Kind { get; init; }

    /// <summary>Definition when the label is not enough, else null.</summary>
    public string? Definition { get; init; }

    /// <summary>Other wordings met in CVs and offers; empty for ROME skills.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Group of the vocabulary, or category of ROME, in words.</summary>
    public required string Group { get; init; }

    /// <summary>ROME items of the same meaning; for a ROME skill, its own number.</summary>
    public ImmutableArray<OgrCode> RomeItems { get; init; } = [];

    /// <summary>ESCO skills of the same meaning.</summary>
    public ImmutableArray<EscoUri> EscoUris { get; init; } = [];

    /// <summary>ROME macro-skill this skill belongs to, else null.</summary>
    public OgrCode? Macro { get; init; }

    /// <summary>
    /// True for a diploma, title or authorisation that ROME lists among its knowledge (<c>Certifications et habilitations</c>):
    /// it is held or not, never nearly, and never learnt by doing the job.
    /// </summary>
    public bool IsCredential { get; init; }

    /// <summary>True for one of the macro-skills of ROME.</summary>
    public bool IsMacro { get; init; }
}

/// <summary>A skill as an occupation asks for it.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Importance">Essential or optional.</param>
/// <param name="Level">Expected level from 1 (notions) to 4 (expert), or null when the source has none.</param>
/// <param name="IsEmerging">True when ROME marks it as emerging (<c>Émergente</c>).</param>
public readonly record struct OccupationSkill(SkillId Skill, Importance Importance, int? Level = null, bool IsEmerging = false);
