using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Compare;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Routes;

/// <summary>Where one is, for how long, and where one wants to go, as typed.</summary>
internal sealed record PathForm(OccupationChoice From, OccupationChoice To, int Months)
{
    public static PathForm Empty { get; } = new(OccupationChoice.Blank, OccupationChoice.Blank, PathwayOrigin.UsualPractice);

    public bool IsWrong => Problem(From) is not null || Problem(To) is not null;

    public static PathForm Read(ReferenceSnapshot snapshot, string? from, string? to, string? months) =>
        new(OccupationChoice.Read(snapshot, from), OccupationChoice.Read(snapshot, to), Practice.Read(months));

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public static string? Problem(OccupationChoice choice) => choice.State switch
    {
        ChoiceState.Unknown => "Nous ne trouvons pas ce métier.",
        ChoiceState.Ambiguous => "Plusieurs métiers répondent à ce nom.",
        _ => null,
    };

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
}
