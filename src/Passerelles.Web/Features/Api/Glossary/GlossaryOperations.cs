using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Search;

namespace Passerelles.Web.Features.Api.Glossary;

internal static class GlossaryOperations
{
    private const string Tag = "Glossaire";
    private static readonly TextParameter Id = new("id", "Identifiant du mot.") { IsInPath = true, IsRequired = true };
    private static readonly TextParameter Query = new("q", "Mots cherchés dans le terme et dans le sigle développé.");

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<GlossaryItem>>
        {
            Id = "listGlossary",
            Path = "/glossary",
            Tag = Tag,
            Summary = "Les mots et les sigles du secteur",
            Parameters = [Query, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => Entries(r).IsEmpty ? null : "/glossary?limit=1",
            Run = (request, _) => new(request.PageOf(
                request.Get(Query) is { } words ? request.Snapshot.Names.FindTerms(SearchText.Clean(words), int.MaxValue) : Entries(request.Reference),
                e => GlossaryItem.Of(request.Reference, request.Addresses, e))),
        },
        new ApiOperation<GlossaryItem>
        {
            Id = "getGlossaryTerm",
            Path = "/glossary/{id}",
            Tag = Tag,
            Summary = "Un mot du glossaire",
            Parameters = [Id],
            Example = r => Entries(r) is [var first, ..] ? $"/glossary/{first.Id}" : null,
            Run = (request, _) => new(Entries(request.Reference).FirstOrDefault(e => string.Equals(e.Id, request.Required(Id), StringComparison.Ordinal)) is { } entry
                ? GlossaryItem.Of(request.Reference, request.Addresses, entry)
                : request.Unknown(Id.Name, "Aucun mot du glossaire ne porte cet identifiant.")),
        },
    ];

    private static ImmutableArray<GlossaryEntry> Entries(OccupationReference reference) => reference.Catalogue?.Glossary ?? [];
}
