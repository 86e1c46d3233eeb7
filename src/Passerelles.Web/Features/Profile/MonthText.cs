using System.Globalization;
using Passerelles.Engine.Resumes;

namespace Passerelles.Web.Features.Profile;

/// <summary>A month as people write it in a field: « 09/2019 », or « 2019 » when the month is not known.</summary>
internal static class MonthText
{
    private const int FirstYear = 1940;
    private const int LastYear = 2100;

    public static string Of(YearMonth? month) => month switch
    {
        null => "",
        { Month: { } m } value => string.Create(CultureInfo.InvariantCulture, $"{m:00}/{value.Year:0000}"),
        { } value => value.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads « 09/2019 », « 9-2019 », « 2019-09 » or « 2019 »; an empty text is no month at all.</summary>
    public static bool TryRead(string text, out YearMonth? month)
    {
        month = null;
        if (text.Length == 0)
        {
            return true;
        }

        var parts = text.Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2 || !parts.All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)))
        {
            return false;
        }

        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var (year, ofYear) = numbers switch
        {
            [var y] => (y, (int?)null),
            [var m, var y] when parts[1].Length == 4 => (y, m),
            [var y, var m] => (y, m),
            _ => (0, null),
        };
        if (year is < FirstYear or > LastYear || ofYear is < 1 or > 12)
        {
            return false;
        }

        month = new YearMonth(year, ofYear);
        return true;
    }

    /// <summary>Whole months from one to the other, both included; a year alone counts from its middle.</summary>
    public static int? Between(YearMonth? start, YearMonth? end) =>
        start is { } s && end is { } e ? Math.Max(1, ((e.Year - s.Year) * 12) + (e.Month ?? 6) - (s.Month ?? 6) + 1) : null;

    public static bool IsAfter(YearMonth first, YearMonth second) =>
        first.Year > second.Year || (first.Year == second.Year && first.Month is { } a && second.Month is { } b && a > b);
}
