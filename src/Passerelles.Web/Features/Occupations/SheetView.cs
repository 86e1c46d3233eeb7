using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Occupations;

/// <summary>A sheet or a ROME occupation in the one shape of the page; empty parts are those the source does not give.</summary>
internal sealed record SheetView
{
    public required Occupation Occupation { get; init; }

    public required string Title { get; init; }

    public required Family? Family { get; init; }

    public required ImmutableArray<SkillKindGroup> Skills { get; init; }

    public required ImmutableArray<SheetCertificationView> Certifications { get; init; }

    public required ImmutableArray<NamedList> Places { get; init; }

    public required ImmutableArray<Bridge> Bridges { get; init; }

    public required ImmutableArray<Bridge> Official { get; init; }

    public required ImmutableArray<OccupationRow> Counterparts { get; init; }

    public required ImmutableArray<QuotedFigure> Figures { get; init; }

    public required ImmutableArray<QuotedTraining> Trainings { get; init; }

    public required ImmutableArray<SourceLine> Sources { get; init; }

    /// <summary>What the source does not say, in words: said rather than guessed.</summary>
    public required ImmutableArray<string> Unknown { get; init; }

    public OccupationSheet? Own => Occupation.Sheet;

    public RomeOccupation? Rome => Occupation.Rome;

    public static SheetView Of(OccupationReference reference, Occupation occupation) => new()
    {
        Occupation = occupation,
        Title = French.Capital(occupation.Label),
        Family = reference.FindFamily(occupation.Family),
        Skills = SkillKindGroup.Of(reference, occupation),
        Certifications = [.. (occupation.Sheet?.Certifications ?? [])
            .Select(c => (c.Role, Certification: reference.FindCertification(c.Certification)))
            .Where(c => c.Certification is not null)
            .Select(c => new SheetCertificationView(c.Certification!, c.Role))],
        Places = NamedList.PlacesOf(reference, occupation),
        Bridges = Bridge.OfSheet(reference, occupation),
        Official = Bridge.OfRome(reference, occupation),
        Counterparts = OccupationRow.Sorted(reference, CounterpartsOf(reference, occupation)),
        Figures = [.. (reference.Catalogue?.Figures ?? []).Where(f => f.Occupations.Contains(occupation.Id))],
        Trainings = [.. (reference.Catalogue?.Trainings ?? []).Where(t => t.Occupations.Contains(occupation.Id))],
        Sources = SourceLine.Of(reference, occupation),
        Unknown = UnknownOf(occupation),
    };

    private static IEnumerable<Occupation> CounterpartsOf(OccupationReference reference, Occupation occupation) =>
        occupation.Source == OccupationSource.Rome
            ? reference.SheetsOf(occupation.RomeCodes[0])
            : occupation.RomeCodes.Select(c => reference.FindOccupation(OccupationId.Of(c))).OfType<Occupation>();

    private static ImmutableArray<string> UnknownOf(Occupation occupation)
    {
        var unknown = ImmutableArray.CreateBuilder<string>();
        if (occupation.Sheet is not { } sheet)
        {
            unknown.Add("les missions");
            unknown.Add("le niveau de diplôme habituel");
            unknown.Add("les certifications une par une");
        }
        else if (sheet.Level is null)
        {
            unknown.Add("le niveau de diplôme habituel");
        }

        if (occupation.IsRegulated is null)
        {
            unknown.Add("si le métier est réglementé");
        }

        if (occupation.Sheet?.Pay is null)
        {
            unknown.Add("le salaire");
        }

        if (occupation.Sheet?.Trend is null)
        {
            unknown.Add("la tendance du métier");
        }

        return unknown.DrainToImmutable();
    }
}

internal sealed record SheetCertificationView(Certification Certification, CertificationRole Role);

