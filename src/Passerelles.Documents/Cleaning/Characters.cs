using System.Globalization;
using System.Text;

namespace Passerelles.Documents;

/// <summary>Characters that fonts and word processors put for others.</summary>
internal static class Characters
{
    /// <summary>Ligatures opened, blanks of all widths made one plain space (a tab stays), invisible characters removed.</summary>
    public static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 0xFB00: clean.Append("ff"); break;
                case 0xFB01: clean.Append("fi"); break;
                case 0xFB02: clean.Append("fl"); break;
                case 0xFB03: clean.Append("ffi"); break;
                case 0xFB04: clean.Append("ffl"); break;
                case 0xFB05 or 0xFB06: clean.Append("st"); break;
                case '\t': TrimEnd(clean).Append('\t'); break;
                case 0x2010 or 0x2011: clean.Append('-'); break;
                case 0x00AD: break;
                default: Append(clean, rune); break;
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>Without the noncharacters (U+FFFE…) and lone surrogates that no normalisation accepts.</summary>
    public static string OnlyValid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
            {
                valid.Append(rune.ToString());
            }
        }

        return valid.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.SpaceSeparator)
        {
            if (clean.Length > 0 && clean[^1] is not (' ' or '\t'))
            {
                clean.Append(' ');
            }
        }
        else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned))
        {
            clean.Append(rune.ToString());
        }
    }

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] is ' ' or '\t')
        {
            text.Length--;
        }

        return text;
    }
}
