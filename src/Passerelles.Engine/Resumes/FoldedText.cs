using System.Globalization;
using System.Text;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// The text without case, accents, typographic variants and odd blanks, and the way back to the characters of the input.
/// Every reader of this folder works on <see cref="Folded"/> and hands out places of the input.
/// </summary>
internal sealed class FoldedText
{
    private static readonly string[] Folds = BuildFolds();
    private readonly int[] _origin;
    private readonly Dictionary<int, int> _endings;

    private FoldedText(string original, string folded, int[] origin, Dictionary<int, int> endings)
    {
        _endings = endings;
        Original = original;
        Folded = folded;
        _origin = origin;
    }

    public string Original { get; }

    public string Folded { get; }

    public static FoldedText Of(string original, int maxLength)
    {
        var length = Math.Min(original.Length, maxLength);
        var folded = new StringBuilder(length + 16);
        var origin = new List<int>(length + 17);
        var endings = new Dictionary<int, int>();
        for (var i = 0; i < length; i++)
        {
            if (i > 0 && EndOfInclusive(original, folded, i, length) is > 0 and var after)
            {
                endings[i] = after;
                i = after - 1;
                continue;
            }

            foreach (var c in Fold(original[i]))
            {
                folded.Append(c);
                origin.Add(i);
            }
        }

        origin.Add(length);
        return new FoldedText(original, folded.ToString(), [.. origin], endings);
    }

    /// <summary>Folds a word that is not part of the input.</summary>
    public static string Fold(string text) => string.Concat(text.Select(Fold));

    /// <summary>Place in the input of a folded place.</summary>
    public int ToOriginal(int folded) => _origin[folded];

    /// <summary>Characters of the input between two folded places.</summary>
    public ReadOnlySpan<char> Slice(int start, int end)
    {
        var (from, to) = Range(start, end);
        return Original.AsSpan(from, to - from);
    }

    /// <summary>The piece of the input between two folded places, without surrounding blanks; null when nothing is left.</summary>
    public Evidence? Evidence(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Folded[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Folded[end - 1]))
        {
            end--;
        }

        if (start >= end)
        {
            return null;
        }

        var (from, to) = Range(start, end);
        return new Evidence(from, to - from, Original[from..to]);
    }

    // The accent of a decomposed letter folds to nothing: it belongs to the letter before it, not to what follows.
    private (int From, int To) Range(int start, int end)
    {
        var from = _origin[start];
        var to = end == 0 ? 0 : _origin[end - 1] + 1;
        to = _endings.GetValueOrDefault(to, to);
        while (to < Original.Length && end > start && CharUnicodeInfo.GetUnicodeCategory(Original[to]) == UnicodeCategory.NonSpacingMark)
        {
            to++;
        }

        return (from, Math.Max(from, to));
    }

    // « infirmier·ère », « salarié.e.s »: folded as « infirmier », « salarie », for all that reads this text to know them.
    private static int EndOfInclusive(string text, StringBuilder folded, int at, int end)
    {
        if (!InclusiveEndings.IsMarker(text[at]) || at + 1 >= end || !char.IsLetter(text[at + 1]) || !char.IsLetter(text[at - 1]))
        {
            return -1;
        }

        var start = folded.Length;
        while (start > 0 && char.IsAsciiLetterLower(folded[start - 1]))
        {
            start--;
        }

        var after = InclusiveEndings.Skip(text, at, end, folded.ToString(start, folded.Length - start));
        return after > at ? after : -1;
    }

    private static string Fold(char c) => c < Folds.Length ? Folds[c] : FoldOther(c);

    private static string FoldOther(char c) => c switch
    {
        '\u2028' or '\u2029' => "\n",
        >= '\u2010' and <= '\u2015' or '\u2212' or '\u2192' or '\uFE58' or '\uFE63' or '\uFF0D' => "-",
        '\u2018' or '\u2019' or '\u201B' or '\u2032' => "'",
        '\u201C' or '\u201D' or '\u201E' => "\"",
        '\u2022' or '\u2023' or '\u2043' or '\u2219' or '\u25AA' or '\u25AB' or '\u25A0' or '\u25A1' or '\u25CF' or '\u25CB' or '\u25E6'
            or '\u25C6' or '\u25BA' or '\u25B6' or '\u27A2' or '\u27A4' or '\u2713' or '\u2714' or '\u27A1' => "•",
        '\u2026' => "...",
        '\u20AC' => "€",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => "",
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => "",
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherSymbol or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned => " ",
            _ => char.ToLowerInvariant(c).ToString(),
        },
    };

    private static string[] BuildFolds()
    {
        var folds = new string[0x250];
        for (var i = 0; i < folds.Length; i++)
        {
            var c = (char)i;
            folds[i] = c switch
            {
                '\n' or '\f' or '\v' or '\u0085' => "\n",
                '\t' => "  ",
                '\u00AD' => "",
                '\u00B7' or '\u00A7' => "•",
                '\u0092' or '\u00B4' or '`' => "'",
                'œ' or 'Œ' => "oe",
                'æ' or 'Æ' => "ae",
                'ß' => "ss",
                _ when char.IsControl(c) || char.IsWhiteSpace(c) => " ",
                _ => Unaccented(c),
            };
        }

        return folds;
    }

    private static string Unaccented(char c)
    {
        var decomposed = char.ToLowerInvariant(c).ToString().Normalize(NormalizationForm.FormD);
        return decomposed[0].ToString();
    }
}
