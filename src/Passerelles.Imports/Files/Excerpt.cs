using System.Net;
using System.Text.RegularExpressions;

namespace Passerelles.Imports.Files;

/// <summary>The beginning of a text that may hold HTML, as plain words on one line. An excerpt of an excerpt is itself.</summary>
internal static partial class Excerpt
{
    /// <summary>Texts are found with markup escaped twice (<c>&amp;lt;p&amp;gt;</c> within XML that says <c>&amp;amp;lt;</c>).</summary>
    private const int MaxRounds = 5;

    /// <summary>At most <paramref name="length"/> characters, null when nothing is left.</summary>
    public static string? Of(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // What is far beyond the cut cannot be shown: no need to clean it.
        var plain = text.Length > length * 20 ? text[..(length * 20)] : text;
        for (var round = 0; round < MaxRounds && plain.AsSpan().IndexOfAny('<', '&') >= 0; round++)
        {
            var cleaned = WebUtility.HtmlDecode(Tag().Replace(plain, " "));
            if (cleaned.Equals(plain, StringComparison.Ordinal))
            {
                break;
            }

            plain = cleaned;
        }

        plain = OneLine(plain);
        if (plain.Length <= length)
        {
            return plain.Length == 0 ? null : plain;
        }

        var end = char.IsHighSurrogate(plain[length - 2]) ? length - 2 : length - 1;
        var space = plain.LastIndexOf(' ', end - 1, Math.Min(end, 40));
        return plain[..(space > 0 ? space : end)].TrimEnd() + "…";
    }

    /// <summary>Runs of blanks and control characters become one space.</summary>
    public static string OneLine(string text)
    {
        var isClean = true;
        var previous = ' ';
        foreach (var c in text)
        {
            if (char.IsControl(c) || (char.IsWhiteSpace(c) && (c != ' ' || previous == ' ')))
            {
                isClean = false;
                break;
            }

            previous = c;
        }

        return isClean && (text.Length == 0 || previous != ' ') ? text : string.Join(' ', text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
    }

    private static readonly char[] Blanks = [.. Enumerable.Range(0, 0x3001).Select(i => (char)i).Where(c => char.IsWhiteSpace(c) || char.IsControl(c))];

    [GeneratedRegex("<[a-zA-Z/!][^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
