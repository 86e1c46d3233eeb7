using System.Collections.Immutable;

namespace Passerelles.Engine.Text;

/// <summary>Removes « (H/F) », « F-H », « (f/h/x) », « homme/femme »: they say that a post is open to all, not what it is.</summary>
internal static class GenderMarks
{
    public static ImmutableArray<TextToken> Remove(string text, ImmutableArray<TextToken>.Builder tokens)
    {
        var kept = ImmutableArray.CreateBuilder<TextToken>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var run = LengthOfMark(text, tokens, i);
            if (run > 0)
            {
                i += run;
                continue;
            }

            kept.Add(tokens[i++]);
        }

        return kept.DrainToImmutable();
    }

    private static int LengthOfMark(string text, ImmutableArray<TextToken>.Builder tokens, int at)
    {
        if (at + 1 >= tokens.Count || !ArePair(tokens[at].Word, tokens[at + 1].Word) || !AreJoined(text, tokens[at], tokens[at + 1]))
        {
            return 0;
        }

        var run = 2;
        while (at + run < tokens.Count && tokens[at + run].Word is "x" or "d" or "nb" or "n" && AreJoined(text, tokens[at + run - 1], tokens[at + run]))
        {
            run++;
        }

        return run;
    }

    private static bool ArePair(string a, string b) => (a, b) switch
    {
        ("h", "f") or ("f", "h") or ("m", "f") or ("f", "m") or ("m", "w") or ("w", "m") => true,
        ("homme", "femme") or ("femme", "homme") or ("hommes", "femmes") or ("femmes", "hommes") => true,
        ("masculin", "feminin") => true,
        _ => false,
    };

    private static bool AreJoined(string text, TextToken a, TextToken b)
    {
        var joined = false;
        for (var i = a.End; i < b.Start; i++)
        {
            switch (text[i])
            {
                case '/' or '-' or '|' or '\\' or '.' or '–':
                    joined = true;
                    break;
                case ' ':
                    break;
                default:
                    return false;
            }
        }

        // « HF » glued is one word; « H F » in parentheses is a mark too.
        return joined || (a.Start > 0 && text[a.Start - 1] == '(' && b.End < text.Length && text[b.End] == ')');
    }
}
