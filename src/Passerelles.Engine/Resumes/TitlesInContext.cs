using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Orders the occupations a title may name by what the whole CV speaks of: « chef de service » among social workers is not the
/// one of a factory, and a word taken for a title by chance finds no support.
/// </summary>
internal static class TitlesInContext
{
    /// <summary>What a reading keeps when nothing else in the CV supports it.</summary>
    private const double Unsupported = 0.6;

    /// <summary>Likeness, as a part of the best, from which a reading is fully supported.</summary>
    private const double Supported = 0.7;

    public static LinkedTitle? Read(LinkedTitle? title, Wording wording) => title is null || title.Occupations.IsEmpty ? title : title with
    {
        Occupations =
        [
            .. title.Occupations.Select(o => o with { Score = o.Score * (Unsupported + ((1 - Unsupported) * Math.Min(1, wording.Of(o.Occupation) / Supported))) })
                .OrderByDescending(o => o.Score),
        ],
    };

    public static ImmutableArray<Experience> Read(ImmutableArray<Experience> experiences, Wording wording) =>
        [.. experiences.Select(e => e with { Title = Read(e.Title, wording) })];
}
