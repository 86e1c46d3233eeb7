using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Occupations;

[Description("Un métier dans une liste.")]
internal sealed record OccupationItem
{
    [Description("Identifiant stable : celui d’une fiche du secteur, ou un code ROME.")]
    public required string Id { get; init; }

    [Description("« sheet » pour une fiche du secteur, « rome » pour un métier du ROME.")]
    public required OccupationSource Kind { get; init; }

    [Description("Nom du métier.")]
    public required string Label { get; init; }

    [Description("Le métier en une phrase.")]
    public required string Definition { get; init; }

    [Description("La famille.")]
    public required FamilyReferenceItem? Family { get; init; }

    [Description("Niveau de diplôme habituel, de 1 à 8, s’il est connu.")]
    public required int? Level { get; init; }

    [Description("Métier réglementé ou non ; rien quand la source ne le dit pas.")]
    public required bool? IsRegulated { get; init; }

    [Description("Vrai pour un métier émergent.")]
    public required bool IsEmerging { get; init; }

    [Description("Codes ROME, le plus proche d’abord.")]
    public required ImmutableArray<string> RomeCodes { get; init; }

    [Description("Adresse de ce métier.")]
    public required Uri Self { get; init; }

    [Description("Page du site qui le présente.")]
    public required Uri Page { get; init; }

    public static OccupationItem Of(OccupationReference reference, ApiAddresses addresses, Occupation occupation)
    {
        var row = OccupationRow.Of(reference, occupation);
        return new OccupationItem
        {
            Id = occupation.Id.ToString(),
            Kind = occupation.Source,
            Label = row.Label,
            Definition = row.Definition,
            Family = FamilyReferenceItem.Of(addresses, reference.FindFamily(occupation.Family)),
            Level = occupation.Level,
            IsRegulated = occupation.IsRegulated,
            IsEmerging = row.IsEmerging,
            RomeCodes = [.. occupation.RomeCodes.Select(c => c.ToString())],
            Self = addresses.Occupation(occupation.Id),
            Page = addresses.OccupationPage(occupation.Id),
        };
    }
}
