using System.Text;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Territories;

/// <summary>Names of places as they are compared: lower-case words without accents, joined by one blank, « St » and « Ste » written in full.</summary>
internal static class PlaceName
{
    /// <summary>« L'Haÿ-les-Roses » gives <c>l hay les roses</c>, « ST-ETIENNE » gives <c>saint etienne</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var start = 0;
        foreach (var c in text)
        {
            if (LetterFolding.IsCombining(c))
            {
                continue;
            }

            var letters = LetterFolding.Fold(c);
            if (letters.Length > 0)
            {
                folded.Append(letters);
            }
            else
            {
                EndWord(folded, ref start);
            }
        }

        EndWord(folded, ref start);
        return folded.ToString().TrimEnd();
    }

    /// <summary>A folded name without the article it begins with: « le mans » gives <c>mans</c>.</summary>
    public static string WithoutArticle(string folded)
    {
        foreach (var article in (ReadOnlySpan<string>)["le ", "la ", "les ", "l "])
        {
            if (folded.Length > article.Length && folded.StartsWith(article, StringComparison.Ordinal))
            {
                return folded[article.Length..];
            }
        }

        return folded;
    }

    private static void EndWord(StringBuilder folded, ref int start)
    {
        if (folded.Length == start)
        {
            return;
        }

        var word = folded.ToString(start, folded.Length - start);
        if (word is "st" or "ste")
        {
            folded.Length = start;
            folded.Append(word is "st" ? "saint" : "sainte");
        }

        folded.Append(' ');
        start = folded.Length;
    }
}
