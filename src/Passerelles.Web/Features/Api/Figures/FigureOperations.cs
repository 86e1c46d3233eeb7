using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;

namespace Passerelles.Web.Features.Api.Figures;

internal static class FigureOperations
{
    private const string Tag = "Chiffres";
    private static readonly TextParameter Id = new("id", "Identifiant du chiffre.") { IsInPath = true, IsRequired = true };
    private static readonly TextParameter About = new("occupation", "Identifiant d’un métier : seulement les chiffres qui en parlent.");
    private static readonly TextParameter Territory = new("territory", "Nom d’un territoire, tel que les chiffres l’écrivent.");

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<FigureItem>>
        {
            Id = "listFigures",
            Path = "/figures",
            Tag = Tag,
            Summary = "Les chiffres cités",
            Description = "Chaque chiffre porte sa source et sa date.",
            Parameters = [About, Territory, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => Figures(r).IsEmpty ? null : "/figures?limit=1",
            Run = (request, _) => new(List(request)),
        },
        new ApiOperation<FigureItem>
        {
            Id = "getFigure",
            Path = "/figures/{id}",
            Tag = Tag,
            Summary = "Un chiffre cité",
            Parameters = [Id],
            Example = r => Figures(r) is [var first, ..] ? $"/figures/{first.Id}" : null,
            Run = (request, _) => new(Figures(request.Reference).FirstOrDefault(f => string.Equals(f.Id, request.Required(Id), StringComparison.Ordinal)) is { } figure
                ? FigureItem.Of(request.Reference, request.Addresses, figure)!
                : request.Unknown(Id.Name, "Aucun chiffre ne porte cet identifiant.")),
        },
    ];

    private static ApiResult<Page<FigureItem>> List(ApiRequest request)
    {
        var figures = Figures(request.Reference);
        if (request.Get(About) is { } text)
        {
            if (!OccupationId.TryParse(text, out var id) || request.Reference.FindOccupation(id) is null)
            {
                return request.Wrong(About.Name, "Aucun métier ne porte cet identifiant.");
            }

            figures = [.. figures.Where(f => f.Occupations.Contains(id))];
        }

        if (request.Get(Territory) is { } territory)
        {
            figures = [.. figures.Where(f => string.Equals(f.Territory, territory, StringComparison.OrdinalIgnoreCase))];
        }

        return request.PageOf(figures, f => FigureItem.Of(request.Reference, request.Addresses, f)!);
    }

    // The catalogue's own check refuses a figure whose source is missing; a hand-made release might not have been checked.
    private static ImmutableArray<QuotedFigure> Figures(OccupationReference reference) =>
        [.. (reference.Catalogue?.Figures ?? []).Where(f => reference.FindSource(f.Source) is not null)];
}
