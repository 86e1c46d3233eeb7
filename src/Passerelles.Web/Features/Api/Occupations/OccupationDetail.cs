using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Figures;
using Passerelles.Web.Features.Occupations;

namespace Passerelles.Web.Features.Api.Occupations;

[Description("Un métier. Ce que sa source ne dit pas est vide ou absent, jamais deviné.")]
internal sealed record OccupationDetail
{
    [Description("Identifiant stable : celui d’une fiche du secteur, ou un code ROME.")]
    public required string Id { get; init; }

    [Description("« sheet » pour une fiche du secteur, « rome » pour un métier du ROME.")]
    public required OccupationSource Kind { get; init; }

    [Description("Nom du métier.")]
    public required string Label { get; init; }

    [Description("Tous ses noms, le principal d’abord.")]
    public required ImmutableArray<TitleItem> Titles { get; init; }

    [Description("Définition.")]
    public required string Definition { get; init; }

    [Description("Missions, en phrases.")]
    public required ImmutableArray<string> Missions { get; init; }

    [Description("Activités.")]
    public required ImmutableArray<string> Activities { get; init; }

    [Description("La famille.")]
    public required FamilyReferenceItem? Family { get; init; }

    [Description("Niveau de diplôme habituel, de 1 à 8, s’il est connu.")]
    public required int? Level { get; init; }

    [Description("Métier réglementé ou non ; rien quand la source ne le dit pas.")]
    public required bool? IsRegulated { get; init; }

    [Description("Ce que la loi demande, pour un métier réglementé.")]
    public required RegulationItem? Regulation { get; init; }

    [Description("Lieux et cadres de travail.")]
    public required ImmutableArray<string> Workplaces { get; init; }

    [Description("Conditions de travail.")]
    public required ConditionsItem? Conditions { get; init; }

    [Description("Comment on y accède.")]
    public required AccessItem Access { get; init; }

    [Description("Certifications, la plus nécessaire d’abord.")]
    public required ImmutableArray<OccupationCertificationItem> Certifications { get; init; }

    [Description("Salaire, seulement avec sa source et sa date.")]
    public required PayItem? Pay { get; init; }

    [Description("Tendance, avec sa source.")]
    public required SourcedTextItem? Trend { get; init; }

    [Description("Chiffres qui parlent de ce métier.")]
    public required ImmutableArray<FigureItem> Figures { get; init; }

    [Description("Passerelles vers d’autres métiers.")]
    public required ImmutableArray<BridgeItem> Bridges { get; init; }

    [Description("Le même métier de l’autre côté : la fiche du secteur d’un métier du ROME, ou l’inverse.")]
    public required ImmutableArray<OccupationReferenceItem> Counterparts { get; init; }

    [Description("Version facile à lire et à comprendre, une phrase par ligne.")]
    public required ImmutableArray<string> EasyToRead { get; init; }

    [Description("Questions que l’on se pose.")]
    public required ImmutableArray<QuestionItem> Questions { get; init; }

    [Description("Codes dans les nomenclatures.")]
    public required CodesItem Codes { get; init; }

    [Description("Sources.")]
    public required ImmutableArray<CitationItem> Sources { get; init; }

    [Description("Date de la dernière relecture, s’il y en a une.")]
    public required DateOnly? ReviewedOn { get; init; }

    [Description("Adresse de ce métier.")]
    public required Uri Self { get; init; }

    [Description("Page du site qui le présente.")]
    public required Uri Page { get; init; }

    [Description("Le même en JSON-LD (schema.org).")]
    public required Uri JsonLd { get; init; }

    [Description("Adresse de ses compétences.")]
    public required Uri SkillsAddress { get; init; }

    [Description("Adresse des métiers proches.")]
    public required Uri CloseAddress { get; init; }

