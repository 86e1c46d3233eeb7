using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>One way of naming an occupation: words that must be there, words that may be.</summary>
/// <param name="Words">Stems, in order; an acronym is marked with <see cref="AcronymMark"/>.</param>
/// <param name="Optional">Stems that add nothing when absent: the « (IADE) » after a title in full.</param>
internal readonly record struct TitleForm(ImmutableArray<string> Words, ImmutableArray<string> Optional)
{
    /// <summary>Keeps the acronym « AS » apart from any word of the same letters.</summary>
    public const string AcronymMark = "#";

    /// <summary>The form of an acronym standing alone.</summary>
    public static TitleForm OfAcronym(string word) => new([AcronymMark + word], []);

    /// <summary>
    /// Forms of a title. « Directeur d'établissement d'hébergement pour personnes âgées dépendantes (EHPAD) » is also
    /// « Directeur EHPAD »: the words whose initials the acronym spells give way to it.
    /// </summary>
    public static IEnumerable<TitleForm> Of(OccupationTitle title)
    {
        if (title.Kind == TitleKind.Acronym)
        {
            yield return OfAcronym(FrenchText.Normalize(title.Masculine));
            yield break;
        }

        var masculine = OfText(title.Masculine).ToArray();
        foreach (var form in masculine)
        {
            yield return form;
        }

        foreach (var form in OfText(title.Feminine))
        {
            if (!Array.Exists(masculine, m => m.Words.SequenceEqual(form.Words, StringComparer.Ordinal)))
            {
                yield return form;
            }
        }
    }

    private static IEnumerable<TitleForm> OfText(string text)
    {
        var tokens = FrenchText.ContentTokens(text);
        var acronym = IndexOfAcronym(text, tokens);
        if (acronym < 0)
        {
            yield return new TitleForm([.. tokens.Select(t => t.Stem)], []);
            yield break;
        }

        var full = tokens.RemoveAt(acronym);
        var letters = tokens[acronym].Word;
        yield return new TitleForm([.. full.Select(t => t.Stem)], [tokens[acronym].Stem, AcronymMark + letters]);
        for (var i = 0; i + letters.Length <= full.Length; i++)
        {
            if (Spells(full, i, letters))
            {
                string[] others = [.. full.Take(i).Concat(full.Skip(i + letters.Length)).Select(t => t.Stem)];
                yield return others.Length == 0 ? OfAcronym(letters) : new TitleForm([.. others, letters], []);
            }
        }
    }

    // « (IADE) », « -IADE- »: in capitals, after the title in full, set apart by a sign.
    private static int IndexOfAcronym(string text, ImmutableArray<TextToken> tokens)
    {
        for (var i = tokens.Length - 1; i > 0; i--)
        {
            var token = tokens[i];
            if (token.IsUpper && token.Start > 0 && text[token.Start - 1] is '(' or '-' && token.End < text.Length && text[token.End] is ')' or '-')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Spells(ImmutableArray<TextToken> tokens, int first, string letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (tokens[first + i].Word[0] != letters[i])
            {
                return false;
            }
        }

        return true;
    }
}
