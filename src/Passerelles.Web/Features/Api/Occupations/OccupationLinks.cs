using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Occupations;

[Description("Une compétence telle que le métier la demande.")]
internal sealed record OccupationSkillItem
{
    [Description("La compétence.")]
    public required SkillReferenceItem Skill { get; init; }

    [Description("Savoir-faire (knowHow), connaissance (knowledge) ou savoir-être (softSkill).")]
    public required SkillKind Kind { get; init; }

    [Description("Indispensable (essential), ou selon le poste (optional).")]
    public required Importance Importance { get; init; }

    [Description("Niveau attendu, de 1 (notions) à 4 (expertise), si la source le dit.")]
    public required int? Level { get; init; }

    [Description("Vrai quand le ROME la signale comme émergente.")]
    public required bool IsEmerging { get; init; }
}

[Description("Un métier proche, et de combien.")]
internal sealed record CloseOccupationItem
{
    [Description("Le métier d’arrivée.")]
    public required OccupationReferenceItem Occupation { get; init; }

    [Description("Part des compétences du métier d’arrivée que le métier de départ montre, de 0 à 1, pondérée par leur rareté et leur importance. N’est pas symétrique.")]
    public required double Score { get; init; }

    [Description("Vrai quand les experts du ROME relient aussi les deux métiers ; ce lien ne compte pas dans la part.")]
    public required bool IsOfficialMobility { get; init; }

    [Description("Adresse de la comparaison des deux métiers.")]
    public required Uri CompareAddress { get; init; }

    [Description("Adresse des parcours de l’un à l’autre.")]
    public required Uri RoutesAddress { get; init; }
}
