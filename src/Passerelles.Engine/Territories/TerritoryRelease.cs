using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Territories;

/// <summary>Communes and employment zones, from one or several official files.</summary>
public sealed record TerritoryRelease
{
    /// <summary>Which release.</summary>
    public required ReleaseInfo Info { get; init; }

    /// <summary>Communes and municipal arrondissements, by code.</summary>
    public required ImmutableArray<Place> Places { get; init; }

    /// <summary>Employment zones, by code; empty when their table is not imported.</summary>
    public ImmutableArray<EmploymentZone> EmploymentZones { get; init; } = [];

    /// <summary>Year of the populations, or null when none is known.</summary>
    public int? PopulationYear { get; init; }
}
