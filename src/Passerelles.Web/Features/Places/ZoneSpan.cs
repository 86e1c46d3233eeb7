using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Territories;

namespace Passerelles.Web.Features.Places;

/// <summary>How far around a place one looks, as addresses and forms write it.</summary>
internal static class ZoneSpan
{
    public const string Default = "30";

    public static ImmutableArray<(string Value, string Label)> All { get; } =
    [
        ("10", "10 km autour"),
        ("20", "20 km autour"),
        ("30", "30 km autour"),
        ("50", "50 km autour"),
        ("100", "100 km autour"),
        ("bassin", "mon bassin d’emploi"),
        ("departement", "tout le département"),
        ("region", "toute la région"),
    ];

    /// <summary>The span bearing this name, or the usual one.</summary>
    public static string Read(string? text) => All.Any(s => string.Equals(s.Value, text, StringComparison.Ordinal)) ? text! : Default;

    public static Zone Of(PlaceIndex places, Place place, string span) => span switch
    {
        "bassin" when place.EmploymentZone is { } code && places.Find(code) is { } zone => new Zone.Employment(place, zone),
        // Without the table of employment zones, the department is the nearest thing there are figures for.
        "bassin" or "departement" => new Zone.WholeDepartment(place),
        "region" => new Zone.WholeRegion(place),
        _ => new Zone.Around(place, int.Parse(span, CultureInfo.InvariantCulture)),
    };

    /// <summary>« à 30 km autour de Mende (48) »</summary>
    public static string Words(Zone zone) => zone switch
    {
        Zone.Around around => $"à {around.Kilometres.ToString(CultureInfo.InvariantCulture)}\u00A0km autour de {around.Of.Label}",
        Zone.Employment employment => $"dans le bassin d’emploi de {employment.EmploymentZone.Name}",
        Zone.WholeDepartment department => $"dans le département : {TerritoryNames.Of(department.Of.Department).Name}",
        Zone.WholeRegion { Of.Region: { } region } => $"dans la région : {TerritoryNames.Of(region).Name}",
        Zone.WholeRegion other => $"en {TerritoryNames.Of(other.Of.Department).Name}",
        _ => "dans toute la France",
    };
}
