using System.Collections.Immutable;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;

namespace Passerelles.Web.Features.Api.Comparisons;

internal static class ComparisonOperations
{
    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<ComparisonItem>
        {
            Id = "compareOccupations",
            Path = "/compare",
            Tag = "D’un métier à un autre",
            Summary = "Comparer deux métiers",
            Description = "Compétences communes, proches, à acquérir ; ce qui diffère. La même forme que la commande « compare --json ».",
            Parameters = [TwoOccupations.FromParameter, TwoOccupations.ToParameter],
            Example = r => TwoOccupations.Example(r, "/compare"),
            Run = (request, _) => new(Compare(request)),
        },
    ];

    private static ApiResult<ComparisonItem> Compare(ApiRequest request) => TwoOccupations.Read(request) switch
    {
        { Body: var (from, to) } when from.Id == to.Id => request.Wrong(TwoOccupations.ToParameter.Name, "C’est le métier de départ : choisissez-en un autre."),
        { Body: var (from, to) } => ComparisonItem.Of(request.Reference, request.Addresses, request.Snapshot.Map.Comparer.Compare(from.Id, to.Id), request.Self),
        { Problem: var problem } => problem!,
    };
}
