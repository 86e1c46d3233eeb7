using Microsoft.Net.Http.Headers;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>Chooses a format by the header <c>Accept</c> (RFC 9110 § 12.5.1).</summary>
internal static class AcceptedMedia
{
    /// <summary>The best of the formats offered, the first one between equals; null when none is wanted.</summary>
    public static string? Choose(HttpRequest request, IReadOnlyList<string> offered)
    {
        var ranges = request.Headers.Accept;
        if (ranges.Count == 0 || !MediaTypeHeaderValue.TryParseList([.. ranges.OfType<string>()], out var wanted) || wanted.Count == 0)
        {
            return offered[0];
        }

        var best = offered.Select(o => (Media: o, Quality: QualityOf(o, wanted))).MaxBy(p => p.Quality);
        return best.Quality > 0 ? best.Media : null;
    }

    // The most precise range decides, so that « text/html, */*;q=0 » refuses JSON.
    private static double QualityOf(string media, IEnumerable<MediaTypeHeaderValue> wanted)
    {
        var type = MediaTypeHeaderValue.Parse(media);
        return wanted.Where(w => Includes(w, type))
            .OrderByDescending(w => w.MatchesAllTypes ? 0 : w.MatchesAllSubTypes ? 1 : 2)
            .Select(w => w.Quality ?? 1)
            .FirstOrDefault();
    }

    private static bool Includes(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes
        || (range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase)));
}
