using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Sources;

internal static class SourceOperations
{
    private const string Tag = "Sources";
    private static readonly TextParameter Id = new("id", "Identifiant de la source.") { IsInPath = true, IsRequired = true };

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<ReleaseItem>>
        {
            Id = "listReleases",
            Path = "/releases",
            Tag = Tag,
            Summary = "Les publications chargées",
            Description = "Pour chaque source : la publication qui sert, et celle d’avant quand elle est gardée. Les empreintes changent avec le contenu.",
            Parameters = [ApiRequest.PageNumber, ApiRequest.Limit],
            Example = _ => "/releases?limit=1",
            Run = async (request, _) => request.PageOf(await request.Snapshot.ReleasesAsync(), ReleaseItem.Of),
        },
        new ApiOperation<Page<SourceItem>>
        {
            Id = "listSources",
            Path = "/sources",
            Tag = Tag,
            Summary = "Les documents et données cités par les fiches",
            Parameters = [ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => r.Catalogue is { Sources.IsEmpty: false } ? "/sources?limit=1" : null,
            Run = (request, _) => new(request.PageOf(
                [.. (request.Reference.Catalogue?.Sources ?? []).OrderBy(s => s.Title, French.Order)], s => SourceItem.Of(request.Addresses, s))),
        },
        new ApiOperation<SourceItem>
        {
            Id = "getSource",
            Path = "/sources/{id}",
            Tag = Tag,
            Summary = "Un document ou un jeu de données cité",
            Parameters = [Id],
            Example = r => r.Catalogue?.Sources is [var first, ..] ? $"/sources/{first.Id}" : null,
            Run = (request, _) => new(request.Reference.FindSource(new SourceId(request.Required(Id))) is { } source
                ? SourceItem.Of(request.Addresses, source)
                : request.Unknown(Id.Name, "Aucune source ne porte cet identifiant.")),
        },
    ];
}
