using System.Collections.Immutable;

namespace Passerelles.Engine.Reference;

/// <summary>What identifies a release of a source.</summary>
/// <param name="Source">Name of the source: <c>catalogue</c>, <c>rome</c>…</param>
/// <param name="Name">Name of the release as its publisher gives it, such as <c>v460</c>.</param>
/// <param name="Title">Title shown to people.</param>
/// <param name="PublishedOn">Date given by the publisher, or null when the files do not say.</param>
/// <param name="ContentHash">SHA-256 of the content read, lower-case hexadecimal.</param>
public sealed record ReleaseInfo(string Source, string Name, string Title, DateOnly? PublishedOn, string ContentHash);

/// <summary>The sector's own content, as read from <c>catalogue/</c> (see <c>docs/catalogue.md</c>).</summary>
public sealed record CatalogueRelease
{
    /// <summary>Which release this is.</summary>
    public required ReleaseInfo Info { get; init; }

    /// <summary>Who keeps it and under which licence; null only in hand-made releases.</summary>
    public CatalogueIdentity? Identity { get; init; }

    /// <summary>Families in display order.</summary>
    public required ImmutableArray<Family> Families { get; init; }

    /// <summary>Kinds of workplaces.</summary>
    public required ImmutableArray<Workplace> Workplaces { get; init; }

    /// <summary>Groups of the skill vocabulary, in display order.</summary>
    public ImmutableArray<SkillGroup> SkillGroups { get; init; } = [];

    /// <summary>The skill vocabulary, group by group; <see cref="Skill.Group"/> is the label of the group.</summary>
    public required ImmutableArray<Skill> Skills { get; init; }

    /// <summary>Certifications.</summary>
    public required ImmutableArray<Certification> Certifications { get; init; }

    /// <summary>Glossary.</summary>
    public required ImmutableArray<GlossaryEntry> Glossary { get; init; }

    /// <summary>Documents and data cited.</summary>
    public required ImmutableArray<SourceDocument> Sources { get; init; }

    /// <summary>Themes of lived experience, in display order.</summary>
    public ImmutableArray<ExperienceTheme> Themes { get; init; } = [];

    /// <summary>Situations of life and what they may show, theme by theme.</summary>
    public ImmutableArray<LivedSituation> Situations { get; init; } = [];

    /// <summary>Figures quoted from studies.</summary>
    public ImmutableArray<QuotedFigure> Figures { get; init; } = [];

    /// <summary>Training courses quoted from studies.</summary>
    public ImmutableArray<QuotedTraining> Trainings { get; init; } = [];

    /// <summary>Sheets.</summary>
    public required ImmutableArray<OccupationSheet> Sheets { get; init; }
}

/// <summary>What <c>catalogue.yaml</c> says of the catalogue itself.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Licence">Licence of the content.</param>
/// <param name="Steward">Who keeps it.</param>
/// <param name="Language">Language of the content, <c>fr</c>.</param>
public sealed record CatalogueIdentity(string Name, string Licence, string Steward, string Language);

/// <summary>A group of the skill vocabulary.</summary>
public sealed record SkillGroup(string Id, string Label, int Order);

/// <summary>A family of occupations.</summary>
public sealed record Family(FamilyId Id, string Label, string Definition, int Order);

/// <summary>A kind of workplace.</summary>
public sealed record Workplace(string Id, string Label, string Definition);

/// <summary>A document or data set cited as a source.</summary>
public sealed record SourceDocument(SourceId Id, string Title, string Publisher, DateOnly? Date, string? Url, string? Licence);

/// <summary>A term or acronym; several definitions when the term is contested.</summary>
public sealed record GlossaryEntry(string Id, string Term, string? Expansion, ImmutableArray<GlossaryDefinition> Definitions, ImmutableArray<string> See);

/// <summary>One definition of a term.</summary>
public sealed record GlossaryDefinition(string Text, string? UsedBy, SourceId? Source);

/// <summary>A diploma or title.</summary>
public sealed record Certification
{
    /// <summary>Unique in the catalogue.</summary>
    public required CertificationId Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Label { get; init; }

    /// <summary>Usual abbreviation, or null.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Other names in use, former ones included.</summary>
    public ImmutableArray<string> Synonyms { get; init; } = [];

    /// <summary>Number in the national registers, or null when it has no active record.</summary>
    public RncpNumber? Rncp { get; init; }

