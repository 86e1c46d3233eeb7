using System.Collections.Immutable;

namespace Passerelles.Engine.Territories;

/// <summary>A commune, or a municipal arrondissement of Paris, Lyon or Marseille.</summary>
public sealed record Place
{
    /// <summary>Insee code.</summary>
    public required CommuneCode Code { get; init; }

    /// <summary>Name with its article: « Le Mans ».</summary>
    public required string Name { get; init; }

    /// <summary>Names under which it is also looked for: delegated communes, hamlets that have a line of their own in addresses.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Postcodes, in order; empty when none is known.</summary>
    public ImmutableArray<Postcode> Postcodes { get; init; } = [];

    /// <summary>Its department, or its overseas collectivity.</summary>
    public DepartmentCode Department => Code.Department;

    /// <summary>Its region; null in a collectivity.</summary>
    public RegionCode? Region => TerritoryNames.Of(Department).Region;

    /// <summary>Its employment zone; null when the table of Insee is not imported.</summary>
    public EmploymentZoneCode? EmploymentZone { get; init; }

    /// <summary>Where it is; null when no file gives it.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Inhabitants; null when no file gives it.</summary>
    public int? Population { get; init; }

    /// <summary>For a municipal arrondissement, its commune.</summary>
    public CommuneCode? City { get; init; }

    /// <summary>« Mende (48) »: the name is not enough, a hundred names are borne by several communes.</summary>
    public string Label => $"{Name} ({Department})";
}

/// <summary>An employment zone: communes within which most people live and work.</summary>
/// <param name="Code">Insee code.</param>
/// <param name="Name">Official name.</param>
public sealed record EmploymentZone(EmploymentZoneCode Code, string Name);

/// <summary>A place and how far it is.</summary>
/// <param name="Place">The place.</param>
/// <param name="Kilometres">As the crow flies.</param>
public readonly record struct PlaceAtDistance(Place Place, double Kilometres);
