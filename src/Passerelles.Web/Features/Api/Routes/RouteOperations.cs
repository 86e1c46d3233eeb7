using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Routes;

internal static class RouteOperations
{
    private const int LongestPractice = 600;
    private static readonly WholeParameter Months = new("months", "Mois d’expérience dans le métier de départ.", 0, LongestPractice, PathwayOrigin.UsualPractice);
    private static readonly WholeParameter MaxMonths = new("maxMonths", "Durée la plus longue acceptée, en mois.", 1, LongestPractice);

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<RouteSearchItem>
        {
            Id = "findRoutes",
            Path = "/routes",
            Tag = "D’un métier à un autre",
            Summary = "Les parcours d’un métier à un autre",
            Description = "Étapes, durée, diplômes, ce que la loi demande. La forme suit celle de la commande « route --json ». Un métier réglementé n’est jamais rejoint sans son diplôme, une VAE ou une équivalence reconnue.",
            Parameters = [TwoOccupations.FromParameter, TwoOccupations.ToParameter, Months, MaxMonths],
            Example = r => TwoOccupations.Example(r, "/routes"),
            Run = (request, _) => new(Find(request)),
        },
    ];

    private static ApiResult<RouteSearchItem> Find(ApiRequest request) => TwoOccupations.Read(request) switch
    {
        { Body: { } two } => Find(request, two),
        { Problem: var problem } => problem!,
    };

    private static RouteSearchItem Find(ApiRequest request, TwoOccupations two)
    {
        var (reference, addresses) = (request.Reference, request.Addresses);
        var months = request.Get(Months)!.Value;
        var origin = PathwayOrigin.OfOccupation(reference, two.From, months);
        var search = request.Snapshot.Map.Pathways.Find(origin, two.To.Id, new PathwayLimits { MaxMonths = request.Get(MaxMonths) });
        return new RouteSearchItem
        {
            From = OccupationReferenceItem.Of(addresses, two.From),
            To = OccupationReferenceItem.Of(addresses, two.To),
            Assumptions = origin.Assumptions,
            Routes = search is RouteSearch.Found found ? [.. found.Routes.Select(r => RouteItem.Of(reference, addresses, r))] : [],
            NoRoute = search is RouteSearch.None none
                ? new NoRouteItem
                {
                    Reason = none.Reason,
                    Explanation = none.Explanation,
                    Nearest =
                    [
                        .. none.Nearest.Select(n => new NearestItem
                        {
                            Occupation = OccupationReferenceItem.Of(addresses, n.Occupation),
                            Months = n.Route.Months,
                            HasUnknownLength = n.Route.HasUnknownLength,
                        }),
                    ],
                }
                : null,
            Self = request.Self,
            Page = addresses.Page(OccupationAddresses.Route(two.From.Id, two.To.Id, months)),
        };
    }
}
