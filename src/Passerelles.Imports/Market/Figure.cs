using System.Globalization;

namespace Passerelles.Imports.Market;

/// <summary>How publishers write a figure they give, keep secret or do not have.</summary>
internal static class Figure
{
    /// <summary>Reads a number with a decimal point or comma; null when it is none.</summary>
    public static double? Parse(string text)
    {
        var plain = text.Replace(',', '.').Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>« s » and « c » are how Insee and Dares write a figure protected by the secrecy of statistics.</summary>
    public static bool IsSecret(string text) => text is "s" or "S" or "c" or "(s)" or "(c)" or "secret";

    /// <summary>A figure that does not exist, or is not published.</summary>
    public static bool IsMissing(string text) => text.Length == 0 || text is "nd" or "n.d." or "ND" or "NA" or "n/a" or "-" or "…" or "..." or "ns" or "NaN" or "null";
}
