using System.Collections.Immutable;
using System.Text;

namespace Passerelles.Engine.Text;

/// <summary>
/// Reads French text as words: case, accents, ligatures, elision, typographic apostrophes, hyphens, inclusive and doubled
/// gender forms. Every word keeps its place in the original text. Accepts any string, hostile ones included.
/// </summary>
public static class FrenchText
{
    /// <summary>The text in lower case without accents, words separated by single spaces; « (H/F) » and the like removed.</summary>
    public static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var token in Tokenize(text))
        {
            if (normal.Length > 0)
            {
                normal.Append(' ');
            }

            normal.Append(token.Word);
        }

        return normal.ToString();
    }

    /// <summary>All words of the text in order, stop words included, « (H/F) » and inclusive endings removed.</summary>
    public static ImmutableArray<TextToken> Tokenize(string text) => Tokenize(text, 0, text.Length);

    /// <summary>Words of a part of the text; offsets stay those of the whole text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the text.</exception>
    public static ImmutableArray<TextToken> Tokenize(string text, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, text.Length, nameof(length));
        return Tokenizer.Read(text, start, start + length);
    }

    /// <summary>
    /// Meaningful words in order, each gender-doubled group kept once: « Infirmier / Infirmière anesthésiste » gives the
    /// words of « Infirmier anesthésiste ».
    /// </summary>
    public static ImmutableArray<TextToken> ContentTokens(string text)
    {
        var tokens = Tokenize(text);
        var content = new List<TextToken>(tokens.Length);
        foreach (var token in tokens)
        {
            // « ES », « AS », « ME » in capitals are occupations of the sector, not the words « es », « as », « me ».
            if (!token.IsStop || (token.IsUpper && SectorAcronyms.IsKnown(token.Word)))
            {
                content.Add(token);
            }
        }

        return GenderDoublets.Collapse(text, content);
    }

    /// <summary>Stems of <see cref="ContentTokens"/>.</summary>
    public static ImmutableArray<string> Stems(string text) => [.. ContentTokens(text).Select(t => t.Stem)];

    /// <summary>Lower case without accents or ligatures, everything else kept.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var letters = LetterFolding.Fold(c);
            if (letters.Length > 0)
            {
                folded.Append(letters);
            }
            else if (!LetterFolding.IsCombining(c))
            {
                folded.Append(c is '’' or 'ʼ' or '‘' ? '\'' : c);
            }
        }

        return folded.ToString();
    }
}
