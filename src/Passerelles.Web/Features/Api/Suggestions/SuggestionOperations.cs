using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Linking;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Suggestions;

[Description("Un métier proposé pendant qu’on écrit.")]
internal sealed record SuggestionItem
{
    [Description("Le métier.")]
    public required OccupationReferenceItem Occupation { get; init; }

    [Description("Le nom qui répond à ce qui est écrit : celui du métier ou un autre de ses noms.")]
    public required string Title { get; init; }

    [Description("La famille du métier.")]
    public required FamilyReferenceItem? Family { get; init; }
}

[Description("Des métiers proposés, du plus proche au moins proche.")]
internal sealed record SuggestionList
{
    [Description("Ce qui a été cherché.")]
    public required string Query { get; init; }

    [Description("Les métiers.")]
    public required ImmutableArray<SuggestionItem> Items { get; init; }

    [Description("Adresse de cette réponse.")]
    public required Uri Self { get; init; }
}

internal static class SuggestionOperations
{
    private static readonly TextParameter Query = new("q", "Le début d’un nom de métier, des mots, un sigle ; les fautes sont pardonnées.") { IsRequired = true };
    private static readonly WholeParameter Limit = new("limit", "Nombre de propositions.", 1, 20, 8);

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<SuggestionList>
        {
            Id = "suggestOccupations",
            Path = "/suggestions",
            Tag = "Recherche",
            Summary = "Proposer des métiers pendant qu’on écrit",
            Parameters = [Query, Limit],
            Example = r => r.Occupations.IsEmpty ? null : "/suggestions?q=aide+soi&limit=2",
            Run = (request, _) => new(Suggest(request)),
        },
    ];

    private static SuggestionList Suggest(ApiRequest request)
    {
        var query = SearchText.Clean(request.Required(Query));
        return new SuggestionList
        {
            Query = query,
            Items = [.. request.Snapshot.Map.Search.Suggest(query, request.Get(Limit)!.Value).Select(s => Item(request, s))],
            Self = request.Self,
        };
    }

    private static SuggestionItem Item(ApiRequest request, OccupationSuggestion suggestion) => new()
    {
        Occupation = OccupationReferenceItem.Of(request.Addresses, suggestion.Occupation),
        Title = French.Capital(suggestion.Title),
        Family = FamilyReferenceItem.Of(request.Addresses, request.Reference.FindFamily(suggestion.Occupation.Family)),
    };
}
