using Microsoft.AspNetCore.Mvc;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Search;

/// <summary>An entry of a list of suggestions, as <c>combobox.js</c> reads it.</summary>
internal sealed record Suggestion(string Id, string Label, string? Note, string? Url);

internal static class Suggestions
{
    private const int Most = 8;

    public static void MapOccupationSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metiers/suggestions", ([FromQuery] string? q, [FromServices] ReferenceSnapshot snapshot) =>
        {
            var text = SearchText.Clean(q);
            var found = text.Length == 0 ? [] : snapshot.Map.Search.Suggest(text, Most);
            return found.Select(s => FoundOccupation.Of(snapshot, s)).Select(f => new Suggestion(
                f.Row.Id.ToString(),
                f.Row.Label,
                f.Through is null ? f.Row.Family : $"{French.Capital(f.Through)} · {f.Row.Family}",
                $"/metiers/{f.Row.Id}"));
        });
}
