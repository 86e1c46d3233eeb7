using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>The three ways a title is cut for comparison: stems, roots of stems, and groups of letters of stems.</summary>
internal sealed class TitleTerms
{
    private const int ShortestGroup = 3;
    private const int LongestGroup = 5;

    public TitleTerms(string title)
    {
        var tokens = FrenchText.ContentTokens(title);
        Stems = [.. tokens.Select(t => t.Stem)];
        FirstWord = tokens.IsEmpty ? "" : tokens[0].Word;
    }

    /// <summary>First meaningful word as written, folded.</summary>
    public string FirstWord { get; }

    /// <summary>Stems, in order.</summary>
    public string[] Stems { get; }

    /// <summary>Roots, in order.</summary>
    public IEnumerable<string> Roots => Stems.Select(FrenchRoots.Root);

    /// <summary>Groups of 3 to 5 letters of each stem, its two ends marked.</summary>
    public IEnumerable<string> Letters => Stems.SelectMany(LettersOf);

    /// <summary>Groups of letters of some stems.</summary>
    public static IEnumerable<string> LettersOf(IEnumerable<string> stems) => stems.SelectMany(LettersOf);

    private static IEnumerable<string> LettersOf(string stem)
    {
        var marked = $"_{stem}_";
        for (var length = ShortestGroup; length <= LongestGroup; length++)
        {
            for (var i = 0; i + length <= marked.Length; i++)
            {
                yield return marked.Substring(i, length);
            }
        }
    }
}
