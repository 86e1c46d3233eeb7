using System.Text.RegularExpressions;

namespace Passerelles.Documents;

/// <summary>Removes page numbers, and headers and footers after their first appearance.</summary>
internal static partial class PageFurniture
{
    /// <summary>Share of the page height, at its top and at its bottom, where headers and footers stand.</summary>
    private const double Margin = 0.09;

    public static void Remove(IReadOnlyList<(PageWords Page, List<Segment> Segments)> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, segments) in pages)
        {
            segments.RemoveAll(s => IsInMargin(page, s) && IsFurniture(s.Text, seen));
        }
    }

    /// <summary>« 2 », « 2/3 », « Page 2 sur 3 », « - 2 - ».</summary>
    public static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    private static bool IsInMargin(PageWords page, Segment segment) =>
        segment.Bottom < Margin * page.Height || segment.Top > (1 - Margin) * page.Height;

    // A repeat differs from the first by its page number at most.
    private static bool IsFurniture(string text, HashSet<string> seen) =>
        IsPageNumber(text) || !seen.Add(Digits().Replace(text, "#"));

    [GeneratedRegex(@"^\s*(page\s*|p\.\s*|[-–—]\s*)?\d{1,2}(\s*(/|sur|of|de)\s*\d{1,2})?(\s*[-–—])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
