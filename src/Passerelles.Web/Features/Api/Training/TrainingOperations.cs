using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Data.Training;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Api.Places;
using Passerelles.Web.Features.Training;

namespace Passerelles.Web.Features.Api.Training;

internal static class TrainingOperations
{
    private static readonly TextParameter ByCertification = new("certification", "Identifiant de la certification préparée, comme « deas » ; celles qui l’ont remplacée sont cherchées aussi.");
    private static readonly TextParameter ByOccupation = new("occupation", "Identifiant d’un métier : ses diplômes, ses codes ROME, et ceux d’avant le ROME 4, plus larges.");
    private static readonly TextParameter ByCode = new("code", "Un code : « RNCP:40692 », « RS:5080 », « ROME:J1501 », « FORMACODE:43436 », « NSF:331 ».");
    private static readonly FlagParameter WithPlaces = new("withPlaces", "« true » : seulement où il reste de la place.");
    private static readonly FlagParameter Accessible = new("accessible", "« true » : seulement ce qui dit accueillir les personnes handicapées.");
    private static readonly FlagParameter Funded = new("funded", "« true » : seulement ce dont le catalogue nomme un financeur.");
    private static readonly FlagParameter Remote = new("remote", "« true » : aussi ce qui se suit entièrement à distance, d’où que ce soit.");
    private static readonly ChoiceParameter Order = new("order", "Le plus près d’abord (distance), ou le plus tôt (date).", "distance", "date");

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<TrainingItem>>
        {
            Id = "findTraining",
            Path = "/training",
            Tag = "Formations",
            Summary = "Les formations près d’un lieu",
            Description = "Donnez « certification », « occupation » ou « code », et un lieu si vous en voulez un.",
            Parameters =
            [
                ByCertification, ByOccupation, ByCode, PlaceParameter.Place, PlaceParameter.Radius, WithPlaces, Accessible, Funded, Remote, Order, ApiRequest.PageNumber,
                ApiRequest.Limit,
            ],
            Example = r => r.Certifications is [var first, ..] ? $"/training?certification={first.Id}&limit=1" : "/training?code=ROME:J1501&limit=1",
            DependsOnDay = true,
            Run = FindAsync,
        },
    ];

    private static async ValueTask<ApiResult<Page<TrainingItem>>> FindAsync(ApiRequest request, CancellationToken ct)
    {
        var (near, noPlace) = await PlaceParameter.ReadPositionAsync(request);
        if (noPlace is not null)
        {
            return noPlace;
        }

        var (codes, noCode) = await CodesAsync(request, ct);
        if (noCode is not null)
        {
            return noCode;
        }

        var origin = await OriginItem.OfAsync(request.Snapshot, TrainingStore.Source);
        return await request.PageOfAsync(async (skip, take) =>
        {
            if (codes.IsEmpty)
            {
                return (0, []);
            }

            var page = await request.Service<TrainingSearch>().FindAsync(Query(request, codes, near) with { Skip = skip, Take = take }, ct);
            return (page.Total, page.Found.Select(f => TrainingItem.Of(request.Addresses, f, origin)).ToImmutableArray());
        });
    }

    private static TrainingQuery Query(ApiRequest request, ImmutableArray<TrainingCode> codes, GeoPoint? near) => new()
    {
        Codes = codes,
        Near = near,
        RadiusKm = request.Get(PlaceParameter.Radius)!.Value,
        Today = request.Today,
        WithPlaces = request.Get(WithPlaces) ?? false,
        Accessible = request.Get(Accessible) ?? false,
        Funded = request.Get(Funded) ?? false,
        WithRemote = request.Get(Remote) ?? false,
        Order = request.Get(Order) is "date" ? TrainingOrder.Date : TrainingOrder.Distance,
    };

    private static async Task<(ImmutableArray<TrainingCode> Codes, Problem? Problem)> CodesAsync(ApiRequest request, CancellationToken ct)
    {
        var store = request.Service<ReferenceStore>();
        IEnumerable<TrainingCode> codes;
        switch (request.Get(ByCertification), request.Get(ByOccupation), request.Get(ByCode))
        {
            case ({ } id, null, null):
                if (request.Reference.FindCertification(new CertificationId(id)) is not { } certification)
                {
                    return ([], request.Unknown(ByCertification.Name, "Aucune certification ne porte cet identifiant."));
                }

                codes = (await TrainingGoals.OfAsync(store, certification, ct)).SelectMany(g => g.Codes);
                break;
            case (null, { } id, null):
                if (!OccupationId.TryParse(id, out var occupationId) || request.Reference.FindOccupation(occupationId) is not { } occupation)
                {
                    return ([], request.Unknown(ByOccupation.Name, "Aucun métier ne porte cet identifiant."));
                }

                codes = (await TrainingGoals.OfAsync(request.Reference, store, occupation, ct)).SelectMany(g => g.Codes);
                break;
            case (null, null, { } text):
                if (!TrainingCode.TryParse(text, out var code))
                {
                    return ([], request.Wrong(ByCode.Name, "Un code s’écrit avec le nom de sa liste : « RNCP:40692 », « ROME:J1501 », « FORMACODE:43436 »."));
                }

                codes = [code];
                break;
            default:
                return ([], request.Wrong(ByCertification.Name, "Donnez l’un de ces paramètres, et un seul : certification, occupation, code."));
        }

        return ([.. codes.Distinct().Take(TrainingQuery.MaxCodes)], null);
    }
}
