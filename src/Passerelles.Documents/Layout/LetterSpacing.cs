using System.Text;

namespace Passerelles.Documents;

/// <summary>Gives back their words to headings drawn letter by letter: « E X P É R I E N C E ».</summary>
internal static class LetterSpacing
{
    private const int ShortestRun = 4;
    private const int LongestPiece = 2;

    /// <summary>A gap this much wider than the usual one of its run separates two words.</summary>
    private const double WordGap = 1.6;

    /// <summary>Words on one line joined by spaces, single letters set evenly apart joined without.</summary>
    public static string Join(IReadOnlyList<PageWord> words)
    {
        var text = new StringBuilder();
        var brokenGap = WidestBrokenGap(words);
        for (var start = 0; start < words.Count;)
        {
            var end = EndOfRun(words, start);
            if (start > 0 && words[start].Left - words[start - 1].Right > brokenGap)
            {
                text.Append(' ');
            }

            if (end > start)
            {
                AppendLetters(text, words, start, end);
                start = end;
            }
            else
            {
                text.Append(words[start].Text);
                start++;
            }
        }

        return text.ToString();
    }

    /// <summary>The same in text that has lost its geometry: single spaces between letters, wider ones between words.</summary>
    public static string Join(string line)
    {
        var tokens = line.Split(' ');
        var letters = tokens.Count(t => t.Length == 1 && char.IsLetter(t[0]));
        var others = tokens.Count(t => t.Length > 1);
        return letters >= ShortestRun && others == 0
            ? string.Join(' ', line.Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace(" ", string.Empty, StringComparison.Ordinal)))
            : line;
    }

    // Among widely set capitals the program sees a space in the kerning of « L A »; true spaces of that line are far wider.
    private static double WidestBrokenGap(IReadOnlyList<PageWord> words)
    {
        if (words.Count < 3 || words.Any(w => w.Text.Any(char.IsLower)))
        {
            return double.NegativeInfinity;
        }

        var widest = Enumerable.Range(1, words.Count - 1).Max(i => words[i].Left - words[i - 1].Right);
        return widest > 0.45 * words[0].Height ? Math.Min(0.4 * widest, 0.22 * words[0].Height) : double.NegativeInfinity;
    }

    // Kerned pairs (« AT », « LA ») stay stuck together: a run is mostly, not only, made of single letters.
    private static int EndOfRun(IReadOnlyList<PageWord> words, int start)
    {
        var end = start;
        var letters = 0;
        while (end < words.Count && words[end].Text.Length <= LongestPiece && !Bullets.IsMark(words[end].Text[0]))
        {
            letters += words[end].IsLetter ? 1 : 0;
            end++;
        }

        return letters >= ShortestRun && letters >= 0.6 * (end - start) ? end : start;
    }

    private static void AppendLetters(StringBuilder text, IReadOnlyList<PageWord> words, int start, int end)
    {
        var gaps = Enumerable.Range(start + 1, end - start - 1).Select(i => words[i].Left - words[i - 1].Right).ToArray();
        var usual = Math.Max(gaps.Order().ElementAt(gaps.Length / 2), 0.02 * words[start].Height);
        text.Append(words[start].Text);
        for (var i = start + 1; i < end; i++)
        {
            if (gaps[i - start - 1] > WordGap * usual)
            {
                text.Append(' ');
            }

            text.Append(words[i].Text);
        }
    }
}
