using System.Globalization;
using System.Text;

namespace Passerelles.Web.Features.Print;

/// <summary>A size of paper and what its styles are told.</summary>
/// <param name="Name">Class of the root element, for what differs between sizes.</param>
/// <param name="Size">As CSS says it.</param>
/// <param name="Margin">As CSS says it.</param>
/// <param name="HasFooter">Address and page number at the foot of each page.</param>
/// <param name="LargestRootFont">Points; a poster is fitted to its page between the two, zero when pages may follow one another.</param>
/// <param name="SmallestRootFont">Points.</param>
internal sealed record PrintFormat(string Name, string Size, string Margin, bool HasFooter, double LargestRootFont = 0, double SmallestRootFont = 0)
{
    // A0 is A3 eight times, 2√2 in each direction.
    private const double A0OverA3 = 2.828;

    public static PrintFormat Sheet { get; } = new("a4", "A4", "15mm 17mm 19mm", HasFooter: true);

    public static PrintFormat HandOut { get; } = new("a4", "A4", "16mm 20mm 14mm", HasFooter: false, 14, 6);

    public static PrintFormat A3 { get; } = new("a3", "A3 landscape", "12mm 14mm", HasFooter: false, 22, 4);

    public static PrintFormat A0 { get; } = new("a0", "841mm 1189mm", "38mm 40mm", HasFooter: false, 22 * A0OverA3, 4 * A0OverA3);

    /// <summary>The map is wider than high, and is drawn to the width of the paper.</summary>
    public static PrintFormat MapA3 { get; } = new("a3", "A3 landscape", "9mm 11mm", HasFooter: false, 11, 4);

    public static PrintFormat MapA0 { get; } = new("a0", "1189mm 841mm", "26mm 30mm", HasFooter: false, 11 * A0OverA3, 4 * A0OverA3);

    /// <summary>The same, of the map.</summary>
    public static PrintFormat? FindMapPoster(string? name) => FindPoster(name) is not { } format ? null : format == A0 ? MapA0 : MapA3;

    /// <summary>The poster format named in an address; A3 when none is.</summary>
    public static PrintFormat? FindPoster(string? name) => name switch
    {
        null or "" or "a3" => A3,
        "a0" => A0,
        _ => null,
    };

    /// <summary>Rules of the page.</summary>
    /// <param name="footer">What stands at the foot of the page, left of its number.</param>
    public string Rules(string footer)
    {
        var page = $"@page {{ size: {Size}; margin: {Margin}; ";
        if (HasFooter)
        {
            const string Type = "font-family: \"Atkinson Hyperlegible Next\", sans-serif; font-size: 8pt; color: var(--ink-soft)";
            page += $"@bottom-left {{ content: \"{Escape(footer)}\"; {Type} }} "
                + $"@bottom-right {{ content: \"Page \" counter(page) \" sur \" counter(pages); {Type} }} ";
        }

        return page + "}";
    }

    // The host of a request is words of a stranger: all but letters, digits and the marks of an address is escaped.
    private static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(r =>
        Rune.IsLetterOrDigit(r) || (r.IsAscii && " ./:-_".Contains((char)r.Value, StringComparison.Ordinal))
            ? r.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"\\{r.Value:x6}")));
}
