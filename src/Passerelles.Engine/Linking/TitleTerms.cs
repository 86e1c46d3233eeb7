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
        IsPlural = !tokens.IsEmpty && IsPluralWord(tokens[0].Word);
    }

    public TitleTerms(string[] stems) => Stems = stems;

    /// <summary>True when the first word ends like a plural: « Acteurs » names a group. False for terms made from stems.</summary>
    public bool IsPlural { get; }

    /// <summary>Stems, in order.</summary>
    public string[] Stems { get; }

    /// <summary>The same for two titles that have the same stems in the same order.</summary>
    public string Key => string.Join(' ', Stems);

    /// <summary>Roots, in order.</summary>
    public IEnumerable<string> Roots => Stems.Select(FrenchRoots.Root);

    /// <summary>Groups of 3 to 5 letters of each stem, its two ends marked.</summary>
    public IEnumerable<string> Letters => LettersOf(Stems);

    /// <summary>Groups of letters of some stems.</summary>
    public static IEnumerable<string> LettersOf(IEnumerable<string> stems) => stems.SelectMany(LettersOf);

    // « religieux » is the masculine of « religieuse ».
    private static bool IsPluralWord(string word) =>
        word.Length > 3 && (word[^1] is 's' || (word[^1] is 'x' && !word.EndsWith("eux", StringComparison.Ordinal)));

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