    /// <summary>Level 3 to 8, or null.</summary>
    public int? Level { get; init; }

    /// <summary>Body that delivers it.</summary>
    public string? Body { get; init; }

    /// <summary>Usual duration in words, or null.</summary>
    public string? Duration { get; init; }

    /// <summary>The whole course in numbers, or null when nothing of it is certain.</summary>
    public CertificationCourse? Course { get; init; }

    /// <summary>Blocks of skills under their official names; empty when not certain.</summary>
    public ImmutableArray<string> Blocks { get; init; } = [];

    /// <summary>How it is obtained.</summary>
    public ImmutableArray<AccessWay> Ways { get; init; } = [];

    /// <summary>Parts one need not follow again.</summary>
    public ImmutableArray<Exemption> Exemptions { get; init; } = [];

    /// <summary>Source of the record.</summary>
    public SourceId? Source { get; init; }
}

/// <summary>Part of a certification one need not follow again when another is held.</summary>
/// <param name="From">The certification held.</param>
/// <param name="Text">What need not be followed again.</param>
/// <param name="Legal">Official text, or null.</param>
/// <param name="Date">Date of that text, or null.</param>
/// <param name="Months">Calendar months of what remains to follow; 0 when the held one is recognised as it is; null when not certain.</param>
public sealed record Exemption(CertificationId From, string Text, string? Legal, DateOnly? Date, int? Months = null);

/// <summary>The course that leads to a certification.</summary>
/// <param name="Months">Calendar months, rounded up, for someone who meets one of the conditions of entry; null when not certain.</param>
/// <param name="Entry">Conditions of entry, one is enough; empty when the course is open to all.</param>
/// <param name="Source">Source of these numbers; null for that of the certification.</param>
public sealed record CertificationCourse(int? Months, ImmutableArray<CourseEntry> Entry, SourceId? Source = null);

/// <summary>A condition of entry into a course; its parts add up.</summary>
/// <param name="Level">Level of diploma to hold already, 3 to 8, or null.</param>
/// <param name="Certifications">Diplomas of which one is enough; empty when none is named.</param>
/// <param name="ExperienceMonths">Months of practice asked for, of the occupation of those diplomas when they are named, else of any work; or null.</param>
/// <param name="Text">What else to know, in one sentence, or null.</param>
public sealed record CourseEntry(int? Level, ImmutableArray<CertificationId> Certifications, int? ExperienceMonths, string? Text);

/// <summary>A way into an occupation or a certification.</summary>
public enum AccessWay
{
    /// <summary>Initial training leading to a diploma.</summary>
    Diploma,

    /// <summary>Validation des acquis de l'expérience.</summary>
    Vae,

    /// <summary>Apprenticeship or professionalisation contract.</summary>
    Apprenticeship,

    /// <summary>Competitive entry.</summary>
    CompetitiveEntry,

    /// <summary>Experience alone.</summary>
    Experience,

    /// <summary>Continuing training.</summary>
    ContinuingTraining,
}

/// <summary>How a certification relates to an occupation.</summary>
public enum CertificationRole
{
    /// <summary>No practice without it.</summary>
    Required,

    /// <summary>Also demanded, before or beside the required one: it opens nothing by itself.</summary>
    Prerequisite,

    /// <summary>What most people in the job hold.</summary>
    Usual,

    /// <summary>A plus.</summary>
    Useful,
}

/// <summary>A sheet of the sector.</summary>
public sealed record OccupationSheet
{
    /// <summary>Unique in the catalogue.</summary>
    public required OccupationId Id { get; init; }

    /// <summary>Name, synonyms, acronyms, former titles; the name first.</summary>
    public required ImmutableArray<OccupationTitle> Titles { get; init; }

    /// <summary>Family.</summary>
    public required FamilyId Family { get; init; }

    /// <summary>When and why the occupation emerges, or null.</summary>
    public EmergingNote? Emerging { get; init; }

    /// <summary>One sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>Missions, as sentences.</summary>
    public required ImmutableArray<string> Missions { get; init; }

    /// <summary>Activities, as phrases in the infinitive.</summary>
    public required ImmutableArray<string> Activities { get; init; }

    /// <summary>Skills asked for.</summary>
    public required ImmutableArray<OccupationSkill> Skills { get; init; }

    /// <summary>Ids of workplaces.</summary>
    public required ImmutableArray<string> Workplaces { get; init; }

    /// <summary>Working conditions.</summary>
    public required WorkingConditions Conditions { get; init; }

