using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Compare;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Routes;

/// <summary>Where one is, for how long, and where one wants to go, as typed.</summary>
internal sealed record PathForm(OccupationChoice From, OccupationChoice To, int Months)
{
    private const int MostSuggestions = 3;

    public static PathForm Empty { get; } = new(OccupationChoice.None, OccupationChoice.None, PathwayOrigin.UsualPractice);

    /// <summary>Occupations that a name nobody knows may have meant.</summary>
    public ImmutableArray<Occupation> FromSuggestions { get; private init; } = [];

    public ImmutableArray<Occupation> ToSuggestions { get; private init; } = [];

    public bool IsWrong => From.IsUnknown || To.IsUnknown;

    public static PathForm Read(ReferenceSnapshot snapshot, string? from, string? to, string? months)
    {
        var form = new PathForm(OccupationChoice.Read(snapshot, from), OccupationChoice.Read(snapshot, to), Practice.Read(months));
        return form with { FromSuggestions = Suggest(snapshot, form.From), ToSuggestions = Suggest(snapshot, form.To) };
    }

    /// <summary>What the field shows.</summary>
    public static string Shown(OccupationChoice choice) => choice.Occupation is { } occupation ? French.Capital(occupation.Label) : choice.Text;

    /// <summary>The same question with one occupation put in the place of an unknown name.</summary>
    public string With(Occupation? from, Occupation? to)
    {
        var query = QueryString.Empty;
        query = (from ?? From.Occupation)?.Id.ToString() is { } de ? query.Add("de", de) : query;
        query = (to ?? To.Occupation)?.Id.ToString() is { } vers ? query.Add("vers", vers) : query;
        return query.ToUriComponent();
    }

    private static ImmutableArray<Occupation> Suggest(ReferenceSnapshot snapshot, OccupationChoice choice) => choice.IsUnknown
        ? [.. snapshot.Map.Titles.Link(choice.Text, MostSuggestions, MatchScope.All).Select(l => snapshot.Reference.FindOccupation(l.Occupation)).OfType<Occupation>()]
        : [];
}
