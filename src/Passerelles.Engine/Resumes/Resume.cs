using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Resumes;

/// <summary>A piece of the input: <c>Text.Substring(Start, Length)</c> is exactly <see cref="Quote"/>.</summary>
/// <param name="Start">UTF-16 offset in the text read.</param>
/// <param name="Length">Length in UTF-16 units, at least 1.</param>
/// <param name="Quote">The characters themselves.</param>
public sealed record Evidence(int Start, int Length, string Quote);

/// <summary>A month of a year; a year alone is kept as such.</summary>
/// <param name="Year">1900 to 2100.</param>
/// <param name="Month">1 to 12, or null when the text gives the year alone.</param>
public readonly record struct YearMonth(int Year, int? Month)
{
    /// <inheritdoc/>
    public override string ToString() => Month is { } m ? FormattableString.Invariant($"{Year:0000}-{m:00}") : FormattableString.Invariant($"{Year:0000}");
}

/// <summary>What the text of a CV says, each piece with its place in the text. Nothing is inferred beyond the text.</summary>
public sealed record Resume
{
    /// <summary>Sections found, in text order; they cover the text without overlap.</summary>
    public required ImmutableArray<ResumeSection> Sections { get; init; }

    /// <summary>Jobs, internships and volunteering, in text order.</summary>
    public required ImmutableArray<Experience> Experiences { get; init; }

    /// <summary>Studies and training, in text order.</summary>
    public required ImmutableArray<Education> Education { get; init; }

    /// <summary>Certifications recognised in the catalogue.</summary>
    public required ImmutableArray<HeldCertification> Certifications { get; init; }

    /// <summary>Skills recognised, the best evidenced first.</summary>
    public required ImmutableArray<SkillMention> Skills { get; init; }

    /// <summary>Languages spoken.</summary>
    public required ImmutableArray<SpokenLanguage> Languages { get; init; }

    /// <summary>Driving and other licences: B, C, CACES…</summary>
    public required ImmutableArray<Licence> Licences { get; init; }

    /// <summary>Headline or job sought, when the text states one.</summary>
    public LinkedTitle? Headline { get; init; }

    /// <summary>Occupations the whole CV is worded like, the likest first.</summary>
    public ImmutableArray<EvokedOccupation> Evoked { get; init; } = [];

    /// <summary>Language of the text: <c>fr</c>, <c>en</c> or <c>und</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Things the reader should know, as French sentences.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>False when the text does not look like a CV (no experience, education or skill found).</summary>
    public required bool LooksLikeResume { get; init; }
}

/// <summary>Kind of a section.</summary>
public enum SectionKind
{
    /// <summary>Name, contact, headline.</summary>
    Header,

    /// <summary>Profile or objective.</summary>
    Summary,

    /// <summary>Experience.</summary>
    Experience,

    /// <summary>Education and training.</summary>
    Education,

    /// <summary>Skills.</summary>
    Skills,

    /// <summary>Languages.</summary>
    Languages,

    /// <summary>Volunteering.</summary>
    Volunteering,

    /// <summary>Hobbies.</summary>
    Interests,

    /// <summary>Certifications, licences.</summary>
    Certifications,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A section and its place.</summary>
public sealed record ResumeSection(SectionKind Kind, Evidence? Heading, int Start, int Length);

/// <summary>A title found in a text and the occupations it may name, best first.</summary>
public sealed record LinkedTitle(string Title, Evidence Evidence, ImmutableArray<LinkedOccupation> Occupations);

/// <summary>An occupation a title may name.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reason">French words: the reference title it was recognised by.</param>
public sealed record LinkedOccupation(OccupationId Occupation, double Score, string Reason);

/// <summary>An occupation told in the same words as a CV.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Likeness">0 to 1; 1 for the likest one of a CV long enough to tell.</param>
/// <param name="Evidence">The passage that speaks most for it.</param>
public sealed record EvokedOccupation(OccupationId Occupation, double Likeness, Evidence Evidence);

/// <summary>A job, an internship or volunteering.</summary>
public sealed record Experience
{
    /// <summary>Title as written, and the occupations it may name; null when no title was recognised.</summary>
    public LinkedTitle? Title { get; init; }

    /// <summary>Employer as written, or null.</summary>
    public string? Employer { get; init; }

    /// <summary>Start, or null.</summary>
    public YearMonth? Start { get; init; }

    /// <summary>End, or null when unknown or still going on (see <see cref="IsCurrent"/>).</summary>
    public YearMonth? End { get; init; }

    /// <summary>True when the text says it goes on.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>Whole months, at least 1, or null when the dates do not tell.</summary>
    public int? Months { get; init; }

    /// <summary>True for volunteering, family care and other unpaid experience.</summary>
    public bool IsUnpaid { get; init; }

    /// <summary>The lines it was read from.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>Studies or training.</summary>
public sealed record Education(string Title, string? School, YearMonth? Start, YearMonth? End, int? Level, Evidence Evidence);

/// <summary>A certification of the catalogue recognised in the text.</summary>
/// <param name="Certification">The certification.</param>
/// <param name="Evidence">Where.</param>
/// <param name="InProgress">True when the text says it is being prepared: it opens no gate yet.</param>
/// <param name="IsForeign">True when the text says it was delivered abroad, without a recognition: whether it opens a gate cannot be told.</param>
public sealed record HeldCertification(CertificationId Certification, Evidence Evidence, bool InProgress, bool IsForeign = false);

/// <summary>A skill recognised in the text.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Score">Best linking score, 0 to 1.</param>
/// <param name="Evidence">Where, in text order, at least one.</param>
public sealed record SkillMention(SkillId Skill, double Score, ImmutableArray<Evidence> Evidence);

/// <summary>A language and its level as written, or null.</summary>
public sealed record SpokenLanguage(string Language, string? Level, Evidence Evidence);

/// <summary>A licence.</summary>
public sealed record Licence(string Name, Evidence Evidence);
