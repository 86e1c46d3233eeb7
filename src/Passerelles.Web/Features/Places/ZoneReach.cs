using System.Collections.Immutable;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;

namespace Passerelles.Web.Features.Places;

/// <summary>A zone as searches of things that have a position take it.</summary>
/// <param name="Near">From where distances are told; null for the country.</param>
/// <param name="RadiusKm">A distance that holds the whole zone.</param>
/// <param name="Departments">The departments it is made of; empty for another kind of zone.</param>
/// <param name="Within">Whether a position is in it, when neither distance nor department says; else null.</param>
internal sealed record ZoneReach(GeoPoint? Near, double RadiusKm, ImmutableArray<string> Departments, Func<GeoPoint, bool>? Within)
{
    /// <summary>Communes stretch past their centre: a zone drawn by centres is searched a little wider.</summary>
    private const double Margin = 15;

    /// <summary>Distances are told but leave nothing out.</summary>
    public bool AnyDistance => Departments.Length > 0;

    public static ZoneReach Of(Zone zone, PlaceIndex places)
    {
        var near = zone.Centre?.Position;
        return zone switch
        {
            Zone.Around around when near is not null => new ZoneReach(near, around.Kilometres, [], null),
            Zone.Employment employment when near is not null => new ZoneReach(near, Covering(zone, places), [], at => Nearest(places, at)?.EmploymentZone == employment.EmploymentZone.Code),
            Zone.WholeRegion { Of.Region: { } region } => Whole([.. TerritoryNames.Of(region).Departments]),
            // A place without position is searched by its department.
            { Centre: { } place } => Whole([place.Department]),
            _ => new ZoneReach(null, 1, [], null),
        };

        ZoneReach Whole(ImmutableArray<DepartmentCode> departments) => new(
            near, near is null ? 1 : Covering(zone, places), [.. departments.Select(d => d.ToString())], null);
    }

    /// <summary>A query of training in the zone.</summary>
    public TrainingQuery Apply(TrainingQuery query) =>
        query with { Near = Near, RadiusKm = RadiusKm, Departments = Departments, AnyDistance = AnyDistance, Within = Within };

    private static Place? Nearest(PlaceIndex places, GeoPoint at) => places.Nearest(at)?.Place;

    private static double Covering(Zone zone, PlaceIndex places) =>
        Margin + places.Places.Where(zone.Contains).Select(p => PlaceIndex.Kilometres(zone.Centre!, p) ?? 0).DefaultIfEmpty(0).Max();
}
