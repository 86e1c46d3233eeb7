using System.Collections.Immutable;
using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Training;

/// <summary>A course of a catalogue: what is learnt, with whom; its actions say where and how.</summary>
public sealed record TrainingCourse
{
    /// <summary>Number given by the catalogue, unique in the release; made from its rank when the catalogue gives none.</summary>
    public required string Number { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Beginning of the objective, without markup; or null.</summary>
    public string? Objective { get; init; }

    /// <summary>Whether it leads to a certification.</summary>
    public bool? IsCertifying { get; init; }

    /// <summary>Level needed to enter, a key of the LHEO table of levels; 0 when not said.</summary>
    public int EntryLevel { get; init; }

    /// <summary>Level reached, a key of the same table; null when not said.</summary>
    public int? ExitLevel { get; init; }

    /// <summary>Whether the path is the same for all, a key of the LHEO table « parcours de formation »; null when not said.</summary>
    public int? PathKind { get; init; }

    /// <summary>Page of the course.</summary>
    public string? Url { get; init; }

    /// <summary>What it is about and what it leads to, in order, without doubles.</summary>
    public required ImmutableArray<TrainingCode> Codes { get; init; }

    /// <summary>Who answers for it.</summary>
    public required TrainingProvider Provider { get; init; }

    /// <summary>Where, when and how; at least one.</summary>
    public required ImmutableArray<TrainingAction> Actions { get; init; }
}

/// <summary>An organisation that trains. Names, numbers and addresses of persons are never kept.</summary>
public sealed record TrainingProvider
{
    /// <summary>Name it goes by.</summary>
    public required string Name { get; init; }

    /// <summary>Registered name when it differs, or null.</summary>
    public string? LegalName { get; init; }

    /// <summary>SIRET as the catalogue writes it: real catalogues hold numbers that do not exist.</summary>
    public string? Siret { get; init; }

    /// <summary>Declaration number as a training organisation (« numéro d'activité »).</summary>
    public string? ActivityNumber { get; init; }

    /// <summary>Where it is.</summary>
    public TrainingPlace? Place { get; init; }

    /// <summary>Its site.</summary>
    public string? Url { get; init; }
}

/// <summary>An address and where it is.</summary>
public sealed record TrainingPlace
{
    /// <summary>Name of the place, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Street, on one line; or null.</summary>
    public string? Street { get; init; }

    /// <summary>Five-digit postcode; or null.</summary>
    public string? Postcode { get; init; }

    /// <summary>Town, as written.</summary>
    public string? City { get; init; }

    /// <summary>INSEE code of the commune; or null.</summary>
    public string? Commune { get; init; }

    /// <summary>Code of the department (<c>34</c>, <c>2A</c>, <c>973</c>), from the commune or the postcode; or null.</summary>
    public string? Department { get; init; }

    /// <summary>Where it is; null when neither the catalogue nor the commune tells.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Whether the position is that of the commune, not of the address.</summary>
    public bool IsCommunePosition { get; init; }
}
