using System.Collections.Immutable;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Reads the plain text of a CV, French or English, in any layout. Every piece found carries the exact characters it was read
/// from; what the text does not say stays empty. Accepts any string. Immutable, thread-safe.
/// </summary>
public sealed class ResumeReader
{
    /// <summary>Longest text read, in UTF-16 units: some sixty full pages.</summary>
    public const int MaxLength = 200_000;

    private readonly SkillLinker _skills;
    private readonly OccupationLinker _titles;
    private readonly CertificationFinder _certifications;
    private readonly OccupationReference _reference;
    private readonly OccupationWords _words;

    private ResumeReader(OccupationReference reference, OccupationLinker titles, SkillLinker skills, OccupationWords words)
    {
        _reference = reference;
        _words = words;
        _titles = titles;
        _skills = skills;
        _certifications = new CertificationFinder(reference);
    }

    /// <summary>Prepares a reader on a reference and the linkers built on it.</summary>
    public static ResumeReader Build(OccupationReference reference, OccupationLinker titles, SkillLinker skills) => new(reference, titles, skills, new OccupationWords(reference));

    internal static ResumeReader Build(OccupationReference reference, OccupationLinker titles, SkillLinker skills, OccupationWords words) => new(reference, titles, skills, words);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, as extracted from the document.</param>
    /// <param name="today">The current month: it ends what still goes on.</param>
    public Resume Read(string text, YearMonth today)
    {
        var folded = FoldedText.Of(text, MaxLength);
        var lines = ResumeLines.Split(folded.Folded);
        var sections = SectionFinder.Find(folded, lines);
        var language = LanguageDetector.Detect(folded.Folded);
        var titles = new TitleRecognizer(Link, string.Equals(language, "en", StringComparison.Ordinal));

        var (experiences, isNarrative) = ReadExperiences(folded, titles, sections, today);
        var education = ReadEducation(folded, sections);
        var certifications = _certifications.Find(folded, sections, today);
        var skills = SkillCollector.Collect(folded, _skills, sections, isNarrative);
        var headline = HeadlineFinder.Find(folded, titles, sections);
        var wording = WordingReader.Read(folded, titles, sections, _words, _reference);
        var resume = new Resume
        {
            Sections = [.. sections.Select(s => Place(folded, s))],
            Experiences = TitlesInContext.Read(experiences, wording, Link),
            Education = education,
            Certifications = certifications,
            Skills = [.. skills.Where(s => !s.Evidence.All(e => PersonalDetails.Tells(FoldedText.Fold(e.Quote))))],
            Languages = LanguageFinder.Find(folded, sections),
            Licences = LicenceFinder.Find(folded),
            Headline = TitlesInContext.Read(headline, wording, Link),
            Evoked = wording.Likest(),
            Language = language,
            Warnings = [],
            LooksLikeResume = false,
        };
        var looksLike = ResumeSigns.LooksLikeResume(folded, resume);
        return resume with { LooksLikeResume = looksLike, Warnings = ResumeSigns.Warnings(text, resume, looksLike) };
    }

    private ImmutableArray<LinkedOccupation> Link(string title) => _titles.Link(title, 5, MatchScope.All);

    private static (ImmutableArray<Experience> Experiences, bool IsNarrative) ReadExperiences(
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
            return (experiences.ToImmutable(), false);
        }

        // No section of experience: jobs told in sentences, or dated lines whose heading was lost.
        var isNarrative = !sections.Any(s => s.Kind is SectionKind.Skills or SectionKind.Experience);
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Header or SectionKind.Summary or SectionKind.Other))
        {
            if (NarrativeReader.IsNarrative(text, section.Lines))
            {
                experiences.AddRange(NarrativeReader.Read(text, titles, section.Start, section.End, today));
            }
            else
            {
                ImmutableArray<ResumeLine> jobs = [.. section.Lines.Where(l => l.IsBlank || l.Dates.IsEmpty || !DiplomaLevels.NamesStudies(text.Folded[l.Start..l.End]))];
                experiences.AddRange(ExperienceReader.Read(text, titles, jobs, false, today).Where(e => e.Start is not null && e.Title is { Occupations.IsEmpty: false }));
            }
        }

        return (experiences.ToImmutable(), isNarrative);
    }

    private static ImmutableArray<Education> ReadEducation(FoldedText text, ImmutableArray<SectionLines> sections)
    {
        var education = ImmutableArray.CreateBuilder<Education>();
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Education))
        {
            education.AddRange(EducationReader.Read(text, section.Lines));
        }

        if (education.Count == 0)
        {
            foreach (var line in sections.Where(s => s.Kind is SectionKind.Header or SectionKind.Other or SectionKind.Certifications).SelectMany(s => s.Lines))
            {
                if (line.Length is > 3 and < 120 && DiplomaLevels.Of(text.Folded[line.Start..line.End]) is not null)
                {
                    education.Add(EducationReader.ReadLine(text, line));
                }
            }
        }

        return education.ToImmutable();
    }

    private static ResumeSection Place(FoldedText text, SectionLines section)
    {
        var (start, end) = (text.ToOriginal(section.Start), text.ToOriginal(section.End));
        return new ResumeSection(section.Kind, section.Heading, start, end - start);
    }
}
