using System.Globalization;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Places;

/// <summary>
/// Reads the zone of a request: « lieu » and « rayon » of the address, else the cookie of a person who asked to be remembered. The address is always
/// enough to share a page; nothing is written without a box being ticked.
/// </summary>
internal sealed class ZoneChoice(ReferenceSnapshot snapshot)
{
    public const string Cookie = "passerelles.lieu";
    private const string InseePrefix = "insee:";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>The zone, and the address to go to instead when the choice was to be written, forgotten or deduced from a position.</summary>
    public async Task<(ChosenZone Zone, string? Redirect)> ReadAsync(HttpContext context)
    {
        // The page depends on who asks: no cache may hand it to another.
        context.Response.Headers.CacheControl = "private, no-cache";
        var places = await snapshot.PlacesAsync();
        var query = context.Request.Query;
        if (query.ContainsKey("oublier"))
        {
            context.Response.Cookies.Delete(Cookie, Options(context));
            return (new ChosenZone { Outcome = ZoneOutcome.Country }, Address(context, place: null, span: null));
        }

        var span = ZoneSpan.Read(query["rayon"]);
        if (places.Places.IsEmpty)
        {
            return (new ChosenZone { Outcome = ZoneOutcome.NoPlaces, Span = span }, null);
        }

        if (Position(query["position"]) is { } position && places.Nearest(position) is { } nearest)
        {
            return (Chosen(places, nearest.Place, span), Address(context, nearest.Place, span));
        }

        if (!query.ContainsKey("lieu"))
        {
            return (Remembered(context, places) ?? new ChosenZone { Outcome = ZoneOutcome.Country, Span = span }, null);
        }

        var zone = Read(places, SearchText.Clean(query["lieu"]), span);
        if (zone.Zone.Centre is { } place && query.ContainsKey("retenir"))
        {
            context.Response.Cookies.Append(Cookie, $"{place.Code}.{span}", Options(context));
            // A shared address must not write on someone else's machine.
            return (zone, Address(context, place, span));
        }

        return (zone, null);
    }

    /// <summary>The zone of a posted form, whose fields are those of the address; nothing is written.</summary>
    public async Task<ChosenZone> PostedAsync(HttpContext context)
    {
        var places = await snapshot.PlacesAsync();
        var (form, span) = (context.Request.Form, ZoneSpan.Read(context.Request.Form["rayon"]));
        return places.Places.IsEmpty ? new ChosenZone { Outcome = ZoneOutcome.NoPlaces, Span = span }
            : form.ContainsKey("lieu") ? Read(places, SearchText.Clean(form["lieu"]), span)
            : Remembered(context, places) ?? new ChosenZone { Outcome = ZoneOutcome.Country, Span = span };
    }

    /// <summary>The zone that words name.</summary>
    public static ChosenZone Read(PlaceIndex places, string text, string span)
    {
        if (text.Length == 0)
        {
            return new ChosenZone { Outcome = ZoneOutcome.Country, Span = span };
        }

        if (text.StartsWith(InseePrefix, StringComparison.Ordinal) && CommuneCode.TryParse(text[InseePrefix.Length..], out var code) && places.Find(code) is { } coded)
        {
            return Chosen(places, coded, span);
        }

        var named = places.Named(text);
        if (named is [var only])
        {
            return Chosen(places, only, span);
        }

        var close = named.IsEmpty ? places.Search(text, 8) : named;
        return close is [var one] && named.IsEmpty && text.Length > 3
            ? Chosen(places, one, span)
            : new ChosenZone { Outcome = close.IsEmpty ? ZoneOutcome.NotFound : ZoneOutcome.Ambiguous, Text = text, Span = span, Choices = [.. close.Take(20)] };
    }

    private static ChosenZone Chosen(PlaceIndex places, Place place, string span) =>
        new() { Outcome = ZoneOutcome.Chosen, Zone = ZoneSpan.Of(places, place, span), Text = place.Label, Span = span };

    private static ChosenZone? Remembered(HttpContext context, PlaceIndex places) =>
        context.Request.Cookies[Cookie]?.Split('.') is [var code, var span] && CommuneCode.TryParse(code, out var commune) && places.Find(commune) is { } place
            ? Chosen(places, place, ZoneSpan.Read(span)) with { IsRemembered = true }
            : null;

    private static GeoPoint? Position(string? text) =>
        text?.Split(',') is [var north, var east]
        && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && new GeoPoint(latitude, longitude) is { IsValid: true } point
            ? point.Rounded()
            : null;

    /// <summary>The same page, with the place and nothing that writes.</summary>
    private static string Address(HttpContext context, Place? place, string? span)
    {
        var kept = context.Request.Query.Where(q => q.Key is not ("retenir" or "oublier" or "position" or "lieu" or "rayon"))
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
        KeyValuePair<string, string?>[] chosen = place is null ? [] : [KeyValuePair.Create("lieu", (string?)place.Label), KeyValuePair.Create("rayon", span)];
        return context.Request.Path + QueryString.Create(kept.Concat(chosen));
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
        MaxAge = Kept,
    };
}
