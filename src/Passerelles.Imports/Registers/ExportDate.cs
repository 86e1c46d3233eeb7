using System.Globalization;
using System.Text.RegularExpressions;

namespace Passerelles.Imports.Registers;

/// <summary>The date that a publisher writes in the name of a file: nothing inside these files says when they were made.</summary>
/// <param name="Year">Year; 0 when the name has no date.</param>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="DayOfMonth">Day, or null when the name stops at the month.</param>
internal readonly partial record struct ExportDate(int Year, int Month, int? DayOfMonth) : IComparable<ExportDate>
{
    /// <summary>The day, or null when the name gives none.</summary>
    public DateOnly? Day => DayOfMonth is { } day ? new DateOnly(Year, Month, day) : null;

    /// <summary>Name for a release: <c>2024-02-22</c>, <c>2026-04</c>.</summary>
    public string Name => Year == 0 ? "sans date" : Day is { } day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>Looks for <c>2024_02_22</c>, <c>2026-04</c> or <c>25062024</c> in a name.</summary>
    public static ExportDate In(string name)
    {
        foreach (Match match in Written().Matches(name))
        {
            var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
            var hasDay = match.Groups["d"].Success;
            var day = hasDay ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : 1;
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                return new ExportDate(year, month, hasDay ? day : null);
            }
        }

        return default;
    }

    public int CompareTo(ExportDate other) => (Year, Month, DayOfMonth ?? 0).CompareTo((other.Year, other.Month, other.DayOfMonth ?? 0));

    [GeneratedRegex(@"(?<!\d)(?:(?<y>20\d\d)[-_](?<m>\d\d)(?:[-_](?<d>\d\d))?|(?<d>\d\d)(?<m>\d\d)(?<y>20\d\d))(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
