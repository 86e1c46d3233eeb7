using System.Text;
using System.Text.RegularExpressions;

namespace Passerelles.Documents;

/// <summary>Gives every format the same plain text: NFC, <c>\n</c>, plain spaces, one blank line at most, <c>- </c> lists.</summary>
internal static partial class TextCleaner
{
    /// <summary>Cleans text whose lines and blank lines are its own.</summary>
    public static string Clean(string text)
    {
        var lines = new List<LayoutLine>();
        var blank = true;
        foreach (var line in LineBreaks.Split(Characters.OnlyValid(text).Normalize(NormalizationForm.FormC)))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                blank = true;
                continue;
            }

            lines.Add(new LayoutLine(LetterSpacing.Join(line.Trim()), blank));
            blank = false;
        }

        return Clean(lines);
    }

    /// <summary>Cleans lines put in reading order; a block is set apart by a blank line.</summary>
    public static string Clean(IReadOnlyList<LayoutLine> lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            words.UnionWith(Word().Matches(line.Text).Select(m => m.Value));
        }

        var text = new StringBuilder();
        var pending = string.Empty;
        var startsBlock = false;
        foreach (var line in lines)
        {
            var current = line.Text.Trim();
            if (pending.Length > 0 && Hyphenation.Rejoin(pending, current, words.Contains) is { } rejoined)
            {
                (pending, current) = rejoined;
                if (current.Length == 0)
                {
                    continue;
                }

                Append(text, pending, startsBlock);
                (pending, startsBlock) = (current, false);
                continue;
            }

            Append(text, pending, startsBlock);
            (pending, startsBlock) = (current, line.StartsBlock);
        }

        Append(text, pending, startsBlock);
        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void Append(StringBuilder text, string line, bool startsBlock)
    {
        var clean = Bullets.Normalise(Characters.Clean(line));
        if (clean.Length > 0)
        {
            text.Append(text.Length == 0 ? string.Empty : startsBlock ? "\n\n" : "\n").Append(clean);
        }
    }

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Word();
}
