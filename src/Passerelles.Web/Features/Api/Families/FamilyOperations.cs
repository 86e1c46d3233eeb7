using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;

namespace Passerelles.Web.Features.Api.Families;

internal static class FamilyOperations
{
    private const string Tag = "Familles";
    private static readonly TextParameter Id = new("id", "Identifiant de la famille, comme « soins » ou « J15 ».") { IsInPath = true, IsRequired = true };

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<FamilyItem>>
        {
            Id = "listFamilies",
            Path = "/families",
            Tag = Tag,
            Summary = "Les familles de métiers",
            Description = "Les familles du secteur d’abord, dans l’ordre du site, puis les domaines professionnels du ROME.",
            Parameters = [ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => r.Families.IsEmpty ? null : "/families?limit=2",
            Run = (request, _) => new(request.PageOf(request.Reference.Families, f => FamilyItem.Of(request.Reference, request.Addresses, f))),
        },
        new ApiOperation<FamilyItem>
        {
            Id = "getFamily",
            Path = "/families/{id}",
            Tag = Tag,
            Summary = "Une famille de métiers",
            Parameters = [Id],
            Example = r => r.Families is [var first, ..] ? $"/families/{first.Id}" : null,
            Run = (request, _) => new(request.Reference.FindFamily(new FamilyId(request.Required(Id))) is { } family
                ? FamilyItem.Of(request.Reference, request.Addresses, family)
                : request.Unknown(Id.Name, "Aucune famille ne porte cet identifiant.")),
        },
    ];
}
