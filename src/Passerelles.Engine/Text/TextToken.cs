namespace Passerelles.Engine.Text;

/// <summary>A word and its place in the text it was read from.</summary>
/// <param name="Start">UTF-16 offset of its first character in the original text.</param>
/// <param name="Length">Length in UTF-16 units in the original text, inclusive ending included.</param>
/// <param name="Word">Lower case, without accents, ligatures or inclusive ending: « infirmier » for « Infirmier·ère ».</param>
/// <param name="Stem">What the masculine, feminine and plural forms of the word share.</param>
/// <param name="IsStop">True for articles, prepositions and other words that carry no meaning alone.</param>
/// <param name="IsUpper">True when it is written in capitals, two letters at least.</param>
public readonly record struct TextToken(int Start, int Length, string Word, string Stem, bool IsStop, bool IsUpper)
{
    /// <summary>UTF-16 offset just after its last character.</summary>
    public int End => Start + Length;
}
