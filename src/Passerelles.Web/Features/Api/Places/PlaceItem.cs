using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Territories;

namespace Passerelles.Web.Features.Api.Places;

[Description("Une commune, ou un arrondissement de Paris, Lyon ou Marseille.")]
internal sealed record PlaceItem
{
    [Description("Code INSEE ; s’écrit « insee:48095 » là où un lieu est attendu.")]
    public required string Code { get; init; }

    [Description("Nom de la commune.")]
    public required string Name { get; init; }

    [Description("Nom et département, comme « Mende (48) ».")]
    public required string Label { get; init; }

    [Description("Codes postaux.")]
    public required ImmutableArray<string> Postcodes { get; init; }

    [Description("Code du département ou de la collectivité.")]
    public required string Department { get; init; }

    [Description("Code de la région, ou rien dans une collectivité.")]
    public required string? Region { get; init; }

    [Description("Degrés nord, ou rien si la position n’est pas connue.")]
    public required double? Latitude { get; init; }

    [Description("Degrés est, ou rien si la position n’est pas connue.")]
    public required double? Longitude { get; init; }

    [Description("Habitants, ou rien si leur nombre n’est pas connu.")]
    public required int? Population { get; init; }

    public static PlaceItem Of(Place place) => new()
    {
        Code = place.Code.ToString(),
        Name = place.Name,
        Label = place.Label,
        Postcodes = [.. place.Postcodes.Select(p => p.ToString())],
        Department = place.Department.ToString(),
        Region = place.Region?.ToString(),
        Latitude = place.Position?.Latitude,
        Longitude = place.Position?.Longitude,
        Population = place.Population,
    };
}
