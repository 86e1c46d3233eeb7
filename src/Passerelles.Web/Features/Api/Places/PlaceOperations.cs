using System.Collections.Immutable;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Search;

namespace Passerelles.Web.Features.Api.Places;

internal static class PlaceOperations
{
    private const int Most = 500;
    private static readonly TextParameter Query = new("q", "Le début d’un nom, d’un code postal, ou un nom et un département.") { IsRequired = true };

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<PlaceItem>>
        {
            Id = "listPlaces",
            Path = "/places",
            Tag = "Lieux",
            Summary = "Chercher une commune",
            Description = "Accents, majuscules, traits d’union et « St » pour « Saint » ne changent rien. Les noms exacts d’abord, puis les plus peuplées.",
            Parameters = [Query, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = _ => "/places?q=Mende&limit=1",
            Run = async (request, _) => request.PageOf((await request.Snapshot.PlacesAsync()).Search(SearchText.Clean(request.Required(Query)), Most), PlaceItem.Of),
        },
    ];
}
