using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Evaluation;

/// <summary>What the map makes of one labelled CV.</summary>
/// <param name="Resume">The CV and its truth.</param>
/// <param name="Matches">Ten first occupations of all sectors.</param>
/// <param name="Fields">What was read, against the truth.</param>
public sealed record ResumeOutcome(LabelledResume Resume, ImmutableArray<OccupationMatch> Matches, ResumeFields Fields)
{
    /// <summary>Rank of the first exact occupation, from 1, or null when none is among the ten first.</summary>
    public int? ExactRank => RankOf(Resume.Truth.Exact);

    /// <summary>True when the first occupation is exact or acceptable.</summary>
    public bool IsSensible => Matches is [var first, ..] && IsRight(first.Occupation);

    /// <summary>True for an occupation the truth names, exact or acceptable.</summary>
    public bool IsRight(Occupation occupation) => IsAmong(Resume.Truth.Exact, occupation) || IsAmong(Resume.Truth.Acceptable, occupation);

    private int? RankOf(ImmutableArray<string> truth)
    {
        for (var i = 0; i < Matches.Length; i++)
        {
            if (IsAmong(truth, Matches[i].Occupation))
            {
                return i + 1;
            }
        }

        return null;
    }

    // A sheet written after the truth stands for the ROME occupation the truth names.
    private static bool IsAmong(ImmutableArray<string> truth, Occupation occupation) =>
        truth.Contains(occupation.Id.ToString(), StringComparer.Ordinal)
        || (occupation is { Source: OccupationSource.Sheet, RomeCodes: [var rome, ..] } && truth.Contains(rome.ToString(), StringComparer.Ordinal));
}

/// <summary>Figures of the « CV → occupation » task on a set of labelled CVs.</summary>
/// <param name="Outcomes">What each CV gave.</param>
public sealed record ResumeFigures(ImmutableArray<ResumeOutcome> Outcomes)
{
    /// <summary>CVs measured.</summary>
    public int Count => Outcomes.Length;

    /// <summary>Share of CVs whose first occupation is exact.</summary>
    public double RecallAt1 => ShareOf(o => o.ExactRank == 1);

    /// <summary>Share of CVs with an exact occupation among the five first.</summary>
    public double RecallAt5 => ShareOf(o => o.ExactRank <= 5);

    /// <summary>Share of CVs whose first occupation is exact or acceptable.</summary>
    public double SensibleAt1 => ShareOf(o => o.IsSensible);

    /// <summary>Fields over all CVs.</summary>
    public ResumeFields Fields { get; } = Outcomes.Aggregate(default(ResumeFields), (sum, o) => sum + o.Fields);

    /// <summary>F1 over all fields.</summary>
    public double FieldF1 => Fields.All.F1;

    private double ShareOf(Func<ResumeOutcome, bool> holds) => Outcomes.IsEmpty ? 0 : (double)Outcomes.Count(holds) / Outcomes.Length;
}

/// <summary>Measures the reading of CVs and the ranking of occupations on labelled CVs.</summary>
public static class ResumeEvaluation
{
    /// <summary>The month the truths were written for: it ends what still goes on.</summary>
    public static readonly YearMonth WrittenIn = new(2026, 11);

    private const int Depth = 10;

    /// <summary>Figures over these CVs.</summary>
    public static ResumeFigures Measure(OccupationMap map, IEnumerable<LabelledResume> resumes) => new(
        [.. resumes.AsParallel().AsOrdered().Select(r => Outcome(map, r, r.Text))]);

    /// <summary>What the map makes of a CV given as this text, its own or what a document of it was read as.</summary>
    public static ResumeOutcome Outcome(OccupationMap map, LabelledResume labelled, string text)
    {
        var resume = map.Resumes.Read(text, WrittenIn);
        return new ResumeOutcome(
            labelled,
            map.Matcher.Match(ProfileBuilder.FromResume(resume), MatchScope.All, Depth, WrittenIn),
            ResumeFields.Of(resume, labelled.Truth, text));
    }

    /// <summary>The line of these figures; failures are shown of the part that may be looked at only.</summary>
    public static EvaluationRow Row(ResumeFigures figures, bool isDevelopment)
    {
        EvaluationFailure[] failures = [.. figures.Outcomes.Where(o => o.ExactRank != 1).Select(o => new EvaluationFailure(
            o.Resume.Name, string.Join(", ", o.Resume.Truth.Exact), o.Matches is [var first, ..] ? first.Occupation.Id.ToString() : ""))];
        var row = Row(figures, isDevelopment ? "CV inventés, développement" : "CV inventés, test").With(failures, TaskNotes.Resumes.Failure);
        return isDevelopment ? row : row with { Failures = [] };
    }

    private static EvaluationRow Row(ResumeFigures figures, string data) => new(
        "CV → métier",
        data,
        figures.Count,
        [
            new("R@1", figures.RecallAt1, 0.80),
            new("R@5", figures.RecallAt5, 0.97),
            new("premier acceptable", figures.SensibleAt1),
            new("F1 des champs", figures.FieldF1, 0.90),
            new("F1 intitulés", figures.Fields.Titles.F1),
            new("F1 dates", figures.Fields.Dates.F1),
            new("F1 employeurs", figures.Fields.Employers.F1),
            new("F1 formations", figures.Fields.Education.F1),
            new("F1 certifications", figures.Fields.Certifications.F1),
            new("F1 compétences", figures.Fields.Skills.F1),
        ])
    {
        Meaning = TaskNotes.Resumes.Meaning,
        Limits = TaskNotes.Resumes.Limits,
    };

    /// <summary>The figures as lines of text, with the CVs whose first occupation is not exact.</summary>
    public static string Describe(string name, ResumeFigures figures)
    {
        var text = new StringBuilder();
        var fields = figures.Fields;
        text.AppendLine(CultureInfo.InvariantCulture, $"{name}: {figures.Count} CVs, R@1 {figures.RecallAt1:F3}, R@5 {figures.RecallAt5:F3}, sensible@1 {figures.SensibleAt1:F3}, field F1 {figures.FieldF1:F3} (titles {fields.Titles.F1:F3}, dates {fields.Dates.F1:F3}, employers {fields.Employers.F1:F3}, education {fields.Education.F1:F3}, certifications {fields.Certifications.F1:F3}, skills {fields.Skills.F1:F3})");
        foreach (var miss in figures.Outcomes.Where(o => o.ExactRank != 1))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {miss.Resume.Name} → {string.Join(", ", miss.Matches.Take(5).Select(m => m.Occupation.Id))} instead of {string.Join(", ", miss.Resume.Truth.Exact)}");
        }

        return text.ToString();
    }
}
