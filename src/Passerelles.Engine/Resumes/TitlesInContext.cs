using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Orders the occupations a title may name by what the whole CV speaks of: « chef de service » among social workers is not the
/// one of a factory, and a word taken for a title by chance finds no support.
/// </summary>
internal static class TitlesInContext
{
    /// <summary>What a reading keeps when nothing else in the CV supports it.</summary>
    private const double Unsupported = 0.5;

    /// <summary>Likeness, as a part of the best, from which half a title is enough: « encadrant technique » among gardeners in insertion.</summary>
    private const double Supported = 0.7;

    public static LinkedTitle? Read(LinkedTitle? title, Wording wording, Func<string, ImmutableArray<LinkedOccupation>> link)
    {
        if (title is null)
        {
            return null;
        }

        var readings = title.Occupations.IsEmpty ? [.. link(title.Title).Where(o => wording.Of(o.Occupation) >= Supported)] : title.Occupations;
        return title with
        {
            Occupations =
            [
                .. readings.Select(o => o with { Score = o.Score * (Unsupported + ((1 - Unsupported) * wording.Of(o.Occupation))) })
                    .OrderByDescending(o => o.Score),
            ],
        };
    }

    public static ImmutableArray<Experience> Read(ImmutableArray<Experience> experiences, Wording wording, Func<string, ImmutableArray<LinkedOccupation>> link) =>
        [.. experiences.Select(e => e with { Title = Read(e.Title, wording, link) })];
}
