using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Esco;

/// <summary>The two kinds of skills of ESCO.</summary>
public enum EscoSkillKind
{
    /// <summary>Something one does: <c>skill/competence</c>.</summary>
    Skill,

    /// <summary>Something one knows: <c>knowledge</c>.</summary>
    Knowledge,
}

/// <summary>How widely a skill is used, from all work to one occupation.</summary>
public enum EscoReuse
{
    /// <summary>All work.</summary>
    Transversal,

    /// <summary>Several sectors.</summary>
    CrossSector,

    /// <summary>One sector.</summary>
    SectorSpecific,

    /// <summary>One occupation.</summary>
    OccupationSpecific,
}

/// <summary>A skill or knowledge of ESCO.</summary>
public sealed record EscoSkill
{
    /// <summary>Unique in the release.</summary>
    public required EscoUri Uri { get; init; }

    /// <summary>Skill or knowledge; null when the files at hand do not say.</summary>
    public EscoSkillKind? Kind { get; init; }

    /// <summary>How widely it is used; null when the files at hand do not say.</summary>
    public EscoReuse? Reuse { get; init; }

    /// <summary>French.</summary>
    public required EscoText French { get; init; }

    /// <summary>English, or null when no English file was imported.</summary>
    public EscoText? English { get; init; }

    /// <summary>Groups it belongs to, as positions in <see cref="EscoRelease.Groups"/>.</summary>
    public ImmutableArray<int> Groups { get; init; } = [];

    /// <summary>Broader skills, as positions in <see cref="EscoRelease.Skills"/>.</summary>
    public ImmutableArray<int> Broader { get; init; } = [];

    /// <summary>Skills this one cannot do without, as positions in <see cref="EscoRelease.Skills"/>.</summary>
    public ImmutableArray<int> Essential { get; init; } = [];

    /// <summary>Skills that help this one, as positions in <see cref="EscoRelease.Skills"/>.</summary>
    public ImmutableArray<int> Optional { get; init; } = [];

    /// <summary>Collections.</summary>
    public EscoCollections Collections { get; init; }
}
