using System.Collections.Immutable;
using Passerelles.Data.Market;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Api.Places;
using Passerelles.Web.Features.Market;

namespace Passerelles.Web.Features.Api.Market;

internal static class MarketOperations
{
    private static readonly TextParameter Id = new("id", "Identifiant du métier : une fiche ou un code ROME.") { IsInPath = true, IsRequired = true };

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<OccupationMarketItem>
        {
            Id = "getOccupationMarket",
            Path = "/occupations/{id}/market",
            Tag = "Chiffres",
            Summary = "Les chiffres d’un métier près d’un lieu, face à la France",
            Description = "Salaires, demandeurs d’emploi, offres, tension, projections : ceux des sources chargées, chacun avec sa source et sa période.",
            Parameters = [Id, PlaceParameter.Place],
            Example = r => r.Occupations is [var first, ..] ? $"/occupations/{first.Id}/market" : null,
            Run = FindAsync,
        },
    ];

    private static async ValueTask<ApiResult<OccupationMarketItem>> FindAsync(ApiRequest request, CancellationToken ct)
    {
        if (!OccupationId.TryParse(request.Required(Id), out var id) || request.Reference.FindOccupation(id) is not { } occupation)
        {
            return request.Unknown(Id.Name, "Aucun métier ne porte cet identifiant.");
        }

        var (place, noPlace) = await PlaceParameter.ReadAsync(request);
        if (noPlace is not null)
        {
            return noPlace;
        }

        var catalogue = await request.Snapshot.MarketAsync();
        var subjects = catalogue.SpeakingOf(OccupationSubjects.Of(occupation, occupation.Sheet, await request.Snapshot.FamiliesOfRomeAsync()));
        var zones = ZoneCode.Around(place is null ? Zone.France : new Zone.WholeDepartment(place)).ToList();
        var tables = FigureTable.Build(catalogue, subjects, zones, await request.Service<MarketFigures>().FindAsync(subjects, zones, ct));
        return new OccupationMarketItem
        {
            Occupation = OccupationReferenceItem.Of(request.Addresses, occupation),
            Place = place?.Label,
            Items = [.. tables.SelectMany(t => t.Lines.Select(l => MarketLineItem.Of(t, l)))],
            Self = request.Self,
        };
    }
}
