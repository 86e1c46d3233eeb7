using Microsoft.AspNetCore.Mvc;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Places;

internal static class PlaceSuggestions
{
    private const int Most = 8;

    public static void MapPlaceSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/lieux", async ([FromQuery] string? q, [FromServices] ReferenceSnapshot snapshot) =>
        {
            var text = SearchText.Clean(q);
            var found = text.Length == 0 ? [] : (await snapshot.PlacesAsync()).Search(text, Most);
            return found.Select(p => new Suggestion(p.Code.ToString(), p.Label, Note(p), Url: null));
        });

    /// <summary>« 34000 et 3 autres codes postaux · 302 454 habitants »</summary>
    public static string Note(Place place)
    {
        var postcodes = place.Postcodes switch
        {
            [] => null,
            [var only] => only.ToString(),
            [var first, .. var others] => $"{first} et {French.Count(others.Length, "autre code postal", "autres codes postaux")}",
        };
        return string.Join(" · ", new[] { postcodes, place.Population is { } people ? French.Count(people, "habitant") : null, TerritoryNames.Of(place.Department).Name }.OfType<string>());
    }
}
