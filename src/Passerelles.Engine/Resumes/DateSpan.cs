namespace Passerelles.Engine.Resumes;

/// <summary>Dates read in a text, at a folded place.</summary>
internal readonly record struct DateSpan(int Start, int End, YearMonth? From, YearMonth? To, bool IsCurrent, int? StatedMonths)
{
    /// <summary>True when it can hold an experience by itself: a range, a start that goes on, not a lone year or duration.</summary>
    public bool IsPeriod => From is not null && (To is not null || IsCurrent);

    /// <summary>True when only a duration is stated.</summary>
    public bool IsDuration => From is null && To is null && StatedMonths is not null;

    /// <summary>Whole months between the dates, both ends included when months are given; null when they do not tell.</summary>
    public int? Months(YearMonth today)
    {
        var to = IsCurrent ? today : To;
        if (From is not { } from || to is not { } end)
        {
            return StatedMonths;
        }

        var months = ((end.Year - from.Year) * 12) + (from.Month, end.Month) switch
        {
            ({ } a, { } b) => b - a + 1,
            // « 2013 - juin 2015 »: half a year is the least wrong reading of the missing month.
            (null, { } b) => b - 6,
            ({ } a, null) => 6 - a,
            _ => 0,
        };
        return months > 0 ? months : months == 0 && from != end ? 1 : StatedMonths;
    }
}
