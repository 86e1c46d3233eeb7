using System.Collections.Immutable;

namespace Passerelles.Engine.Reference;

/// <summary>A release of ROME 4.0, as read from the official CSV files.</summary>
public sealed record RomeRelease
{
    /// <summary>Which release this is.</summary>
    public required ReleaseInfo Info { get; init; }

    /// <summary>Major domains (<c>J</c>) and professional domains (<c>J15</c>), in code order.</summary>
    public required ImmutableArray<RomeDomain> Domains { get; init; }

    /// <summary>Occupations in code order.</summary>
    public required ImmutableArray<RomeOccupation> Occupations { get; init; }

    /// <summary>Skills, macro-skills, soft skills and knowledge, in number order.</summary>
    public required ImmutableArray<RomeSkill> Skills { get; init; }

    /// <summary>Work contexts, in number order.</summary>
    public required ImmutableArray<RomeWorkContext> Contexts { get; init; }

    /// <summary>Sectors, sub-sectors, NAF divisions, themes and centres of interest, by kind then code.</summary>
    public required ImmutableArray<RomeCategory> Categories { get; init; }

    /// <summary>What the publisher says of the release (<c>version.txt</c>), or null.</summary>
    public string? Notes { get; init; }
}

/// <summary>A major domain (one letter) or professional domain (letter and two digits).</summary>
public sealed record RomeDomain(string Code, string Label);

/// <summary>The ways ROME sorts its occupations beside domains.</summary>
public enum RomeCategoryKind
{
    /// <summary>Secteur d'activité.</summary>
    Sector,

    /// <summary>Sous-secteur d'activité.</summary>
    SubSector,

    /// <summary>Division of the NAF.</summary>
    Naf,

    /// <summary>Thème.</summary>
    Theme,

    /// <summary>Centre d'intérêt.</summary>
    Interest,
}

/// <summary>A category of occupations.</summary>
/// <param name="Kind">Sector, sub-sector, NAF division, theme or interest.</param>
/// <param name="Code">Code, unique within its kind.</param>
/// <param name="Label">French label; NAF labels have no accents in the source.</param>
/// <param name="Definition">Definition, or null.</param>
/// <param name="Parent">Sector of a sub-sector, else null.</param>
/// <param name="TechnicalCode">France Travail's own code of a NAF division (<c>code_tech_secteur_naf</c>), else null.</param>
public sealed record RomeCategory(
    RomeCategoryKind Kind, string Code, string Label, string? Definition, string? Parent, string? TechnicalCode = null);

/// <summary>That an occupation is sorted under a category, and whether mainly.</summary>
public readonly record struct RomeCategoryLink(RomeCategoryKind Kind, string Code, bool IsMain);

/// <summary>A work context and its kind.</summary>
public sealed record RomeWorkContext(OgrCode Ogr, string Label, string TypeCode, string TypeLabel);

/// <summary>An occupation of ROME.</summary>
public sealed record RomeOccupation
{
    /// <summary>Code.</summary>
    public required RomeCode Code { get; init; }

    /// <summary>ROME's number of the occupation.</summary>
    public required OgrCode Ogr { get; init; }

    /// <summary>Number of the official sheet (<c>code_fiche_metier</c>).</summary>
    public int SheetNumber { get; init; }

    /// <summary>Label, « masculine / feminine ».</summary>
    public required string Label { get; init; }

    /// <summary>Code of the ROME 3 occupation it comes from.</summary>
    public required RomeCode Parent { get; init; }

    /// <summary>Regulated: true (<c>O</c>), false (<c>N</c>), null (blank).</summary>
    public bool? IsRegulated { get; init; }

    /// <summary>Executive: true (<c>O</c>), false (<c>N</c>), null (blank).</summary>
    public bool? IsExecutive { get; init; }

    /// <summary>Ecological transition label, as published, or null.</summary>
    public string? EcologicalTransition { get; init; }

    /// <summary>Digital transition label, as published, or null.</summary>
    public string? DigitalTransition { get; init; }

    /// <summary>Demographic transition label, as published, or null.</summary>
    public string? DemographicTransition { get; init; }

    /// <summary>RIASEC letters, major then minor, or null.</summary>
    public RiasecProfile? Riasec { get; init; }

    /// <summary>Sentences of the definition, in order.</summary>
    public required ImmutableArray<string> Definition { get; init; }

    /// <summary>Sentences on access, in order.</summary>
    public required ImmutableArray<string> Access { get; init; }

