using System.Collections.Frozen;

namespace Passerelles.Engine.Text;

/// <summary>
/// Light French stemmer: masculine, feminine, singular and plural forms of a word share one stem; words of different meaning
/// stay apart as far as endings tell (« infirmier » and « infirmerie » differ, « infirmier » and « infirmières » do not).
/// </summary>
public static class FrenchStemmer
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["travaux"] = "travail",
        ["vitraux"] = "vitrail",
        ["emaux"] = "email",
        ["baux"] = "bail",
        ["coraux"] = "corail",
        ["yeux"] = "oeil",
        ["hotesse"] = "hot",
        ["hotesses"] = "hot",
        ["maitresse"] = "maitr",
        ["maitresses"] = "maitr",
        ["contremaitresse"] = "contremaitr",
        ["contremaitresses"] = "contremaitr",
        ["doctoresse"] = "docteu",
        ["mairesse"] = "mair",
        ["princesse"] = "princ",
        ["negresse"] = "negr",
        ["copine"] = "copain",
        ["barmaid"] = "barman",
        ["vieille"] = "vieu",
        ["vieilles"] = "vieu",
        ["nouvelle"] = "nouveau",
        ["nouvelles"] = "nouveau",
        ["belle"] = "beau",
        ["jumelle"] = "jumeau",
        ["jumelles"] = "jumeau",
        ["folle"] = "fou",
        ["douce"] = "dou",
        ["douces"] = "dou",
        ["fausse"] = "fau",
        ["fausses"] = "fau",
        ["seche"] = "sec",
        ["seches"] = "sec",
        ["blanche"] = "blanc",
        ["blanches"] = "blanc",
        ["publique"] = "public",
        ["publiques"] = "public",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Stem of a folded word (lower case, no accent); words of three letters or fewer are their own stem.</summary>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (word.Length <= 3 || !char.IsAsciiLetterLower(word[^1]) || char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        var w = word.AsSpan();
        if (w.Length > 5 && w.EndsWith("aux") && !w.EndsWith("eaux"))
        {
            return string.Concat(w[..^2], "l");
        }

        // « -aux » aside, a plural ends in s or x; « -ss » belongs to the word (« stress »).
        if (w[^1] is 'x' || (w[^1] is 's' && w[^2] is not 's'))
        {
            w = w[..^1];
        }

        foreach (var (feminine, shared) in FeminineEndings)
        {
            if (w.Length >= feminine.Length + 2 && w.EndsWith(feminine))
            {
                return string.Concat(w[..^feminine.Length], shared);
            }
        }

        while (w.Length > 3 && w[^1] is 'e')
        {
            w = w[..^1];
        }

        // « cheffe », « technicienne », « professionnelle »: the consonant doubled before the mute e.
        if (w.Length > 3 && w[^1] == w[^2] && w[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 's'))
        {
            w = w[..^1];
        }

        return w.Length == word.Length ? word : w.ToString();
    }

    // The feminine ending and its masculine counterpart lead to the same letters. « -eur », « -euse » and « -eux » share « -eu »
    // because « religieuse » and « vendeuse » do not tell which masculine they come from. Longest first.
    private static readonly (string Ending, string Shared)[] FeminineEndings =
    [
        ("trice", "teu"), ("drice", "deu"), ("euse", "eu"), ("eure", "eu"), ("eur", "eu"),
        ("iere", "ier"), ("ere", "er"), ("ive", "if"), ("que", "c"),
    ];
}
