using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Matching;

/// <summary>Turns what was read of a CV into a profile: items and their quotes, no other text.</summary>
public static class ProfileBuilder
{
    /// <summary>The profile of a CV.</summary>
    public static Profile FromResume(Resume resume) => new()
    {
        Experiences = [.. resume.Experiences.Select(FromExperience)],
        Education = [.. resume.Education.Select(e => new ProfileEducation(e.Title, e.Level, e.End, Lines(e.Evidence.Quote)))],
        Skills = [.. resume.Skills.Select(s => new ProfileSkill(s.Skill, [.. s.Evidence.Select(e => e.Quote).Distinct(StringComparer.Ordinal)]))],
        Certifications = [.. resume.Certifications.Select(c => new ProfileCertification(c.Certification, c.InProgress, [c.Evidence.Quote], c.IsForeign))],
        Headline = resume.Headline is { Occupations: [var best, ..] } ? best.Occupation : null,
        HeadlineQuote = resume.Headline?.Evidence.Quote,
        Wording = [.. resume.Evoked.Select(e => new ProfileWording(e.Occupation, e.Likeness, [e.Evidence.Quote]))],
        Languages = [.. resume.Languages.Select(l => l.Level is null ? l.Language : $"{l.Language} ({l.Level})")],
        Licences = [.. resume.Licences.Select(l => l.Name)],
    };

    private static ProfileExperience FromExperience(Experience experience)
    {
        var quotes = Lines(experience.Evidence.Quote);
        var occupations = experience.Title?.Occupations ?? [];
        OccupationId? occupation = occupations is [var best, ..] ? best.Occupation : null;
        return new ProfileExperience(
            experience.Title?.Title ?? experience.Employer ?? quotes[0], occupation, experience.Employer, experience.Start, experience.End, experience.IsCurrent, experience.Months, quotes)
        {
            Candidates = occupations,
            IsUnpaid = experience.IsUnpaid,
        };
    }

    private static ImmutableArray<string> Lines(string quote) => [.. quote.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
