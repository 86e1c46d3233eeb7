namespace Passerelles.Engine.Text;

/// <summary>Recognises « ·ère », « (e)s », « /trice », « .e.s »: the feminine ending written after a masculine word.</summary>
internal static class InclusiveEndings
{
    /// <summary>Where the word ends once its inclusive ending, if any, is passed over.</summary>
    public static int Skip(string text, int at, int end, string word)
    {
        var masculine = word.Length > 3 && word[^1] is 's' or 'x' ? word[..^1] : word;
        if (masculine.Length < 2)
        {
            return at;
        }

        var i = at;
        // « Ingénieur (e) »: offers often put a blank before the parenthesis.
        if (i + 1 < end && text[i] is ' ' or '\u00A0' && text[i + 1] == '(')
        {
            i++;
        }

        if (i >= end || !IsMarker(text[i]))
        {
            return at;
        }

        var closed = text[i] == '(' ? ')' : '\0';
        var (ending, after) = ReadEnding(text, i + 1, end);
        if (ending.Length == 0 || !Fits(masculine, ending))
        {
            return at;
        }

        if (closed != '\0')
        {
            if (after >= end || text[after] != closed)
            {
                return at;
            }

            after++;
            // « infirmier(ère)s »
            return after < end && text[after] is 's' or 'S' && IsBoundary(text, after + 1, end) ? after + 1 : after;
        }

        if (!IsBoundary(text, after, end))
        {
            return at;
        }

        // « soignant.e.s », « soignant-e-s »
        return after + 1 < end && text[after] == text[i] && text[after + 1] is 's' or 'S' && IsBoundary(text, after + 2, end) ? after + 2 : after;
    }

    /// <summary>True for a sign that may announce a feminine ending.</summary>
    public static bool IsMarker(char c) => c is '·' or '•' or '‧' or '⋅' or '∙' or '.' or '-' or '‑' or '(' or '/' or '\'' or '’';

    private static bool IsBoundary(string text, int at, int end) => at >= end || LetterFolding.Fold(text[at]).IsEmpty;

    private static (string Ending, int After) ReadEnding(string text, int at, int end)
    {
        Span<char> letters = stackalloc char[8];
        var count = 0;
        var i = at;
        while (i < end && (LetterFolding.IsCombining(text[i]) || !LetterFolding.Fold(text[i]).IsEmpty))
        {
            foreach (var c in LetterFolding.Fold(text[i]))
            {
                if (count == letters.Length)
                {
                    return ("", at);
                }

                letters[count++] = c;
            }

            i++;
        }

        return (letters[..count].ToString(), i);
    }

    // The ending must be the feminine of this very word, otherwise « soins.le » or « chef-e » typed by mistake would lose words.
    private static bool Fits(string word, string ending)
    {
        var feminine = ending.Length > 1 && ending[^1] == 's' ? ending[..^1] : ending;
        return feminine switch
        {
            "s" or "x" => true,
            "e" => word[^1] is not ('a' or 'o'),
            "ne" or "nne" => word[^1] == 'n',
            "enne" or "ienne" => word.EndsWith("en", StringComparison.Ordinal),
            "le" or "lle" or "elle" => word[^1] == 'l',
            "ale" => word.EndsWith("al", StringComparison.Ordinal),
            "te" or "tte" => word[^1] == 't',
            "fe" or "ffe" or "ve" or "ive" => word[^1] == 'f',
            "se" or "euse" or "ceuse" or "teuse" or "deuse" or "seuse" or "leuse" or "neuse" or "reuse"
                => word.EndsWith("eur", StringComparison.Ordinal) || word.EndsWith("eu", StringComparison.Ordinal),
            "ice" or "rice" or "trice" or "atrice" or "drice" => word.EndsWith("teur", StringComparison.Ordinal) || word.EndsWith("deur", StringComparison.Ordinal),
            "re" or "ere" or "iere" => word.EndsWith("er", StringComparison.Ordinal),
            "esse" or "sse" or "resse" => word[^1] == 'e' || word.EndsWith("eur", StringComparison.Ordinal),
            _ => false,
        };
    }
}
