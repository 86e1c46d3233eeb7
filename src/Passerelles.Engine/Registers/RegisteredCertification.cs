using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Registers;

/// <summary>A record of the national registers of certifications (RNCP and RS), as France compétences publishes it.</summary>
public sealed record RegisteredCertification
{
    /// <summary>Number; unique.</summary>
    public required RncpNumber Number { get; init; }

    /// <summary>Title, without the kind of diploma.</summary>
    public required string Title { get; init; }

    /// <summary>Abbreviated kind (« CAP »), or null.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Kind in full (« Certificat d'aptitude professionnelle »), or null: most titles registered on request have none.</summary>
    public string? Kind { get; init; }

    /// <summary>Level 3 to 8 of the national framework, or null when it has none.</summary>
    public int? Level { get; init; }

    /// <summary>Whether it was in force when the export was made.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Date of the export that says all this: a day (<c>2024-02-22</c>), or a month when its name stops there (<c>2026-04</c>).</summary>
    public required string Export { get; init; }

    /// <summary>By right or on request, or null.</summary>
    public RegistrationKind? Registration { get; init; }

    /// <summary>Day of the decision, or null.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Day it took effect, or null.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day of registration, or null.</summary>
    public DateOnly? RegisteredUntil { get; init; }

    /// <summary>Whether only number, title, level and kind are known; empty lists then say nothing.</summary>
    public bool IsTitleOnly { get; init; }

    /// <summary>ROME occupations it leads to, as the register writes them: ROME 3 codes mostly.</summary>
    public ImmutableArray<RomeCode> Rome { get; init; } = [];

    /// <summary>What is taught, by Formacode.</summary>
    public ImmutableArray<FormacodeCode> Formacodes { get; init; } = [];

    /// <summary>Specialities of training.</summary>
    public ImmutableArray<NsfCode> Nsf { get; init; } = [];

    /// <summary>Blocks of skills, in the order of their codes.</summary>
    public ImmutableArray<CertificationBlock> Blocks { get; init; } = [];

    /// <summary>Who delivers it.</summary>
    public ImmutableArray<Certifier> Certifiers { get; init; } = [];

    /// <summary>Ways to sit before the jury.</summary>
    public ImmutableArray<RegisterAccess> Access { get; init; } = [];

    /// <summary>Establishments that prepare for it or assess, counted and not named; null when not known.</summary>
    public int? Partners { get; init; }

    /// <summary>Records it replaces.</summary>
    public ImmutableArray<RncpNumber> Predecessors { get; init; } = [];

    /// <summary>Records that replace it.</summary>
    public ImmutableArray<RncpNumber> Successors { get; init; } = [];
}

/// <summary>How a certification came into a register.</summary>
public enum RegistrationKind
{
    /// <summary>« De droit »: diplomas of the State.</summary>
    ByRight,

    /// <summary>« Sur demande ».</summary>
    OnRequest,
}

/// <summary>A way to sit before the jury of a certification.</summary>
public enum RegisterAccess
{
    /// <summary>As a pupil or student.</summary>
    Student,

    /// <summary>Apprenticeship.</summary>
    Apprenticeship,

    /// <summary>Continuing training.</summary>
    ContinuingTraining,

    /// <summary>« Contrat de professionnalisation ».</summary>
    ProfessionalisationContract,

    /// <summary>On one's own.</summary>
    IndividualApplication,

    /// <summary>By experience: VAE.</summary>
    Experience,
}

/// <summary>A block of skills.</summary>
/// <param name="Code">Code in the register (<c>RNCP509BC05</c>).</param>
/// <param name="Label">Official name.</param>
public sealed record CertificationBlock(string Code, string Label);

/// <summary>A body that delivers a certification.</summary>
/// <param name="Name">Name.</param>
/// <param name="Siret">Establishment, or null when the register does not say.</param>
public sealed record Certifier(string Name, Siret? Siret);
