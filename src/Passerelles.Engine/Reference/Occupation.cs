using System.Collections.Immutable;

namespace Passerelles.Engine.Reference;

/// <summary>Where an occupation of the reference is described.</summary>
public enum OccupationSource
{
    /// <summary>A sheet of the sector, from the catalogue.</summary>
    Sheet,

    /// <summary>An occupation of ROME 4.0.</summary>
    Rome,
}

/// <summary>What a title is to its occupation.</summary>
public enum TitleKind
{
    /// <summary>The name of the occupation itself.</summary>
    Main,

    /// <summary>Another title in use.</summary>
    Synonym,

    /// <summary>An acronym, such as IDE.</summary>
    Acronym,

    /// <summary>A title no longer given but still held.</summary>
    Former,
}

/// <summary>A title in its masculine, feminine and displayed forms; epicene titles repeat the same form.</summary>
/// <param name="Masculine">Masculine form.</param>
/// <param name="Feminine">Feminine form.</param>
/// <param name="Display">Form shown to people: inclusive for a sheet, « masculine / feminine » for ROME.</param>
/// <param name="Kind">What the title is to its occupation.</param>
/// <param name="Ogr">ROME's number of the title, null for a sheet.</param>
/// <param name="IsRare">True when ROME marks it as little used (<c>peu_usite</c>).</param>
public sealed record OccupationTitle(string Masculine, string Feminine, string Display, TitleKind Kind, OgrCode? Ogr = null, bool IsRare = false);

/// <summary>RIASEC interests of an occupation, strongest first, one to three of the letters R, I, A, S, E, C.</summary>
public readonly record struct RiasecProfile(string Letters);

/// <summary>What the law asks before one may practise.</summary>
/// <param name="Text">Plain French sentence: what one must hold.</param>
/// <param name="Certifications">Certifications that open the gate, empty when the source names none.</param>
/// <param name="Legal">Legal texts with their date.</param>
public sealed record Gate(string Text, ImmutableArray<CertificationId> Certifications, ImmutableArray<LegalText> Legal);

/// <summary>A legal text.</summary>
/// <param name="Text">Title and article.</param>
/// <param name="Date">Date of the version relied on, or null when the sheet gives none.</param>
/// <param name="Url">Public address, or null.</param>
public sealed record LegalText(string Text, DateOnly? Date, string? Url);

/// <summary>An official ROME mobility link.</summary>
/// <param name="Target">The ROME occupation one may move to.</param>
/// <param name="Order">Rank given by ROME, 1 first.</param>
public readonly record struct MobilityLink(RomeCode Target, int Order);

/// <summary>A work context of ROME.</summary>
/// <param name="Ogr">ROME's number.</param>
/// <param name="Label">French label.</param>
/// <param name="TypeLabel">Kind of context: hours, places, conditions, publics, status, structures.</param>
public sealed record WorkContext(OgrCode Ogr, string Label, string TypeLabel);

/// <summary>An occupation of the reference: a sheet of the sector or an occupation of ROME.</summary>
public sealed record Occupation
{
    /// <summary>Unique in the reference.</summary>
    public required OccupationId Id { get; init; }

    /// <summary>Sheet or ROME.</summary>
    public required OccupationSource Source { get; init; }

    /// <summary>The first title: its name.</summary>
    public OccupationTitle Name => Titles[0];

    /// <summary>Name as displayed.</summary>
    public string Label => Titles[0].Display;

    /// <summary>All titles; the main one first.</summary>
    public required ImmutableArray<OccupationTitle> Titles { get; init; }

    /// <summary>Family of the catalogue, or professional domain of ROME.</summary>
    public required FamilyId Family { get; init; }

    /// <summary>One or more sentences.</summary>
    public required string Definition { get; init; }

    /// <summary>ROME occupations it corresponds to, the closest first; for a ROME occupation, its own code.</summary>
    public required ImmutableArray<RomeCode> RomeCodes { get; init; }

    /// <summary>Skills, knowledge and soft skills; no skill twice.</summary>
    public required ImmutableArray<OccupationSkill> Skills { get; init; }

    /// <summary>Usual level of entry, 1 to 8 in the French framework of 2019, or null when the source has none.</summary>
    public int? Level { get; init; }

    /// <summary>What the law asks before one may practise; null when not regulated or not known.</summary>
    public Gate? Gate { get; init; }

    /// <summary>True when the source says the occupation is regulated, false when it says it is not, null when it is silent.</summary>
    public bool? IsRegulated { get; init; }

    /// <summary>Interests, or null.</summary>
    public RiasecProfile? Riasec { get; init; }

    /// <summary>Work contexts of ROME; empty for a sheet, which names its workplaces.</summary>
    public ImmutableArray<WorkContext> Contexts { get; init; } = [];

    /// <summary>Official mobility links; empty for a sheet.</summary>
    public ImmutableArray<MobilityLink> Mobility { get; init; } = [];

    /// <summary>The sheet's own content, null for ROME.</summary>
    public OccupationSheet? Sheet { get; init; }

    /// <summary>What only ROME says, null for a sheet.</summary>
    public RomeOccupation? Rome { get; init; }
}
