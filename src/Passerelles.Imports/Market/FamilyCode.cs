namespace Passerelles.Imports.Market;

/// <summary>The shape of a code of FAP 2009 in these files.</summary>
internal static class FamilyCode
{
    /// <summary>
    /// A letter, a digit, a letter (<c>V0Z</c>), then two digits for a detailed family (<c>V0Z60</c>). <c>XK_</c> is Dares' own for « not elsewhere ».
    /// </summary>
    public static bool IsWellFormed(string code) => code is "XK_"
        || (code is [>= 'A' and <= 'Z', >= '0' and <= '9', >= 'A' and <= 'Z', .. var end]
            && (end.Length == 0 || (end.Length == 2 && char.IsAsciiDigit(end[0]) && char.IsAsciiDigit(end[1]))));
}
