using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>Finds the experiences of a CV: in their sections, and elsewhere when what is told there is beyond doubt.</summary>
internal static class ExperienceFinder
{
    private const double Recognised = 0.8;

    /// <summary>Experiences in text order, and whether the text tells them in sentences without any section of its own.</summary>
    public static (ImmutableArray<Experience> Experiences, bool IsNarrative) Find(
        FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections, YearMonth today)
    {
        var experiences = ImmutableArray.CreateBuilder<Experience>();
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Experience or SectionKind.Volunteering))
        {
            experiences.AddRange(NarrativeReader.IsNarrative(text, section.Lines)
                ? NarrativeReader.Read(text, titles, section.Lines[0].Start, section.End, today)
                : ExperienceReader.Read(text, titles, section.Lines, section.Kind == SectionKind.Volunteering, today));
        }

        if (experiences.Count > 0)
        {
            // « Divers : conseillère municipale de 2014 à 2020 »
            foreach (var section in sections.Where(s => s.Kind == SectionKind.Other))
            {
                experiences.AddRange(ExperienceReader.Read(text, titles, JobLines(text, section.Lines), false, today).Where(IsBeyondDoubt));
            }

            return ([.. experiences.OrderBy(e => e.Evidence.Start)], false);
        }

        // No section of experience: jobs told in sentences, or dated lines whose heading was lost.
        var isNarrative = !sections.Any(s => s.Kind is SectionKind.Skills or SectionKind.Experience);
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Header or SectionKind.Summary or SectionKind.Other))
        {
            experiences.AddRange(NarrativeReader.IsNarrative(text, section.Lines)
                ? NarrativeReader.Read(text, titles, section.Start, section.End, today)
                : ExperienceReader.Read(text, titles, JobLines(text, section.Lines), false, today).Where(IsBeyondDoubt));
        }

        return (experiences.ToImmutable(), isNarrative);
    }

    private static ImmutableArray<ResumeLine> JobLines(FoldedText text, ImmutableArray<ResumeLine> lines) =>
        [.. lines.Where(l => l.IsBlank || l.Dates.IsEmpty || !DiplomaLevels.NamesStudies(text.Folded[l.Start..l.End]))];

    private static bool IsBeyondDoubt(Experience e) => e is { Start: not null, Title.Occupations: [{ Score: >= Recognised }, ..] } || e is { Start: not null, Months: > 1, Title.Occupations.IsEmpty: false } || e is { Start: not null, IsUnpaid: true, Title: not null };
}
