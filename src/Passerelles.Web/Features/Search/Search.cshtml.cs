using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Search;

internal sealed class SearchModel(ReferenceSnapshot snapshot) : PageModel
{
    private const int Most = 25;
    private const int MostOthers = 5;

    public string Query { get; private set; } = "";

    public ImmutableArray<FoundOccupation> Found { get; private set; } = [];

    /// <summary>Diplomas and terms of the glossary that the words name: people also search for « DEAS » or « APA ».</summary>
    public ImmutableArray<Certification> Certifications { get; private set; } = [];

    public ImmutableArray<GlossaryEntry> Terms { get; private set; } = [];

    public bool IsEmpty => Found.IsEmpty && Certifications.IsEmpty && Terms.IsEmpty;

    public void OnGet(string? q)
    {
        Query = SearchText.Clean(q);
        if (Query.Length > 0)
        {
            Found = [.. snapshot.Map.Search.Suggest(Query, Most).Select(s => FoundOccupation.Of(snapshot, s))];
            Certifications = snapshot.Names.FindCertifications(Query, MostOthers);
            Terms = snapshot.Names.FindTerms(Query, MostOthers);
        }
    }
}

/// <summary>A result; <paramref name="Through"/> is the title that matched when it is not the name.</summary>
internal sealed record FoundOccupation(OccupationRow Row, string? Through)
{
    public static FoundOccupation Of(ReferenceSnapshot snapshot, OccupationSuggestion suggestion) => new(
        OccupationRow.Of(snapshot.Reference, suggestion.Occupation),
        string.Equals(suggestion.Title, suggestion.Occupation.Label, StringComparison.Ordinal) ? null : suggestion.Title);
}

internal static class SearchText
{
    private const int Longest = 120;

    /// <summary>What is searched: bounded, without control characters.</summary>
    public static string Clean(string? text)
    {
        var clean = new string([.. (text ?? "").Where(c => !char.IsControl(c))]).Trim();
        return clean.Length > Longest ? clean[..Longest] : clean;
    }
}
