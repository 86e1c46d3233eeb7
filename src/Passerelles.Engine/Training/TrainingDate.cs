using System.Globalization;

namespace Passerelles.Engine.Training;

/// <summary>
/// A date as training catalogues write them: eight digits of which some may be unknown. <c>20170900</c> is « some day of
/// September 2017 », <c>00000000</c> « not known », <c>99999999</c> « no end ».
/// </summary>
/// <param name="Digits">The eight digits as a number.</param>
public readonly record struct TrainingDate(int Digits)
{
    private const int Never = 99_999_999;

    /// <summary>Not known.</summary>
    public static TrainingDate Unknown => default;

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown => Digits == 0;

    /// <summary>« 99999999 »: it never comes.</summary>
    public bool IsNever => Digits == Never;

    /// <summary>Whether the very day is known.</summary>
    public bool IsExact => Earliest is { } day && day.Day == Digits % 100 && day.Month == Digits / 100 % 100;

    /// <summary>The first day it may be: a month without day is its first day, a year without month the first of January; null when even the year is not known.</summary>
    public DateOnly? Earliest
    {
        get
        {
            var (year, month, day) = (Digits / 10_000, Digits / 100 % 100, Digits % 100);
            if (year is < 1900 or > 2200)
            {
                return null;
            }

            month = month is >= 1 and <= 12 ? month : 0;
            return new DateOnly(year, Math.Max(month, 1), month > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? day : 1);
        }
    }

    /// <summary>A known day.</summary>
    public static TrainingDate Of(DateOnly day) => new((day.Year * 10_000) + (day.Month * 100) + day.Day);

    /// <summary>Reads eight digits.</summary>
    public static bool TryParse(string? text, out TrainingDate date)
    {
        var isDate = int.TryParse(text?.Trim() is { Length: 8 } digits ? digits : null, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        date = new TrainingDate(number);
        return isDate;
    }

    /// <summary>The eight digits.</summary>
    public override string ToString() => Digits.ToString("D8", CultureInfo.InvariantCulture);
}
