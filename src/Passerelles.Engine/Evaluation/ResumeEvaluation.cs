using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Evaluation;

/// <summary>Counts of one kind of field.</summary>
/// <param name="Right">Found and true.</param>
/// <param name="Found">Found.</param>
/// <param name="True">True.</param>
public readonly record struct FieldCount(int Right, int Found, int True)
{
    /// <summary>Harmonic mean of precision and recall, 0 to 1; 1 when there is nothing to find and nothing found.</summary>
    public double F1 => Found + True == 0 ? 1 : 2.0 * Right / (Found + True);

    /// <summary>Sum of two counts.</summary>
    public static FieldCount operator +(FieldCount a, FieldCount b) => new(a.Right + b.Right, a.Found + b.Found, a.True + b.True);
}

/// <summary>Figures of the « CV → occupation » task on a set of labelled CVs.</summary>
public sealed record ResumeFigures
{
    /// <summary>CVs measured.</summary>
    public required int Count { get; init; }

    /// <summary>Share of CVs whose first occupation is exact.</summary>
    public required double RecallAt1 { get; init; }

    /// <summary>Share of CVs with an exact occupation among the five first.</summary>
    public required double RecallAt5 { get; init; }

    /// <summary>Share of CVs whose first occupation is exact or acceptable.</summary>
    public required double SensibleAt1 { get; init; }

    /// <summary>Titles of experiences.</summary>
    public required FieldCount Titles { get; init; }

    /// <summary>Start and end of experiences, together.</summary>
    public required FieldCount Dates { get; init; }

    /// <summary>Certifications and their standing.</summary>
    public required FieldCount Certifications { get; init; }

    /// <summary>F1 over all fields.</summary>
    public double FieldF1 => (Titles + Dates + Certifications).F1;

    /// <summary>CVs whose first occupation is not exact, with that occupation: what to look at next.</summary>
    public required ImmutableArray<string> Misses { get; init; }
}

/// <summary>Measures the reading of CVs and the ranking of occupations on labelled CVs.</summary>
public static class ResumeEvaluation
{
    /// <summary>Figures over these CVs.</summary>
    /// <param name="map">The map under test.</param>
    /// <param name="resumes">Labelled CVs.</param>
    /// <param name="today">The month the truths were written for: November 2026 for <c>samples/</c>.</param>
    public static ResumeFigures Measure(OccupationMap map, IEnumerable<LabelledResume> resumes, YearMonth today)
    {
        var (count, first, five, sensible) = (0, 0, 0, 0);
        FieldCount titles = default, dates = default, certifications = default;
        var misses = ImmutableArray.CreateBuilder<string>();
        foreach (var labelled in resumes)
        {
            var resume = map.Resumes.Read(labelled.Text, today);
            var ranked = map.Matcher.Match(ProfileBuilder.FromResume(resume), MatchScope.All, 5, today).Select(m => m.Occupation).ToImmutableArray();
            var truth = labelled.Truth;
            count++;
            var isFirst = ranked is [var top, ..] && IsAmong(truth.Exact, top);
            first += isFirst ? 1 : 0;
            five += ranked.Any(o => IsAmong(truth.Exact, o)) ? 1 : 0;
            sensible += isFirst || (ranked is [var best, ..] && IsAmong(truth.Acceptable, best)) ? 1 : 0;
            if (!isFirst)
            {
                misses.Add($"{labelled.Name} → {string.Join(", ", ranked.Select(o => o.Id))}");
            }

            titles += Count(resume.Experiences.Select(e => e.Title?.Title ?? ""), truth.Experiences.Select(e => e.Title), IsSameTitle);
            dates += Count(resume.Experiences.Select(Dates), truth.Experiences.Select(e => $"{e.Start}/{(e.Current ? "…" : e.End)}"), (a, b) => string.Equals(a, b, StringComparison.Ordinal));
            certifications += Count(resume.Certifications.Select(Standing), truth.Certifications.Select(c => $"{c.Id} {c.Standing}"), (a, b) => string.Equals(a, b, StringComparison.Ordinal));
        }

        return new ResumeFigures
        {
            Count = count,
            RecallAt1 = Share(first, count),
            RecallAt5 = Share(five, count),
            SensibleAt1 = Share(sensible, count),
            Titles = titles,
            Dates = dates,
            Certifications = certifications,
            Misses = misses.ToImmutable(),
        };
    }

    /// <summary>The figures as lines of text.</summary>
    public static string Describe(string name, ResumeFigures figures)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{name}: {figures.Count} CVs, R@1 {figures.RecallAt1:F3}, R@5 {figures.RecallAt5:F3}, sensible@1 {figures.SensibleAt1:F3}, field F1 {figures.FieldF1:F3} (titles {figures.Titles.F1:F3}, dates {figures.Dates.F1:F3}, certifications {figures.Certifications.F1:F3})");
        foreach (var miss in figures.Misses)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {miss}");
        }

        return text.ToString();
    }

    /// <summary>A sheet written after the truth stands for the ROME occupation the truth names.</summary>
    private static bool IsAmong(ImmutableArray<string> truth, Occupation occupation) =>
        truth.Contains(occupation.Id.ToString(), StringComparer.Ordinal)
        || (occupation is { Source: OccupationSource.Sheet, RomeCodes: [var rome, ..] } && truth.Contains(rome.ToString(), StringComparer.Ordinal));

    private static FieldCount Count(IEnumerable<string> found, IEnumerable<string> expected, Func<string, string, bool> isSame)
    {
        var left = expected.ToList();
        var all = left.Count;
        var (right, count) = (0, 0);
        foreach (var item in found)
        {
            count++;
            var at = left.FindIndex(e => isSame(item, e));
            if (at >= 0)
            {
                right++;
                left.RemoveAt(at);
            }
        }

        return new FieldCount(right, count, all);
    }

    // « Aide-soignante de nuit » for « Aide-soignante » is right, an employer is not.
    private static bool IsSameTitle(string found, string expected)
    {
        var (a, b) = (FoldedText.Fold(found), FoldedText.Fold(expected));
        return a.Length > 2 && (a.Contains(b, StringComparison.Ordinal) || (b.Contains(a, StringComparison.Ordinal) && a.Length * 3 >= b.Length));
    }

    private static string Dates(Experience experience) => $"{experience.Start}/{(experience.IsCurrent ? "…" : experience.End)}";

    private static string Standing(HeldCertification held) => $"{held.Certification} {(held.IsForeign ? "foreign" : held.InProgress ? "in-progress" : "")}";

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
