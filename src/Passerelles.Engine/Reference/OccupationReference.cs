using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Engine.Releases;

namespace Passerelles.Engine.Reference;

/// <summary>
/// The reference in memory: sheets of the sector and occupations of ROME side by side, joined by codes. Immutable, safe to
/// read from any thread without locks.
/// </summary>
public sealed class OccupationReference
{
    private readonly FrozenDictionary<OccupationId, int> _occupationIndex;
    private readonly FrozenDictionary<SkillId, int> _skillIndex;
    private readonly FrozenDictionary<RomeCode, ImmutableArray<Occupation>> _sheetsByRome;
    private readonly FrozenDictionary<CertificationId, Certification> _certifications;
    private readonly FrozenDictionary<FamilyId, Family> _families;
    private readonly FrozenDictionary<SourceId, SourceDocument> _sources;
    private readonly FrozenDictionary<string, Workplace> _workplaces;
    private readonly FrozenDictionary<(RomeCategoryKind Kind, string Code), RomeCategory> _categories;
    private readonly FrozenDictionary<RomeCode, ImmutableArray<Occupation>> _byFormerCode;

    private OccupationReference(CatalogueRelease? catalogue, RomeRelease? rome, CodeHistory history)
    {
        Catalogue = catalogue;
        Rome = rome;
        History = history;

        var codes = new CurrentCodes(rome, history);
        Skills = [.. (catalogue?.Skills ?? []).OrderBy(s => s.Id).Select(codes.Renew), .. (rome?.Skills ?? []).Select(FromRome)];
        _skillIndex = Skills.Select((skill, index) => (skill.Id, index)).ToFrozenDictionary(p => p.Id, p => p.index);

        var contexts = (rome?.Contexts ?? []).ToDictionary(c => c.Ogr, c => new WorkContext(c.Ogr, c.Label, c.TypeLabel));
        Occupations =
        [
            .. (catalogue?.Sheets ?? []).OrderBy(s => s.Id).Select(s => codes.Renew(FromSheet(s))),
            .. (rome?.Occupations ?? []).Select(o => FromRome(o, contexts)),
        ];
        _occupationIndex = Occupations.Select((o, index) => (o.Id, index)).ToFrozenDictionary(p => p.Id, p => p.index);

        _sheetsByRome = Occupations.Where(o => o.Source == OccupationSource.Sheet)
            .SelectMany(o => o.RomeCodes.Select((code, rank) => (code, rank, o)))
            .GroupBy(p => p.code)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(p => p.rank).ThenBy(p => p.o.Id).Select(p => p.o).ToImmutableArray());

