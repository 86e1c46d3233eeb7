using System.Globalization;
using System.Text;

namespace Passerelles.Engine.Text;

/// <summary>Folds a character to lower-case letters without accents.</summary>
internal static class LetterFolding
{
    private const int TableSize = 0x250;
    private static readonly string[] Table = BuildTable();

    /// <summary>Letters the character stands for: none for a separator or a combining accent.</summary>
    public static ReadOnlySpan<char> Fold(char c)
    {
        if (c < TableSize)
        {
            return Table[c];
        }

        // Lone or paired surrogates are emoji and rare scripts: separators, never letters of a French word.
        if (char.IsSurrogate(c) || !char.IsLetterOrDigit(c))
        {
            return c switch { 'ﬁ' => "fi", 'ﬂ' => "fl", 'ﬀ' => "ff", _ => [] };
        }

        var lower = char.ToLowerInvariant(c);
        return lower < TableSize ? Table[lower] : lower.ToString();
    }

    /// <summary>True for an accent that combines with the letter before it.</summary>
    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private static string[] BuildTable()
    {
        var table = new string[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = FoldSlowly((char)i);
        }

        return table;
    }

    private static string FoldSlowly(char c)
    {
        if (!char.IsLetterOrDigit(c))
        {
            return "";
        }

        switch (char.ToLowerInvariant(c))
        {
            case 'œ': return "oe";
            case 'æ': return "ae";
            case 'ß': return "ss";
            case 'ø': return "o";
            case 'ł': return "l";
            case 'đ': return "d";
        }

        var folded = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(part))
            {
                folded.Append(char.ToLowerInvariant(part));
            }
        }

        return folded.ToString();
    }
}
