using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Comparisons;

[Description("Ce que signifie passer d’un métier à un autre. N’est pas symétrique.")]
internal sealed record ComparisonItem
{
    [Description("Le métier de départ.")]
    public required OccupationReferenceItem From { get; init; }

    [Description("Le métier d’arrivée.")]
    public required OccupationReferenceItem To { get; init; }

    [Description("Part des compétences du métier d’arrivée déjà couvertes, de 0 à 1.")]
    public required double Coverage { get; init; }

    [Description("Compétences que les deux métiers demandent.")]
    public required ImmutableArray<CarriedSkillItem> Shared { get; init; }

    [Description("Compétences de l’arrivée dont une du départ est proche.")]
    public required ImmutableArray<CarriedSkillItem> Close { get; init; }

    [Description("Compétences à acquérir.")]
    public required ImmutableArray<AskedSkillItem> ToAcquire { get; init; }

    [Description("Compétences que le métier d’arrivée n’utilise plus.")]
    public required ImmutableArray<AskedSkillItem> NotUsed { get; init; }

    [Description("Ce qui diffère, aspect par aspect.")]
    public required ImmutableArray<DifferenceItem> Differences { get; init; }

    [Description("Adresse de cette comparaison.")]
    public required Uri Self { get; init; }

    [Description("Page du site qui la montre.")]
    public required Uri Page { get; init; }

    public static ComparisonItem Of(OccupationReference reference, ApiAddresses addresses, OccupationComparison comparison, Uri self) => new()
    {
        From = OccupationReferenceItem.Of(addresses, comparison.From),
        To = OccupationReferenceItem.Of(addresses, comparison.To),
        Coverage = Math.Round(comparison.Coverage, 4),
        Shared = CarriedSkillItem.Of(reference, comparison.Shared),
        Close = CarriedSkillItem.Of(reference, comparison.Close),
        ToAcquire = AskedSkillItem.Of(reference, comparison.ToAcquire.All),
        NotUsed = AskedSkillItem.Of(reference, comparison.NotUsed),
        Differences = [.. comparison.Differences.Select(d => new DifferenceItem { Aspect = d.Aspect.Label(), From = d.From, To = d.To })],
        Self = self,
        Page = addresses.Page(OccupationAddresses.Compare(comparison.From.Id, comparison.To.Id)),
    };
}

[Description("Une compétence de l’arrivée couverte par une du départ.")]
internal sealed record CarriedSkillItem
{
    [Description("La compétence du métier d’arrivée.")]
    public required AskedSkillItem Skill { get; init; }

    [Description("La compétence du métier de départ qui la couvre.")]
    public required AskedSkillItem From { get; init; }

    [Description("De quelle façon les deux sont proches.")]
    public required SkillCloseness Closeness { get; init; }

    [Description("1 quand c’est la même, moins quand elles sont proches.")]
    public required double Similarity { get; init; }

    public static ImmutableArray<CarriedSkillItem> Of(OccupationReference reference, ImmutableArray<SharedSkill> skills) =>
    [
        .. skills.Select(s => new CarriedSkillItem
        {
            Skill = AskedSkillItem.Of(reference, s.To),
            From = AskedSkillItem.Of(reference, s.From),
            Closeness = s.Closeness,
            Similarity = Math.Round(s.Similarity, 4),
        }),
    ];
}

[Description("Une compétence telle qu’un métier la demande.")]
internal sealed record AskedSkillItem
{
    [Description("Identifiant de la compétence.")]
    public required string Id { get; init; }

    [Description("Son nom.")]
    public required string Label { get; init; }

    [Description("Indispensable (essential), ou selon le poste (optional).")]
    public required Importance Importance { get; init; }

    [Description("Niveau attendu, de 1 à 4, si la source le dit.")]
    public required int? Level { get; init; }

    public static AskedSkillItem Of(OccupationReference reference, OccupationSkill link) => new()
    {
        Id = link.Skill.ToString(),
        Label = reference.FindSkill(link.Skill)?.Label ?? link.Skill.ToString(),
        Importance = link.Importance,
        Level = link.Level,
    };

    public static ImmutableArray<AskedSkillItem> Of(OccupationReference reference, ImmutableArray<OccupationSkill> links) => [.. links.Select(l => Of(reference, l))];
}

[Description("Un aspect qui diffère.")]
internal sealed record DifferenceItem
{
    [Description("L’aspect, en français.")]
    public required string Aspect { get; init; }

    [Description("Ce qu’il en est au départ ; rien quand ce n’est pas connu.")]
    public required string? From { get; init; }

    [Description("Ce qu’il en est à l’arrivée ; rien quand ce n’est pas connu.")]
    public required string? To { get; init; }
}
