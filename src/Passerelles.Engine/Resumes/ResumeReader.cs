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
    private readonly SkillPhrases _phrases;

    private ResumeReader(OccupationReference reference, OccupationLinker titles, SkillLinker skills, OccupationWords words)
    {
        _reference = reference;
        _words = words;
        _titles = titles;
        _skills = skills;
        _certifications = new CertificationFinder(reference);
        _phrases = SkillPhrases.Build(reference);
    }

    /// <summary>Prepares a reader on a reference and the linkers built on it.</summary>
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

        var experiences = ExperienceFinder.Find(folded, titles, sections, today);
        var education = EducationReader.Read(folded, sections, today);
        var certifications = _certifications.Find(folded, sections, education, today);
        var skills = SkillCollector.Collect(folded, _skills, _phrases, sections, education);
        var headline = HeadlineFinder.Find(folded, titles, sections);
        var wording = WordingReader.Read(folded, titles, sections, _words, _reference);
        var resume = new Resume
        {
            Sections = [.. sections.Select(s => Place(folded, s))],
            Experiences = TitlesInContext.Read(experiences, wording, Link),
            Education = education,
            Certifications = certifications,
            Skills = skills,
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

    private static ResumeSection Place(FoldedText text, SectionLines section)
    {
        var (start, end) = (text.ToOriginal(section.Start), text.ToOriginal(section.End));
        return new ResumeSection(section.Kind, section.Heading, start, end - start);
    }
}
