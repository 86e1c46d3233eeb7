using System.Collections.Immutable;
using Passerelles.Data.Openings;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Api.Places;

namespace Passerelles.Web.Features.Api.Openings;

internal static class OpeningOperations
{
    private static readonly TextParameter ByOccupation = new("occupation", "Identifiant d’un métier : une fiche ou un code ROME.") { IsRequired = true };

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<OpeningItem>>
        {
            Id = "findOpenings",
            Path = "/openings",
            Tag = "Offres d’emploi",
            Summary = "Les offres d’emploi près d’un lieu",
            Description = "Les plus proches d’abord. Les offres finies ne sont jamais données. Seules celles classées sous les codes ROME du métier ; la page du site montre aussi, à vérifier, celles d’un code d’avant le ROME 4.",
            Parameters = [ByOccupation, PlaceParameter.Place, PlaceParameter.Radius, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => r.Occupations is [var first, ..] ? $"/openings?occupation={first.Id}&limit=1" : null,
            DependsOnDay = true,
            Run = FindAsync,
        },
    ];

    private static async ValueTask<ApiResult<Page<OpeningItem>>> FindAsync(ApiRequest request, CancellationToken ct)
    {
        if (!OccupationId.TryParse(request.Required(ByOccupation), out var id) || request.Reference.FindOccupation(id) is not { } occupation)
        {
            return request.Unknown(ByOccupation.Name, "Aucun métier ne porte cet identifiant.");
        }

        var (near, noPlace) = await PlaceParameter.ReadPositionAsync(request);
        if (noPlace is not null)
        {
            return noPlace;
        }

        var origin = await OriginItem.OfAsync(request.Snapshot, JobOfferStore.Source);
        return await request.PageOfAsync(async (skip, take) =>
        {
            if (occupation.RomeCodes.IsEmpty)
            {
                return (0, []);
            }

            var page = await request.Service<JobOfferStore>().FindAsync(
                new OfferQuery
                {
                    Occupations = occupation.RomeCodes,
                    Today = request.Today,
                    Near = near,
                    RadiusKm = request.Get(PlaceParameter.Radius)!.Value,
                    Skip = skip,
                    Take = take,
                },
                ct);
            return (page.Total, page.Found.Select(f => OpeningItem.Of(f, origin)).ToImmutableArray());
        });
    }
}
