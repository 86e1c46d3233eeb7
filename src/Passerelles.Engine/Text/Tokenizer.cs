using System.Collections.Immutable;
using System.Text;

namespace Passerelles.Engine.Text;

internal static class Tokenizer
{
    public static ImmutableArray<TextToken> Read(string text, int start, int end)
    {
        var tokens = ImmutableArray.CreateBuilder<TextToken>();
        var letters = new StringBuilder();
        var i = start;
        while (i < end)
        {
            if (LetterFolding.Fold(text[i]).IsEmpty)
            {
                i++;
                continue;
            }

            var first = i;
            i = ReadWord(text, first, end, letters);
            var word = letters.ToString();
            var wordEnd = InclusiveEndings.Skip(text, i, end, word);
            tokens.Add(Create(text, first, i, wordEnd, word));
            i = wordEnd;
        }

        return GenderMarks.Remove(text, tokens);
    }

    private static int ReadWord(string text, int first, int end, StringBuilder letters)
    {
        letters.Clear();
        var i = first;
        while (i < end)
        {
            var folded = LetterFolding.Fold(text[i]);
            if (!folded.IsEmpty)
            {
                letters.Append(folded);
            }
            else if (!LetterFolding.IsCombining(text[i]))
            {
                break;
            }

            i++;
        }

        // « I.D.E. », « A.S »: single letters joined by dots are one acronym.
        while (letters.Length == i - first || IsDotted(text, first, i))
        {
            if (i + 1 < end && text[i] == '.' && IsSingleLetter(text, i + 1, end) && (IsDotted(text, first, i) || i - first == 1))
            {
                letters.Append(LetterFolding.Fold(text[i + 1]));
                i += 2;
                continue;
            }

            break;
        }

        // « C# », « C++ »: the sign is the word.
        if (i - first == 1 && i < end && text[first] is 'c' or 'C' or 'f' or 'F')
        {
            while (i < end && text[i] is '#' or '+' && i - first < 3)
            {
                letters.Append(text[i++]);
            }
        }

        return i;
    }

    private static bool IsDotted(string text, int first, int end) => end - first >= 3 && text[first + 1] == '.';

    private static bool IsSingleLetter(string text, int at, int end) =>
        char.IsAsciiLetterUpper(text[at]) && (at + 1 >= end || LetterFolding.Fold(text[at + 1]).IsEmpty);

    private static TextToken Create(string text, int first, int lettersEnd, int end, string word)
    {
        var upper = lettersEnd - first >= 2;
        for (var i = first; i < lettersEnd && upper; i++)
        {
            upper = !char.IsLower(text[i]);
        }

        return new TextToken(first, end - first, word, FrenchStemmer.Stem(word), StopWords.Contains(word), upper && char.IsLetter(text[first]));
    }
}
