using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Answers;

[Description("Un métier, par son identifiant et son nom.")]
internal sealed record OccupationReferenceItem
{
    [Description("Identifiant stable : celui d’une fiche du secteur, ou un code ROME.")]
    public required string Id { get; init; }

    [Description("Nom du métier.")]
    public required string Label { get; init; }

    [Description("Adresse du métier dans cette interface.")]
    public required Uri Self { get; init; }

    public static OccupationReferenceItem Of(ApiAddresses addresses, Occupation occupation) => new()
    {
        Id = occupation.Id.ToString(),
        Label = French.Capital(occupation.Label),
        Self = addresses.Occupation(occupation.Id),
    };
}

[Description("Une compétence, par son identifiant et son nom.")]
internal sealed record SkillReferenceItem
{
    [Description("Identifiant stable : un mot du vocabulaire du secteur, ou « ogr: » suivi d’un numéro du ROME.")]
    public required string Id { get; init; }

    [Description("Nom de la compétence.")]
    public required string Label { get; init; }

    [Description("Adresse de la compétence dans cette interface.")]
    public required Uri Self { get; init; }

    public static SkillReferenceItem Of(ApiAddresses addresses, Skill skill) => new()
    {
        Id = skill.Id.ToString(),
        Label = skill.Label,
        Self = addresses.Skill(skill.Id),
    };
}

[Description("Une certification, par son identifiant et son nom.")]
internal sealed record CertificationReferenceItem
{
    [Description("Identifiant stable.")]
    public required string Id { get; init; }

    [Description("Nom de la certification.")]
    public required string Label { get; init; }

    [Description("Numéro au répertoire national (RNCP ou RS), s’il y a une fiche active.")]
    public required string? Rncp { get; init; }

    [Description("Niveau de diplôme, de 3 à 8, s’il est connu.")]
    public required int? Level { get; init; }

    [Description("Adresse de la certification dans cette interface.")]
    public required Uri Self { get; init; }

    public static CertificationReferenceItem Of(ApiAddresses addresses, Certification certification) => new()
    {
        Id = certification.Id.Value,
        Label = certification.Label,
        Rncp = certification.Rncp?.ToString(),
        Level = certification.Level,
        Self = addresses.Certification(certification.Id),
    };
}

[Description("Une famille de métiers, par son identifiant et son nom.")]
internal sealed record FamilyReferenceItem
{
    [Description("Identifiant : une famille du secteur, ou un domaine professionnel du ROME comme « J15 ».")]
    public required string Id { get; init; }

    [Description("Nom de la famille.")]
    public required string Label { get; init; }

    [Description("Adresse de la famille dans cette interface.")]
    public required Uri Self { get; init; }

    public static FamilyReferenceItem? Of(ApiAddresses addresses, Family? family) => family is null ? null : new()
    {
        Id = family.Id.Value,
        Label = family.Label,
        Self = addresses.Family(family.Id),
    };
}

[Description("D’où vient une donnée.")]
internal sealed record SourceItem
{
    [Description("Identifiant de la source.")]
    public required string Id { get; init; }

    [Description("Titre du document ou du jeu de données.")]
    public required string Title { get; init; }

    [Description("Qui le publie.")]
    public required string Publisher { get; init; }

    [Description("Date de publication, si elle est connue.")]
    public required DateOnly? Date { get; init; }

    [Description("Adresse du document, si elle est connue.")]
    public required string? Url { get; init; }

    [Description("Licence, si elle est connue.")]
    public required string? Licence { get; init; }

    [Description("Adresse de la source dans cette interface.")]
    public required Uri Self { get; init; }

    public static SourceItem Of(ApiAddresses addresses, SourceDocument source) => new()
    {
        Id = source.Id.Value,
        Title = source.Title,
        Publisher = source.Publisher,
        Date = source.Date,
        Url = source.Url,
        Licence = source.Licence,
        Self = addresses.Source(source.Id),
    };
}
