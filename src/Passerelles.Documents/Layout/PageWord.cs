using System.Collections.Immutable;

namespace Passerelles.Documents;

/// <summary>A word and its box; units are those of the page, the origin is its top left corner.</summary>
internal readonly record struct PageWord(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    public bool IsLetter => Text.Length == 1;

    /// <summary>A letter, or two that kerning keeps together.</summary>
    public bool IsPieceOfSpacedWord => Text.Length <= 2;

    /// <summary>Text written up or down the page.</summary>
    public bool IsVertical => Text.Length >= 3 && Height > 2.5 * (Right - Left);
}

/// <summary>A page as its words, in any order.</summary>
internal sealed record PageWords(double Width, double Height, ImmutableArray<PageWord> Words);
