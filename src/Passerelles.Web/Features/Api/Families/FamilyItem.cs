using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Families;

[Description("Une famille de métiers.")]
internal sealed record FamilyItem
{
    [Description("Identifiant : une famille du secteur, ou un domaine professionnel du ROME comme « J15 ».")]
    public required string Id { get; init; }

    [Description("« sheet » pour une famille du secteur, « rome » pour un domaine du ROME.")]
    public required OccupationSource Kind { get; init; }

    [Description("Nom de la famille.")]
    public required string Label { get; init; }

    [Description("Définition ; vide pour le ROME, qui n’en donne pas.")]
    public required string Definition { get; init; }

    [Description("Nombre de métiers.")]
    public required int Occupations { get; init; }

    [Description("Adresse de cette famille.")]
    public required Uri Self { get; init; }

    [Description("Adresse de la liste de ses métiers.")]
    public required Uri OccupationsAddress { get; init; }

    public static FamilyItem Of(OccupationReference reference, ApiAddresses addresses, Family family) => new()
    {
        Id = family.Id.Value,
        Kind = reference.Rome?.Domains.Any(d => string.Equals(d.Code, family.Id.Value, StringComparison.Ordinal)) == true ? OccupationSource.Rome : OccupationSource.Sheet,
        Label = family.Label,
        Definition = family.Definition,
        Occupations = reference.Occupations.Count(o => o.Family == family.Id),
        Self = addresses.Family(family.Id),
        OccupationsAddress = addresses.Api($"/occupations?family={family.Id}"),
    };
}
