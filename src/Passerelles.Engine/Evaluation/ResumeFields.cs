using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Evaluation;

/// <summary>What was read of a CV against what it says; a field that nobody labelled counts for nothing.</summary>
public readonly record struct ResumeFields
{
    /// <summary>Titles of experiences.</summary>
    public FieldCount Titles { get; private init; }

    /// <summary>Start and end of experiences, together.</summary>
    public FieldCount Dates { get; private init; }

    /// <summary>Employers.</summary>
    public FieldCount Employers { get; private init; }

    /// <summary>Diplomas and courses, with the year they ended.</summary>
    public FieldCount Education { get; private init; }

    /// <summary>Certifications and their standing.</summary>
    public FieldCount Certifications { get; private init; }

    /// <summary>Skills of the vocabulary, within the passages that were labelled.</summary>
    public FieldCount Skills { get; private init; }

    /// <summary>All of them.</summary>
    public FieldCount All => Titles + Dates + Employers + Education + Certifications + Skills;

    /// <summary>Sum of two CVs.</summary>
    public static ResumeFields operator +(ResumeFields a, ResumeFields b) => new()
    {
        Titles = a.Titles + b.Titles,
        Dates = a.Dates + b.Dates,
        Employers = a.Employers + b.Employers,
        Education = a.Education + b.Education,
        Certifications = a.Certifications + b.Certifications,
        Skills = a.Skills + b.Skills,
    };

    /// <summary>Compares a reading with the truth.</summary>
    public static ResumeFields Of(Resume resume, ResumeTruth truth, string text) => new()
    {
        Titles = FieldCount.Of(resume.Experiences.Select(e => e.Title?.Title ?? ""), truth.Experiences.Select(e => e.Title), IsSameName),
        Dates = FieldCount.Of(resume.Experiences, truth.Experiences, HasSameDates),
        Employers = truth.Education is null
            ? default
            : FieldCount.Of(resume.Experiences.Select(e => e.Employer).OfType<string>(), truth.Experiences.Select(e => e.Employer).OfType<string>(), IsSameName),
        Education = truth.Education is { } education ? FieldCount.Of(resume.Education, education, IsSameCourse) : default,
        Certifications = FieldCount.Of(resume.Certifications, truth.Certifications, (held, expected) =>
            string.Equals(held.Certification.ToString(), expected.Id, StringComparison.Ordinal)
            && string.Equals(held.IsForeign ? "foreign" : held.InProgress ? "in-progress" : null, expected.Standing, StringComparison.Ordinal)),
        Skills = truth.Skills is { } skills ? SkillsOf(skills, resume, text) : default,
    };

    // « Aide-soignante de nuit » for « Aide-soignante » is right, an employer is not.
    private static bool IsSameName(string found, string expected)
    {
        var (a, b) = (Flat(found), Flat(expected));
        return a.Length > 2 && (a.Contains(b, StringComparison.Ordinal) || (b.Contains(a, StringComparison.Ordinal) && a.Length * 3 >= b.Length));
    }

    private static bool HasSameDates(Experience found, ExperienceTruth expected) =>
        string.Equals(found.Start?.ToString(), expected.Start, StringComparison.Ordinal)
        && found.IsCurrent == expected.Current
        && (found.IsCurrent || string.Equals(found.End?.ToString(), expected.End ?? expected.Start, StringComparison.Ordinal));

    private static bool IsSameCourse(Education found, EducationTruth expected)
    {
        var year = expected.End is { } end ? int.Parse(end.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        var words = Words(expected.Title);
        return year == (found.End ?? found.Start)?.Year && words.Count(Words(found.Title).Contains) * 2 >= words.Count;
    }

    // A passage is right when one of its skills was read there; what else of the vocabulary was read in a passage is wrong.
    private static FieldCount SkillsOf(ImmutableArray<SkillTruth> skills, Resume resume, string text)
    {
        var right = 0;
        var (read, expected) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var skill in skills)
        {
            var (start, end) = PlaceOf(skill.Quote, text);
            var here = resume.Skills.Where(m => !m.Skill.IsRome && m.Evidence.Any(e => e.Start < end && e.Start + e.Length > start)).Select(m => m.Skill.ToString()).ToList();
            read.UnionWith(here);
            expected.UnionWith(skill.Ids);
            right += here.Exists(id => skill.Ids.Contains(id, StringComparer.Ordinal)) ? 1 : 0;
        }

        return new FieldCount(right, right + read.Count(id => !expected.Contains(id)), skills.Length);
    }

    // A quote may run over the end of a line.
    private static (int Start, int End) PlaceOf(string quote, string text)
    {
        var pattern = string.Join(@"\s+", quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var match = Regex.Match(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return match.Success ? (match.Index, match.Index + match.Length) : (0, 0);
    }

    private static string Flat(string text) => string.Join(' ', FoldedText.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static HashSet<string> Words(string text) =>
        [.. FoldedText.Fold(text).Split([' ', '\n', ',', '.', '(', ')', '\'', '-', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2)];
}
