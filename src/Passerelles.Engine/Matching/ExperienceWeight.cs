using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Matching;

/// <summary>
/// How much a job counts: the sum, over the years it was held, of (share of the year worked) / (years since + 1), as
/// Diagoriente does, brought to [0, 1] by 1 − e^(−x). Five years up to now give 0.90; three years ten years ago, 0.22.
/// </summary>
internal static class ExperienceWeight
{
    public static double Of(ProfileExperience experience, YearMonth today) => 1 - Math.Exp(-Years(experience, today));

    private static double Years(ProfileExperience experience, YearMonth today)
    {
        var end = experience.IsCurrent ? today : experience.End;
        if (experience.Start is not { } start || end is not { } last)
        {
            var stated = experience.Months is { } months ? Math.Min(1, months / 24.0) : 0.5;
            return MatchingWeights.UndatedYears * 2 * stated;
        }

        // Months counted from the start of year 0; a year alone is its middle.
        var first = (start.Year * 12) + (start.Month ?? 7) - 1;
        var after = Math.Max(first + 1, (last.Year * 12) + (last.Month ?? 6));
        var sum = 0.0;
        for (var year = first / 12; year <= (after - 1) / 12 && year <= today.Year; year++)
        {
            var worked = Math.Min(after, (year + 1) * 12) - Math.Max(first, year * 12);
            sum += worked / 12.0 / (today.Year - year + 1);
        }

        return sum;
    }
}
