using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Territories;

/// <summary>
/// Every place, found by name, postcode or position. Immutable: requests read it without lock. A search among 35,000 communes takes
/// well under a millisecond, a look around a position as well.
/// </summary>
public sealed class PlaceIndex
{
    private readonly FrozenDictionary<CommuneCode, Place> _byCode;
    private readonly FrozenDictionary<EmploymentZoneCode, EmploymentZone> _zones;
    private readonly PlaceNames _names;
    private readonly PlacePositions _positions;

    private PlaceIndex(ImmutableArray<Place> places, ImmutableArray<EmploymentZone> zones, int? populationYear)
    {
        Places = places;
        EmploymentZones = zones;
        PopulationYear = populationYear;
        _byCode = places.ToFrozenDictionary(p => p.Code);
        _zones = zones.ToFrozenDictionary(z => z.Code);
        _names = new PlaceNames(places);
        _positions = new PlacePositions(places);
    }

    /// <summary>An index without any place: what a site has before the first import.</summary>
    public static PlaceIndex Empty { get; } = new([], [], null);

    /// <summary>Communes and municipal arrondissements, by code.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>Employment zones, by code; empty when their table is not imported.</summary>
    public ImmutableArray<EmploymentZone> EmploymentZones { get; }

    /// <summary>Year of the populations, or null when none is known.</summary>
    public int? PopulationYear { get; }

    /// <summary>Builds the index of a release.</summary>
    public static PlaceIndex Build(TerritoryRelease release) => new(release.Places, release.EmploymentZones, release.PopulationYear);

    /// <summary>The place bearing this code, or null.</summary>
    public Place? Find(CommuneCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The employment zone bearing this code, or null.</summary>
    public EmploymentZone? Find(EmploymentZoneCode code) => _zones.GetValueOrDefault(code);

    /// <summary>
    /// Places whose name, postcode, or name and department or postcode (« Saint-Denis 974 », « Mende Lozère », « 34000 », « 340 ») begin with what
    /// was typed, the exact ones first, then the most populated.
    /// </summary>
    /// <param name="query">Accents, hyphens, capitals, « St » for « Saint » and a missing article make no difference.</param>
    /// <param name="most">At most this many.</param>
    public ImmutableArray<Place> Search(string query, int most) => _names.Search(query, most);

    /// <summary>
    /// Places that the words name exactly: one when they leave no doubt, several when the person must choose (« Saint-Denis »), none when
    /// no name nor postcode is exactly that. A postcode of Paris names its arrondissement.
    /// </summary>
    public ImmutableArray<Place> Named(string query) => _names.Named(query);

    /// <summary>The place nearest to a position, or null when no place has a position. A city is never answered in place of its arrondissement.</summary>
    public PlaceAtDistance? Nearest(GeoPoint position) => _positions.Nearest(position);

    /// <summary>Places whose centre is within a distance, the nearest first.</summary>
    /// <param name="centre">From where.</param>
    /// <param name="kilometres">As the crow flies; zero or more.</param>
    public ImmutableArray<PlaceAtDistance> Within(GeoPoint centre, double kilometres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kilometres);
        return _positions.Within(centre, kilometres);
    }

    /// <summary>Kilometres between two places, or null when the position of one is not known.</summary>
    public static double? Kilometres(Place from, Place to) =>
        from.Position is { } a && to.Position is { } b ? a.KilometresTo(b) : null;
}