        _byFormerCode = Occupations.Where(o => o.Rome is { } r && r.Parent != r.Code).GroupBy(o => o.Rome!.Parent).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _certifications = (catalogue?.Certifications ?? []).ToFrozenDictionary(c => c.Id);
        Families =
        [
            .. (catalogue?.Families ?? []).OrderBy(f => f.Order),
            .. (rome?.Domains ?? []).Where(d => d.Code.Length == 3).Select((d, i) => new Family(new FamilyId(d.Code), d.Label, "", 1000 + i)),
        ];
        _families = Families.ToFrozenDictionary(f => f.Id);
        _sources = (catalogue?.Sources ?? []).ToFrozenDictionary(s => s.Id);
        _workplaces = (catalogue?.Workplaces ?? []).ToFrozenDictionary(w => w.Id, StringComparer.Ordinal);
        _categories = (rome?.Categories ?? []).ToFrozenDictionary(c => (c.Kind, c.Code));
    }

    /// <summary>The reference before anything is imported.</summary>
    public static OccupationReference Empty { get; } = Build(null, null);

    /// <summary>The catalogue it was built from, null when none is imported.</summary>
    public CatalogueRelease? Catalogue { get; }

    /// <summary>The ROME release it was built from, null when none is imported.</summary>
    public RomeRelease? Rome { get; }

    /// <summary>Codes that are no longer in use, and what replaces them.</summary>
    public CodeHistory History { get; }

    /// <summary>Sheets by id, then ROME occupations by code.</summary>
    public ImmutableArray<Occupation> Occupations { get; }

    /// <summary>Vocabulary skills by id, then ROME skills and knowledge by number.</summary>
    public ImmutableArray<Skill> Skills { get; }

    /// <summary>Families of the catalogue in display order, then professional domains of ROME.</summary>
    public ImmutableArray<Family> Families { get; }

    /// <summary>Sheets only.</summary>
    public IEnumerable<Occupation> Sheets => Occupations.TakeWhile(o => o.Source == OccupationSource.Sheet);

    /// <summary>Builds the reference from validated releases; either may be absent.</summary>
    /// <param name="catalogue">The catalogue, or null.</param>
    /// <param name="rome">ROME, or null.</param>
    /// <param name="history">Retired codes: what cites them is given those of today instead; null when none is known.</param>
    /// <exception cref="ArgumentException">Two occupations, skills or families bear the same identifier.</exception>
    public static OccupationReference Build(CatalogueRelease? catalogue, RomeRelease? rome, CodeHistory? history = null) => new(catalogue, rome, history ?? CodeHistory.Empty);

    /// <summary>The occupation bearing this identifier, or null.</summary>
    public Occupation? FindOccupation(OccupationId id) => _occupationIndex.TryGetValue(id, out var index) ? Occupations[index] : null;

    /// <summary>Position of an occupation in <see cref="Occupations"/>, or −1.</summary>
    public int IndexOf(OccupationId id) => _occupationIndex.GetValueOrDefault(id, -1);

    /// <summary>The skill bearing this identifier, or null.</summary>
    public Skill? FindSkill(SkillId id) => _skillIndex.TryGetValue(id, out var index) ? Skills[index] : null;

    /// <summary>Position of a skill in <see cref="Skills"/>, or −1.</summary>
    public int IndexOf(SkillId id) => _skillIndex.GetValueOrDefault(id, -1);

    /// <summary>Sheets that correspond to a ROME occupation, those that name it first first.</summary>
    public ImmutableArray<Occupation> SheetsOf(RomeCode code) => _sheetsByRome.GetValueOrDefault(code, []);

    /// <summary>The certification bearing this identifier, or null.</summary>
    public Certification? FindCertification(CertificationId id) => _certifications.GetValueOrDefault(id);

    /// <summary>All certifications.</summary>
    public ImmutableArray<Certification> Certifications => Catalogue?.Certifications ?? [];

    /// <summary>The family bearing this identifier, or null.</summary>
    public Family? FindFamily(FamilyId id) => _families.GetValueOrDefault(id);

    /// <summary>The source bearing this identifier, or null.</summary>
    public SourceDocument? FindSource(SourceId id) => _sources.GetValueOrDefault(id);

    /// <summary>The workplace bearing this identifier, or null.</summary>
    public Workplace? FindWorkplace(string id) => _workplaces.GetValueOrDefault(id);

    /// <summary>The ROME category bearing this code, or null.</summary>
    public RomeCategory? FindCategory(RomeCategoryKind kind, string code) => _categories.GetValueOrDefault((kind, code));

    /// <summary>The occupation that bears this identifier today: itself, or the one that clearly took its place; null when there is none or several.</summary>
    public Occupation? FindCurrent(OccupationId id) =>
        FindOccupation(id) ?? (History.Resolve(ReferenceCode.Of(id))?.Only?.AsOccupation() is { } heir ? FindOccupation(heir) : null);

    /// <summary>The skill that bears this identifier today: itself, or the one that clearly took its place; null when there is none or several.</summary>
    public Skill? FindCurrent(SkillId id) =>
        FindSkill(id) ?? (History.Resolve(ReferenceCode.Of(id))?.Only?.AsSkill() is { } heir ? FindSkill(heir) : null);

    /// <summary>The certification that bears this identifier today: itself, or the one that clearly took its place; null when there is none or several.</summary>
    public Certification? FindCurrent(CertificationId id) =>
        FindCertification(id) ?? (ReferenceCode.TryCreate(CodeSystem.Certification, id.Value, out var code) && History.Resolve(code)?.Only is { } heir
            ? FindCertification(new CertificationId(heir.Value))
            : null);

    /// <summary>ROME occupations that bore this code in the version before, when it was wider, itself excepted.</summary>
    public ImmutableArray<Occupation> ComingFrom(RomeCode former) => _byFormerCode.GetValueOrDefault(former, []);

    private static Skill FromRome(RomeSkill skill) => new()
    {
        Id = SkillId.Of(skill.Ogr),
        Label = skill.Label,
        Kind = skill.Kind,
        Definition = skill.Definition,
        Group = skill.SubCategory ?? skill.Category,
        RomeItems = [skill.Ogr],
        Macro = skill.Macro,
        IsMacro = skill.IsMacro,
        IsCredential = string.Equals(skill.Category, RomeSkill.CredentialCategory, StringComparison.Ordinal),
    };

    private static Occupation FromSheet(OccupationSheet sheet) => new()
    {
        Id = sheet.Id,
        Source = OccupationSource.Sheet,
        Titles = sheet.Titles,
        Family = sheet.Family,
        Definition = sheet.Definition,
        RomeCodes = sheet.RomeCodes,
        Skills = sheet.Skills,
        Level = sheet.Level,
        IsRegulated = sheet.IsRegulated,
        Gate = sheet is { IsRegulated: true, GateText: { } text }
            ? new Gate(text, [.. sheet.Certifications.Where(c => c.Role == CertificationRole.Required).Select(c => c.Certification)], sheet.Legal)
            : null,
        Riasec = sheet.Riasec,
        Sheet = sheet,
    };

    private static Occupation FromRome(RomeOccupation rome, Dictionary<OgrCode, WorkContext> contexts) => new()
    {
        Id = OccupationId.Of(rome.Code),
        Source = OccupationSource.Rome,
        Titles = [.. rome.Titles.Select(TitleFromRome)],
        Family = new FamilyId(rome.Code.Domain),
        Definition = string.Join(' ', rome.Definition),
        RomeCodes = [rome.Code],
        Skills = [.. rome.Skills.Select(link => new OccupationSkill(
            SkillId.Of(link.Ogr),
            link.Centrality == RomeCentrality.Core ? Importance.Essential : Importance.Optional,
            IsEmerging: link.Centrality == RomeCentrality.Emerging))],
        IsRegulated = rome.IsRegulated,
        // ROME says that the occupation is regulated and, in its text on access, by what; it names no certification by code.
        Gate = rome.IsRegulated == true ? new Gate(RomeGateText(rome), [], []) : null,
        Riasec = rome.Riasec,
        Contexts = [.. rome.Contexts.Where(c => contexts.ContainsKey(c.Ogr)).Select(c => contexts[c.Ogr])],
        Mobility = rome.Mobility,
        Rome = rome,
    };

    private static string RomeGateText(RomeOccupation rome) => rome.Access.Length > 0
        ? "Métier réglementé selon le ROME. " + string.Join(' ', rome.Access)
        : "Métier réglementé selon le ROME : un diplôme, un titre ou une autorisation est exigé.";

    private static OccupationTitle TitleFromRome(RomeTitle title)
    {
        var (masculine, feminine) = GenderedLabel.Split(title.Label);
        return new OccupationTitle(masculine, feminine, title.Label, title.IsMain ? TitleKind.Main : TitleKind.Synonym, title.Ogr, title.IsRare);
    }
}
