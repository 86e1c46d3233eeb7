using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Skills;

[Description("Une compétence du vocabulaire du secteur ou du ROME.")]
internal sealed record SkillItem
{
    [Description("Identifiant stable : un mot du vocabulaire du secteur, ou « ogr: » suivi d’un numéro du ROME.")]
    public required string Id { get; init; }

    [Description("Nom de la compétence.")]
    public required string Label { get; init; }

    [Description("Savoir-faire (knowHow), connaissance (knowledge) ou savoir-être (softSkill).")]
    public required SkillKind Kind { get; init; }

    [Description("Groupe du vocabulaire, ou catégorie du ROME.")]
    public required string Group { get; init; }

    [Description("Définition, quand le nom ne suffit pas.")]
    public required string? Definition { get; init; }

    [Description("Autres façons de la dire.")]
    public required ImmutableArray<string> Synonyms { get; init; }

    [Description("Numéros (OGR) des éléments du ROME de même sens.")]
    public required ImmutableArray<int> RomeItems { get; init; }

    [Description("Adresses (URI) des compétences ESCO de même sens.")]
    public required ImmutableArray<Uri> EscoUris { get; init; }

    [Description("Numéro de la macro-compétence du ROME à laquelle elle appartient, ou rien.")]
    public required int? Macro { get; init; }

    [Description("Vrai pour un diplôme, un titre ou une habilitation que le ROME range parmi les savoirs.")]
    public required bool IsCredential { get; init; }

    [Description("Adresse de cette compétence.")]
    public required Uri Self { get; init; }

    [Description("Adresse de la liste des métiers qui la demandent.")]
    public required Uri OccupationsAddress { get; init; }

    public static SkillItem Of(ApiAddresses addresses, Skill skill) => new()
    {
        Id = skill.Id.ToString(),
        Label = skill.Label,
        Kind = skill.Kind,
        Group = skill.Group,
        Definition = skill.Definition,
        Synonyms = skill.Synonyms,
        RomeItems = [.. skill.RomeItems.Select(i => i.Value)],
        EscoUris = [.. skill.EscoUris.Select(u => new Uri(u.ToString()))],
        Macro = skill.Macro?.Value,
        IsCredential = skill.IsCredential,
        Self = addresses.Skill(skill.Id),
        OccupationsAddress = addresses.Api($"/skills/{skill.Id}/occupations"),
    };
}

[Description("Un métier qui demande la compétence.")]
internal sealed record SkillUseItem
{
    [Description("Le métier.")]
    public required OccupationReferenceItem Occupation { get; init; }

    [Description("Indispensable (essential), ou selon le poste (optional).")]
    public required Importance Importance { get; init; }

    [Description("Niveau attendu, de 1 (notions) à 4 (expertise), si la source le dit.")]
    public required int? Level { get; init; }
}
