using System.Collections.Immutable;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Compare;

/// <summary>How a field that names an occupation was read.</summary>
internal enum ChoiceState
{
    Blank,
    Found,
    Ambiguous,
    Unknown,
    Repeated,
}

/// <summary>An occupation asked for by its identifier or by its name; <paramref name="Others"/> are those it may be.</summary>
internal sealed record OccupationChoice(string Text, ChoiceState State, Occupation? Occupation, ImmutableArray<Occupation> Others)
{
    private const int MostOthers = 5;

    public static OccupationChoice Blank { get; } = new("", ChoiceState.Blank, null, []);

    public bool IsWrong => State is ChoiceState.Unknown or ChoiceState.Repeated;

    public static OccupationChoice Read(ReferenceSnapshot snapshot, string? text)
    {
        var clean = SearchText.Clean(text);
        if (clean.Length == 0)
        {
            return Blank;
        }

        if (OccupationId.TryParse(clean, out var id) && snapshot.Reference.FindOccupation(id) is { } named)
        {
            return Found(clean, named);
        }

        var suggested = snapshot.Map.Search.Suggest(clean, 12);
        var exact = Preferred(suggested.Where(s => s.Occupation.Titles.Any(t => IsName(t, clean))));
        var holding = exact.IsEmpty ? Preferred(suggested.Where(s => Holds(s, FrenchText.Stems(clean)))) : exact;
        if (holding is [var only])
        {
            return Found(clean, only);
        }

        if (!holding.IsEmpty)
        {
            return new OccupationChoice(clean, ChoiceState.Ambiguous, null, [.. holding.Take(MostOthers)]);
        }

        ImmutableArray<Occupation> near = suggested.IsEmpty
            ? [.. snapshot.Map.Titles.Link(clean, MostOthers).Select(l => snapshot.Reference.FindOccupation(l.Occupation)).OfType<Occupation>()]
            : [.. suggested.Take(MostOthers).Select(s => s.Occupation)];
        return new OccupationChoice(clean, ChoiceState.Unknown, null, near);
    }

    private static OccupationChoice Found(string text, Occupation occupation) => new(text, ChoiceState.Found, occupation, []);

    // « Infirmier » names a sheet and the ROME occupation it stands for: the sheet is meant.
    private static ImmutableArray<Occupation> Preferred(IEnumerable<OccupationSuggestion> suggestions)
    {
        ImmutableArray<Occupation> all = [.. suggestions.Select(s => s.Occupation)];
        ImmutableArray<Occupation> sheets = [.. all.Where(o => o.Source == OccupationSource.Sheet)];
        return sheets.IsEmpty ? all : sheets;
    }

    private static bool IsName(OccupationTitle title, string text)
    {
        var normal = FrenchText.Normalize(text);
        return string.Equals(title.Display, text, StringComparison.OrdinalIgnoreCase)
            || (normal.Length > 0 && new[] { title.Masculine, title.Feminine, title.Display }.Any(t => string.Equals(FrenchText.Normalize(t), normal, StringComparison.Ordinal)));
    }

    private static bool Holds(OccupationSuggestion suggestion, ImmutableArray<string> stems) =>
        !stems.IsEmpty && suggestion.Occupation.Titles.Any(t => stems.All(FrenchText.Stems(t.Masculine).AddRange(FrenchText.Stems(t.Feminine)).Contains));
}
