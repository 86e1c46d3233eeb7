using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Finds the experiences of a CV: in their sections, and elsewhere when what is told there is beyond doubt.</summary>
internal static partial class ExperienceFinder
{
    private const double Recognised = 0.8;

    // One dated title in a header is a headline; two are jobs.
    private const int Several = 2;

    /// <summary>Experiences in text order.</summary>
    public static ImmutableArray<Experience> Find(
        FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections, YearMonth today)
    {
        var experiences = ImmutableArray.CreateBuilder<Experience>();
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Experience or SectionKind.Volunteering))
        {
            experiences.AddRange(NarrativeReader.IsNarrative(text, section.Lines)
                ? NarrativeReader.Read(text, titles, section.Lines[0].Start, section.End, today)
                : ExperienceReader.Read(text, titles, section.Lines, section.Kind == SectionKind.Volunteering, today));
        }

        var hasJobs = experiences.Count > 0 && sections.Any(s => s.Kind == SectionKind.Experience);
        foreach (var section in sections.Where(s => s.Kind is not (SectionKind.Experience or SectionKind.Volunteering)))
        {
            experiences.AddRange(Elsewhere(text, titles, section, hasJobs, today));
        }

        return [.. experiences.OrderBy(e => e.Evidence.Start)];
    }

    private static ImmutableArray<Experience> Elsewhere(FoldedText text, TitleRecognizer titles, SectionLines section, bool hasJobs, YearMonth today)
    {
        var isOpen = section.Kind is SectionKind.Header or SectionKind.Summary or SectionKind.Other;
        if (isOpen && !hasJobs && NarrativeReader.IsNarrative(text, section.Lines))
        {
            return NarrativeReader.Read(text, titles, section.Start, section.End, today);
        }

        // « Divers : conseillère municipale de 2014 à 2020 »; among studies or skills, only what is plainly a job.
        var found = ExperienceReader.Read(text, titles, JobLines(text, section.Lines), false, today);
        ImmutableArray<Experience> kept = [.. found.Where(e => section.Kind == SectionKind.Other || (isOpen && !hasJobs) ? IsLikely(e) : IsPlain(e))];
        ImmutableArray<Experience> lasting = [.. found.Where(e => e is { Start: null, Months: not null, Title: not null } && NamesJob(e.Title) && !e.IsUnpaid)];
        return hasJobs && section.Kind is SectionKind.Header or SectionKind.Summary && kept.Length < Several ? []
            : !hasJobs && (lasting.Length >= Several || lasting is [{ Employer: not null }]) ? [.. kept, .. lasting]
            : kept;
    }

    private static ImmutableArray<ResumeLine> JobLines(FoldedText text, ImmutableArray<ResumeLine> lines) =>
        [.. lines.Where(l => l.IsBlank || l.Dates.IsEmpty || !(DiplomaLevels.NamesStudies(text.Folded[l.Start..l.End]) || School().IsMatch(text.Folded.AsSpan(l.Start, l.Length))))];

    private static bool IsLikely(Experience e) =>
        e is { Start: not null, Title: not null } && (e.IsUnpaid || e.Title.Occupations is [{ Score: >= Recognised }, ..] || (IsLong(e) && (!e.Title.Occupations.IsEmpty || NamesJob(e.Title))));

    private static bool IsPlain(Experience e) => e is { Start: not null, Title: not null } && IsLong(e) && JobWords.NamesRole(FoldedText.Fold(e.Title.Title)) && (!e.Title.Occupations.IsEmpty || e.IsUnpaid || e.Employer is not null);

    private static bool IsLong(Experience e) => e.IsCurrent || e.Months > 1;

    private static bool NamesJob(LinkedTitle title) => JobWords.NamesRole(FoldedText.Fold(title.Title)) || JobWords.NamesCapacity(FoldedText.Fold(title.Title));

    [GeneratedRegex(@"\b(?:lycee|universit|ifsi|ifas|irts|ecole|greta|afpa|cfa|faculte|college|cned|cnam|iut|mfr|school|diplome|formation|certificat|habilitation|recycl|caces|session)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex School();
}