/// <summary>Skills of one kind, essential apart from optional.</summary>
internal sealed record SkillKindGroup(SkillKind Kind, ImmutableArray<SkillLine> Essential, ImmutableArray<SkillLine> Optional)
{
    public static ImmutableArray<SkillKindGroup> Of(OccupationReference reference, Occupation occupation) =>
    [
        .. occupation.Skills
            .Select(s => (Asked: s, Skill: reference.FindSkill(s.Skill)))
            .Where(s => s.Skill is not null)
            .GroupBy(s => s.Skill!.Kind)
            .OrderBy(g => g.Key)
            .Select(g => new SkillKindGroup(
                g.Key,
                [.. g.Where(s => s.Asked.Importance == Importance.Essential).Select(s => new SkillLine(s.Skill!, s.Asked))],
                [.. g.Where(s => s.Asked.Importance == Importance.Optional).Select(s => new SkillLine(s.Skill!, s.Asked))])),
    ];
}

internal sealed record SkillLine(Skill Skill, OccupationSkill Asked);

/// <summary>A short list under its name: workplaces, hours, publics…</summary>
internal sealed record NamedList(string Name, ImmutableArray<string> Items)
{
    public static ImmutableArray<NamedList> PlacesOf(OccupationReference reference, Occupation occupation) => occupation.Sheet is { } sheet
        ? sheet.Workplaces.IsEmpty ? [] : [new NamedList("Lieux de travail", [.. sheet.Workplaces.Select(w => reference.FindWorkplace(w)?.Label ?? w)])]
        : [.. occupation.Contexts.GroupBy(c => c.TypeLabel, StringComparer.Ordinal).Select(g => new NamedList(g.Key, [.. g.Select(c => c.Label)]))];
}

/// <summary>A way to another occupation.</summary>
internal sealed record Bridge(string Direction, OccupationId Target, string Label, bool IsKnown, string? Reason)
{
    public static ImmutableArray<Bridge> OfSheet(OccupationReference reference, Occupation occupation)
    {
        if (occupation.Sheet is not { } sheet)
        {
            return [];
        }

        return
        [
            .. sheet.Up.Select(n => Of(reference, "Évoluer", n)),
            .. sheet.Side.Select(n => Of(reference, "Changer dans le secteur", n)),
            .. sheet.Elsewhere.Select(n => Of(reference, "Aller vers un autre secteur", n)),
        ];
    }

    /// <summary>ROME's own mobility links, of the occupation or of the ROME occupation closest to the sheet.</summary>
    public static ImmutableArray<Bridge> OfRome(OccupationReference reference, Occupation occupation)
    {
        var rome = occupation.Source == OccupationSource.Rome
            ? occupation
            : occupation.RomeCodes.IsEmpty ? null : reference.FindOccupation(OccupationId.Of(occupation.RomeCodes[0]));
        return rome is null
            ? []
            : [.. rome.Mobility.OrderBy(m => m.Order).Select(m => OccupationId.Of(m.Target))
                .Select(id => reference.FindOccupation(id))
                .OfType<Occupation>()
                .Select(o => new Bridge("", o.Id, o.Label, true, null))];
    }

    private static Bridge Of(OccupationReference reference, string direction, Neighbour neighbour)
    {
        var target = reference.FindOccupation(neighbour.Occupation);
        var label = target is null ? $"Métier ROME {neighbour.Occupation}" : French.Capital(target.Label);
        return new Bridge(direction, neighbour.Occupation, label, target is not null, neighbour.Reason);
    }
}

/// <summary>A document or data set the page rests on.</summary>
internal sealed record SourceLine(string Title, string Publisher, DateOnly? Date, string? Url, string? Licence)
{
    public static ImmutableArray<SourceLine> Of(OccupationReference reference, Occupation occupation)
    {
        if (occupation.Sheet is { } sheet)
        {
            return [.. sheet.Sources.Select(reference.FindSource).OfType<SourceDocument>()
                .Select(s => new SourceLine(s.Title, s.Publisher, s.Date, s.Url, s.Licence))];
        }

        return [OfRome(reference)];
    }

    /// <summary>The release of ROME the reference was built from.</summary>
    public static SourceLine OfRome(OccupationReference reference)
    {
        var info = reference.Rome!.Info;
        return new SourceLine($"{info.Title} ({info.Name})", "France Travail", info.PublishedOn, "https://francetravail.org/opendata/repertoire-operationnel-des-meti.html?type=article", "Licence Ouverte 2.0");
    }
}
