using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Evaluation;

/// <summary>Checks that all that was read of a CV stands in its text.</summary>
public static class ResumeEvidence
{
    /// <summary>Pieces that are not, character for character, where they are said to be; empty when all is well.</summary>
    public static IEnumerable<string> Invented(string text, Resume resume) => All(resume)
        .Where(e => e.Length < 1 || e.Start < 0 || e.Start + e.Length > text.Length || !text.AsSpan(e.Start, e.Length).SequenceEqual(e.Quote))
        .Select(e => e.Quote)
        .Concat(Names(resume).Where(n => !Contains(text, n)));

    private static IEnumerable<Evidence> All(Resume resume) => resume.Experiences.Select(e => e.Evidence)
        .Concat(resume.Experiences.Select(e => e.Title?.Evidence).OfType<Evidence>())
        .Concat(resume.Education.Select(e => e.Evidence))
        .Concat(resume.Certifications.Select(c => c.Evidence))
        .Concat(resume.Skills.SelectMany(s => s.Evidence))
        .Concat(resume.Languages.Select(l => l.Evidence))
        .Concat(resume.Licences.Select(l => l.Evidence))
        .Concat(resume.Sections.Select(s => s.Heading).OfType<Evidence>());

    private static IEnumerable<string> Names(Resume resume) =>
        resume.Experiences.SelectMany(e => new[] { e.Title?.Title, e.Employer })
            .Concat(resume.Education.SelectMany(e => new[] { e.Title, e.School }))
            .OfType<string>();

    // A name may run over the end of a line.
    private static bool Contains(string text, string name) =>
        text.Contains(name, StringComparison.Ordinal) || Flat(text).Contains(Flat(name), StringComparison.Ordinal);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
