using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Certifications;

[Description("Un diplôme, un titre ou un certificat.")]
internal sealed record CertificationItem
{
    [Description("Identifiant stable.")]
    public required string Id { get; init; }

    [Description("Nom complet.")]
    public required string Label { get; init; }

    [Description("Sigle courant, ou rien.")]
    public required string? Abbreviation { get; init; }

    [Description("Autres noms, anciens noms compris.")]
    public required ImmutableArray<string> Synonyms { get; init; }

    [Description("Numéro au répertoire national (RNCP ou RS), s’il y a une fiche active.")]
    public required string? Rncp { get; init; }

    [Description("Niveau, de 3 à 8, s’il est connu.")]
    public required int? Level { get; init; }

    [Description("Qui le délivre, si c’est connu.")]
    public required string? Body { get; init; }

    [Description("Durée habituelle, en mots, si elle est connue.")]
    public required string? Duration { get; init; }

    [Description("Durée de la formation entière en mois, si elle est certaine.")]
    public required int? Months { get; init; }

    [Description("Voies pour l’obtenir.")]
    public required ImmutableArray<AccessWay> Ways { get; init; }

    [Description("Blocs de compétences, s’ils sont certains.")]
    public required ImmutableArray<string> Blocks { get; init; }

    [Description("Ce qu’une autre certification dispense de suivre.")]
    public required ImmutableArray<ExemptionItem> Exemptions { get; init; }

    [Description("Les métiers dont la fiche la cite.")]
    public required ImmutableArray<CertificationUseItem> Occupations { get; init; }

    [Description("La source de ces informations, ou rien.")]
    public required SourceItem? Source { get; init; }

    [Description("Adresse de cette certification.")]
    public required Uri Self { get; init; }

    [Description("Page du site qui la présente.")]
    public required Uri Page { get; init; }

    public static CertificationItem Of(OccupationReference reference, ApiAddresses addresses, Certification certification) => new()
    {
        Id = certification.Id.Value,
        Label = certification.Label,
        Abbreviation = certification.Abbreviation,
        Synonyms = certification.Synonyms,
        Rncp = certification.Rncp?.ToString(),
        Level = certification.Level,
        Body = certification.Body,
        Duration = certification.Duration,
        Months = certification.Course?.Months,
        Ways = certification.Ways,
        Blocks = certification.Blocks,
        Exemptions =
        [
            .. certification.Exemptions.Select(e => (e, From: reference.FindCertification(e.From))).Where(p => p.From is not null).Select(p => new ExemptionItem
            {
                From = CertificationReferenceItem.Of(addresses, p.From!),
                Text = p.e.Text,
                Legal = p.e.Legal,
                Date = p.e.Date,
                Months = p.e.Months,
            }),
        ],
        Occupations =
        [
            .. reference.Sheets
                .SelectMany(o => o.Sheet!.Certifications.Where(c => c.Certification == certification.Id).Select(c => (c.Role, Occupation: o)))
                .OrderBy(p => p.Role).ThenBy(p => p.Occupation.Label, French.Order)
                .Select(p => new CertificationUseItem { Role = p.Role, Occupation = OccupationReferenceItem.Of(addresses, p.Occupation) }),
        ],
        Source = certification.Source is { } id && reference.FindSource(id) is { } source ? SourceItem.Of(addresses, source) : null,
        Self = addresses.Certification(certification.Id),
        Page = addresses.Page($"/diplomes/{certification.Id}"),
    };
}

[Description("Une dispense donnée par une autre certification.")]
internal sealed record ExemptionItem
{
    [Description("La certification détenue.")]
    public required CertificationReferenceItem From { get; init; }

    [Description("Ce qui n’est pas à suivre.")]
    public required string Text { get; init; }

    [Description("Le texte officiel, s’il est connu.")]
    public required string? Legal { get; init; }

    [Description("La date de ce texte, si elle est connue.")]
    public required DateOnly? Date { get; init; }

    [Description("Mois qui restent à suivre, s’ils sont certains.")]
    public required int? Months { get; init; }
}

[Description("Un métier qui cite la certification.")]
internal sealed record CertificationUseItem
{
    [Description("Obligatoire (required), exigée aussi (prerequisite), la plus courante (usual) ou un plus (useful).")]
    public required CertificationRole Role { get; init; }

    [Description("Le métier.")]
    public required OccupationReferenceItem Occupation { get; init; }
}
