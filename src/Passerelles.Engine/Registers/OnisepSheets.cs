using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Registers;

/// <summary>What ONISEP says of an occupation, its texts excepted.</summary>
public sealed record OnisepOccupation
{
    /// <summary>Identifier; unique.</summary>
    public required OnisepId Id { get; init; }

    /// <summary>Name, both forms when given.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>ROME 3 codes.</summary>
    public ImmutableArray<RomeCode> Rome { get; init; } = [];

    /// <summary>Domains and sub-domains (<c>santé, social, sport/paramédical</c>).</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>Level of entry in ONISEP's words (« Bac + 3 »), or null.</summary>
    public string? EntryLevel { get; init; }

    /// <summary>Courses named as the least one needs.</summary>
    public ImmutableArray<OnisepId> EntryCourses { get; init; } = [];

    /// <summary>Last change of the sheet, or null.</summary>
    public DateOnly? ChangedOn { get; init; }
}

/// <summary>What ONISEP says of a course, its texts excepted.</summary>
public sealed record OnisepCourse
{
    /// <summary>Identifier; unique.</summary>
    public required OnisepId Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of diploma (« master », « titre professionnel »), or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Who delivers it when the course is that of one school, or null.</summary>
    public string? School { get; init; }

    /// <summary>Length in ONISEP's words (« 2 ans »), or null.</summary>
    public string? Duration { get; init; }

    /// <summary>Level of the certification in the national framework, 3 to 7, or null when not registered or not known.</summary>
    public int? Level { get; init; }

    /// <summary>Level of studies in ONISEP's words (« bac+3 »), or null.</summary>
    public string? Studies { get; init; }

    /// <summary>Number in the register, or null.</summary>
    public RncpNumber? Rncp { get; init; }

    /// <summary>Speciality of training, or null.</summary>
    public NsfCode? Nsf { get; init; }

    /// <summary>Occupations it leads to.</summary>
    public ImmutableArray<OnisepId> Occupations { get; init; } = [];

    /// <summary>Last change of the sheet, or null.</summary>
    public DateOnly? ChangedOn { get; init; }
}
