using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;
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
            var words = NamedWords.Of(Query);
            Certifications =
            [
                .. snapshot.Reference.Certifications
                    .Where(c => words.AreIn([$"{c.Label} {c.Abbreviation}", c.Abbreviation ?? "", .. c.Synonyms]))
                    .OrderByDescending(c => words.Are(c.Abbreviation)).ThenBy(c => c.Label, French.Order).Take(MostOthers),
            ];
            Terms =
            [
                .. (snapshot.Reference.Catalogue?.Glossary ?? [])
                    .Where(t => words.AreIn([t.Term, t.Expansion ?? ""]))
                    .OrderByDescending(t => words.Are(t.Term)).ThenBy(t => t.Term, French.Order).Take(MostOthers),
            ];
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

/// <summary>Words looked for in the names of diplomas and terms: all of them in one name, acronyms to the letter.</summary>
internal readonly record struct NamedWords(string Normal, ImmutableArray<string> Stems)
{
    public static NamedWords Of(string query) => new(FrenchText.Normalize(query), FrenchText.Stems(query));

    /// <summary>Whether this name is what was typed, to the letter but for case and accents.</summary>
    public bool Are(string? name) => name is not null && string.Equals(FrenchText.Normalize(name), Normal, StringComparison.Ordinal);

    public bool AreIn(IEnumerable<string> names)
    {
        var (words, stems) = (this, Stems);
        // A short word alone may be an acronym, which another one only resembles.
        var isName = Normal.Contains(' ', StringComparison.Ordinal) || Normal.Length > 5;
        return Normal.Length > 1 && names.Any(name => words.Are(name) || (isName && stems.Length > 0 && stems.All(FrenchText.Stems(name).Contains)));
    }
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
