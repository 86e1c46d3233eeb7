using System.Collections.Immutable;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Matching;

/// <summary>
/// How much a job counts: the sum, over the years it was held, of 1 / (years worked since + 1), brought to [0, 1] by 1 − e^(−x).
/// As Diagoriente, but for the clock: only months at work move it, so that time spent ill, out of work or caring for someone
/// lowers nothing. Five years, the last ones worked, give 0.90; three years before ten others, 0.22.
/// </summary>
internal static class ExperienceWeight
{
    private const int MonthsOfAYear = 12;

    /// <summary>The weight of each experience, in the order of the profile.</summary>
    public static double[] OfAll(ImmutableArray<ProfileExperience> experiences, YearMonth today)
    {
        var periods = experiences.Select(e => PeriodOf(e, today)).ToArray();
        var worked = new SortedSet<int>();
        for (var i = 0; i < periods.Length; i++)
        {
            if (periods[i] is { } period && !experiences[i].IsUnpaid)
            {
                worked.UnionWith(Enumerable.Range(period.First, period.After - period.First));
            }
        }

        var clock = worked.ToArray();
        return [.. experiences.Select((e, i) => 1 - Math.Exp(-(periods[i] is { } period ? Years(period, clock) : UndatedYears(e))))];
    }

    private static double Years((int First, int After) period, int[] clock)
    {
        var sum = 0.0;
        for (var month = period.First; month < period.After; month++)
        {
            var at = Array.BinarySearch(clock, month);
            var since = clock.Length - (at < 0 ? ~at : at + 1);
            sum += 1.0 / MonthsOfAYear / ((since / MonthsOfAYear) + 1);
        }

        return sum;
    }

    private static double UndatedYears(ProfileExperience experience) =>
        MatchingWeights.UndatedYears * 2 * (experience.Months is { } months ? Math.Min(1, months / 24.0) : 0.5);

    // Months counted from the start of year 0; a year alone is its middle.
    private static (int First, int After)? PeriodOf(ProfileExperience experience, YearMonth today)
    {
        var now = MonthOf(today, 6);
        if (experience.Start is not { } start || (experience.IsCurrent ? today : experience.End) is not { } end)
        {
            return null;
        }

        var first = MonthOf(start, 7) - 1;
        return (first, Math.Max(first + 1, Math.Min(MonthOf(end, 6), now)));
    }

    private static int MonthOf(YearMonth date, int middle) => (date.Year * MonthsOfAYear) + (date.Month ?? middle);
}