    public static OccupationDetail Of(OccupationReference reference, ApiAddresses addresses, Occupation occupation)
    {
        var view = SheetView.Of(reference, occupation);
        var own = view.Own;
        return new OccupationDetail
        {
            Id = occupation.Id.ToString(),
            Kind = occupation.Source,
            Label = view.Title,
            Titles = [.. occupation.Titles.Select(TitleItem.Of)],
            Definition = occupation.Definition,
            Missions = own?.Missions ?? [],
            Activities = own?.Activities ?? [],
            Family = FamilyReferenceItem.Of(addresses, view.Family),
            Level = occupation.Level,
            IsRegulated = occupation.IsRegulated,
            Regulation = RegulationItem.Of(reference, addresses, occupation.Gate),
            Workplaces = [.. view.Places.SelectMany(p => p.Items)],
            Conditions = own is null ? null : new ConditionsItem
            {
                Hours = own.Conditions.Hours,
                Physical = own.Conditions.Physical,
                Emotional = own.Conditions.Emotional,
                Mobility = own.Conditions.Mobility,
            },
            Access = new AccessItem
            {
                Summary = own?.Access.Summary ?? string.Join(' ', view.Rome?.Access ?? []),
                WithoutDiploma = own?.Access.WithoutDiploma,
                Ways = [.. (own?.Access.Ways ?? []).Select(w => new AccessWayItem { Kind = w.Kind, Text = w.Text })],
            },
            Certifications =
            [
                .. view.Certifications.OrderBy(c => c.Role)
                    .Select(c => new OccupationCertificationItem { Role = c.Role, Certification = CertificationReferenceItem.Of(addresses, c.Certification) }),
            ],
            Pay = PayItem.Of(reference, addresses, own?.Pay),
            Trend = own?.Trend is { } trend
                ? new SourcedTextItem { Text = trend.Text, Source = reference.FindSource(trend.Source) is { } source ? SourceItem.Of(addresses, source) : null }
                : null,
            Figures = [.. view.Figures.Select(f => FigureItem.Of(reference, addresses, f)).OfType<FigureItem>()],
            Bridges = BridgesOf(reference, addresses, view),
            Counterparts = [.. view.Counterparts.Select(r => OccupationReferenceItem.Of(addresses, reference.FindOccupation(r.Id)!))],
            EasyToRead = own?.EasyToRead ?? [],
            Questions = [.. (own?.Questions ?? []).Select(q => new QuestionItem { Question = q.Question, Answer = q.Answer })],
            Codes = new CodesItem
            {
                Rome = [.. occupation.RomeCodes.Select(c => c.ToString())],
                Esco = [.. (own?.EscoUris ?? []).Select(u => new Uri(u.ToString()))],
                Fap = own?.FapCodes ?? [],
                Pcs = own?.PcsCodes ?? [],
                Riasec = occupation.Riasec?.Letters,
            },
            Sources = [.. view.Sources.Select(s => new CitationItem { Title = s.Title, Publisher = s.Publisher, Date = s.Date, Url = s.Url, Licence = s.Licence })],
            ReviewedOn = own?.Reviews is [.., var last] ? last.Date : null,
            Self = addresses.Occupation(occupation.Id),
            Page = addresses.OccupationPage(occupation.Id),
            JsonLd = addresses.Page($"/metiers/{occupation.Id}.jsonld"),
            SkillsAddress = addresses.Api($"/occupations/{occupation.Id}/skills"),
            CloseAddress = addresses.Api($"/occupations/{occupation.Id}/close"),
        };
    }

    private static ImmutableArray<BridgeItem> BridgesOf(OccupationReference reference, ApiAddresses addresses, SheetView view)
    {
        var own = view.Own;
        return
        [
            .. Of(own?.Up ?? [], BridgeKind.Up),
            .. Of(own?.Side ?? [], BridgeKind.Side),
            .. Of(own?.Elsewhere ?? [], BridgeKind.Elsewhere),
            .. view.Official.Select(b => new BridgeItem { Kind = BridgeKind.Official, Occupation = OccupationReferenceItem.Of(addresses, reference.FindOccupation(b.Target)!), Reason = null }),
        ];

        IEnumerable<BridgeItem> Of(ImmutableArray<Neighbour> neighbours, BridgeKind kind) => neighbours
            .Select(n => (n.Reason, Occupation: reference.FindOccupation(n.Occupation))).Where(p => p.Occupation is not null)
            .Select(p => new BridgeItem { Kind = kind, Occupation = OccupationReferenceItem.Of(addresses, p.Occupation!), Reason = p.Reason });
    }
}

[Description("Un document ou un jeu de données sur lequel repose la réponse.")]
internal sealed record CitationItem
{
    [Description("Titre.")]
    public required string Title { get; init; }

    [Description("Qui le publie.")]
    public required string Publisher { get; init; }

    [Description("Date, si elle est connue.")]
    public required DateOnly? Date { get; init; }

    [Description("Adresse, si elle est connue.")]
    public required string? Url { get; init; }

    [Description("Licence, si elle est connue.")]
    public required string? Licence { get; init; }
}