    /// <summary>Usual level of entry, 1 to 8, or null.</summary>
    public int? Level { get; init; }

    /// <summary>How one gets in.</summary>
    public required OccupationAccess Access { get; init; }

    /// <summary>Certifications and their role.</summary>
    public required ImmutableArray<SheetCertification> Certifications { get; init; }

    /// <summary>Regulated or not.</summary>
    public required bool IsRegulated { get; init; }

    /// <summary>What one must hold, in a plain sentence; null when not regulated.</summary>
    public string? GateText { get; init; }

    /// <summary>What else to know of the regulation, such as why the sheet does not follow ROME; or null.</summary>
    public string? RegulationNote { get; init; }

    /// <summary>Legal texts of the regulation.</summary>
    public ImmutableArray<LegalText> Legal { get; init; } = [];

    /// <summary>Pay range, or null when no sourced figure exists.</summary>
    public PayRange? Pay { get; init; }

    /// <summary>Trend, or null.</summary>
    public SourcedText? Trend { get; init; }

    /// <summary>Moves upward.</summary>
    public ImmutableArray<Neighbour> Up { get; init; } = [];

    /// <summary>Moves sideways within the sector.</summary>
    public ImmutableArray<Neighbour> Side { get; init; } = [];

    /// <summary>Moves towards other sectors.</summary>
    public ImmutableArray<Neighbour> Elsewhere { get; init; } = [];

    /// <summary>Interests, or null.</summary>
    public RiasecProfile? Riasec { get; init; }

    /// <summary>ROME codes, the closest first.</summary>
    public required ImmutableArray<RomeCode> RomeCodes { get; init; }

    /// <summary>ESCO occupations.</summary>
    public ImmutableArray<EscoUri> EscoUris { get; init; } = [];

    /// <summary>FAP 2021 codes.</summary>
    public ImmutableArray<string> FapCodes { get; init; } = [];

    /// <summary>PCS codes.</summary>
    public ImmutableArray<string> PcsCodes { get; init; } = [];

    /// <summary>Questions a person asks.</summary>
    public ImmutableArray<QuestionAndAnswer> Questions { get; init; } = [];

    /// <summary>Easy-to-read version, one sentence a line; empty when not written yet.</summary>
    public ImmutableArray<string> EasyToRead { get; init; } = [];

    /// <summary>Sources.</summary>
    public required ImmutableArray<SourceId> Sources { get; init; }

    /// <summary>Reviews, the latest last.</summary>
    public ImmutableArray<SheetReview> Reviews { get; init; } = [];
}

/// <summary>When and why an occupation emerges.</summary>
public sealed record EmergingNote(int Horizon, string Why, SourceId? Source);

/// <summary>Working conditions, in sentences.</summary>
public sealed record WorkingConditions(string Hours, string Physical, string Emotional, string Mobility);

/// <summary>How one gets into an occupation.</summary>
/// <param name="Summary">In a few sentences.</param>
/// <param name="WithoutDiploma">True when one may begin without a diploma.</param>
/// <param name="Ways">The ways in.</param>
/// <param name="ExperienceMonths">Months of practice asked for first, in an occupation the same diploma opens; null when none or not certain.</param>
/// <param name="IsSenior">True when one comes to it from another post, even with the diploma.</param>
public sealed record OccupationAccess(string Summary, bool WithoutDiploma, ImmutableArray<AccessRoute> Ways, int? ExperienceMonths = null, bool IsSenior = false);

/// <summary>One way in.</summary>
public sealed record AccessRoute(AccessWay Kind, string Text);

/// <summary>A certification and its role in an occupation.</summary>
public sealed record SheetCertification(CertificationId Certification, CertificationRole Role);

/// <summary>A pay range; <paramref name="Unit"/> is a code such as <c>eur-gross-month</c>.</summary>
public sealed record PayRange(decimal Min, decimal Max, string Unit, SourceId Source, DateOnly Date);

/// <summary>A statement with its source.</summary>
public sealed record SourcedText(string Text, SourceId Source);

/// <summary>A neighbouring occupation, with the reason.</summary>
public sealed record Neighbour(OccupationId Occupation, string Reason);

/// <summary>A question and its answer.</summary>
public sealed record QuestionAndAnswer(string Question, string Answer);

/// <summary>A review of a sheet.</summary>
public sealed record SheetReview(DateOnly Date, string By, ImmutableArray<string> Points);
