using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Places;

namespace Passerelles.Web.Features.Api.Places;

/// <summary>The parameters <c>place</c> and <c>radius</c>.</summary>
internal static class PlaceParameter
{
    public static TextParameter Place { get; } = new("place", "Un lieu : le nom d’une commune (« Mende », « Saint-Denis 974 »), un code postal, ou « insee: » suivi d’un code, comme « insee:48095 ». Sans lui, toute la France.");

    public static WholeParameter Radius { get; } = new("radius", "Rayon autour du lieu, en kilomètres à vol d’oiseau.", 1, 200, 30);

    /// <summary>The position asked for, null when none is; or why it cannot be told.</summary>
    public static async ValueTask<(GeoPoint? Position, Problem? Problem)> ReadPositionAsync(ApiRequest request)
    {
        var (place, problem) = await ReadAsync(request);
        return place is { Position: null } ? (null, request.Unknown(Place.Name, "La position de ce lieu n’est pas connue.")) : (place?.Position, problem);
    }

    /// <summary>The place asked for, null when none is; or why it cannot be told.</summary>
    public static async ValueTask<(Place? Place, Problem? Problem)> ReadAsync(ApiRequest request)
    {
        if (request.Get(Place) is not { } text)
        {
            return (null, null);
        }

        var places = await request.Snapshot.PlacesAsync();
        if (places.Places.IsEmpty)
        {
            return (null, request.Unknown(Place.Name, "Les communes ne sont pas chargées sur ce site : aucun lieu n’y est connu."));
        }

        var zone = ZoneChoice.Read(places, text, ZoneSpan.Default);
        return zone.Outcome switch
        {
            ZoneOutcome.Chosen => (zone.Zone.Centre, null),
            ZoneOutcome.Ambiguous => (null, request.Wrong(Place.Name, $"Plusieurs lieux répondent à « {text} » : {string.Join(", ", zone.Choices.Take(8).Select(p => $"{p.Label}, insee:{p.Code}"))}. Précisez lequel.")),
            _ => (null, request.Unknown(Place.Name, $"Aucun lieu ne s’appelle « {text} ».")),
        };
    }
}