    /// <summary>Titles, the main one first.</summary>
    public required ImmutableArray<RomeTitle> Titles { get; init; }

    /// <summary>Skills and knowledge, in file order.</summary>
    public required ImmutableArray<RomeItemLink> Skills { get; init; }

    /// <summary>Numbers of the work contexts.</summary>
    public required ImmutableArray<RomeItemLink> Contexts { get; init; }

    /// <summary>Mobility links in ROME's order.</summary>
    public required ImmutableArray<MobilityLink> Mobility { get; init; }

    /// <summary>Sectors, NAF divisions, themes and interests.</summary>
    public required ImmutableArray<RomeCategoryLink> Categories { get; init; }
}

/// <summary>How central ROME says an item is to the occupation (column <c>coeur_metier</c>).</summary>
public enum RomeCentrality
{
    /// <summary>Blank.</summary>
    None,

    /// <summary><c>Principale</c>.</summary>
    Core,

    /// <summary><c>Émergente</c>.</summary>
    Emerging,
}

/// <summary>A link between an occupation and a skill, knowledge or context.</summary>
public readonly record struct RomeItemLink(OgrCode Ogr, RomeCentrality Centrality);

/// <summary>A title of ROME.</summary>
public sealed record RomeTitle
{
    /// <summary>ROME's number.</summary>
    public required OgrCode Ogr { get; init; }

    /// <summary>Long label, « masculine / feminine ».</summary>
    public required string Label { get; init; }

    /// <summary>Short label.</summary>
    public required string ShortLabel { get; init; }

    /// <summary>True for the title that names the occupation (<c>PRINCIPALE</c>).</summary>
    public required bool IsMain { get; init; }

    /// <summary>True when marked <c>peu_usite</c>.</summary>
    public bool IsRare { get; init; }

    /// <summary>Regulated, not, or unknown.</summary>
    public bool? IsRegulated { get; init; }

    /// <summary>Executive, not, or unknown.</summary>
    public bool? IsExecutive { get; init; }

    /// <summary>Ecological transition label, or null.</summary>
    public string? EcologicalTransition { get; init; }

    /// <summary>Digital transition label, or null.</summary>
    public string? DigitalTransition { get; init; }

    /// <summary>Demographic transition label, or null.</summary>
    public string? DemographicTransition { get; init; }

    /// <summary>Former ROME 3 code of the title.</summary>
    public RomeCode? Parent { get; init; }

    /// <summary>Origin of the title as published (<c>origine</c>, blank so far), or null.</summary>
    public string? Origin { get; init; }
}

/// <summary>A skill, macro-skill, soft skill or knowledge of ROME.</summary>
public sealed record RomeSkill
{
    /// <summary>Category of the diplomas and authorisations listed among knowledge.</summary>
    public const string CredentialCategory = "Certifications et habilitations";

    /// <summary>ROME's number.</summary>
    public required OgrCode Ogr { get; init; }

    /// <summary>Label.</summary>
    public required string Label { get; init; }

    /// <summary>Know-how, knowledge or soft skill.</summary>
    public required SkillKind Kind { get; init; }

    /// <summary>Category (<c>cat_comp</c>, <c>categorie_savoir</c>).</summary>
    public required string Category { get; init; }

    /// <summary>Sub-category, or null.</summary>
    public string? SubCategory { get; init; }

    /// <summary>Definition, or null.</summary>
    public string? Definition { get; init; }

    /// <summary>True for a macro-skill.</summary>
    public bool IsMacro { get; init; }

    /// <summary>Macro-skill it belongs to, or null.</summary>
    public OgrCode? Macro { get; init; }

    /// <summary>RIASEC letters of a macro-skill, or null.</summary>
    public RiasecProfile? Riasec { get; init; }

    /// <summary>Ecological transition label, or null.</summary>
    public string? EcologicalTransition { get; init; }

    /// <summary>Digital transition label, or null.</summary>
    public string? DigitalTransition { get; init; }

    /// <summary>Code of a macro-skill in ROME's tree, such as <c>4A101</c>, else null.</summary>
    public string? MacroCode { get; init; }

    /// <summary>How alike the skills under a macro-skill are (<c>libelle_heterogeneite</c>), as published, or null.</summary>
    public string? Heterogeneity { get; init; }

    /// <summary>Framework the skill comes from (<c>PIX</c>), or null.</summary>
    public string? Origin { get; init; }
}
