using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Operations;

/// <summary>The parameters <c>from</c> and <c>to</c>.</summary>
internal sealed record TwoOccupations(Occupation From, Occupation To)
{
    public static TextParameter FromParameter { get; } = new("from", "Identifiant du métier de départ.") { IsRequired = true };

    public static TextParameter ToParameter { get; } = new("to", "Identifiant du métier d’arrivée.") { IsRequired = true };

    public static ApiResult<TwoOccupations> Read(ApiRequest request) =>
        Find(request, FromParameter) is not { } from ? Unknown(request, FromParameter)
        : Find(request, ToParameter) is not { } to ? Unknown(request, ToParameter)
        : new TwoOccupations(from, to);

    private static readonly OccupationId[] WellKnown = [OccupationId.Parse("aide-soignant"), OccupationId.Parse("infirmier")];

    /// <summary>Two different occupations of the reference, for an example.</summary>
    public static string? Example(OccupationReference reference, string path)
    {
        var known = WellKnown.Select(reference.FindOccupation).OfType<Occupation>().ToArray();
        return (known.Length == 2 ? known : [.. reference.Occupations.Take(2)]) is [var from, var to] ? $"{path}?from={from.Id}&to={to.Id}" : null;
    }

    private static Occupation? Find(ApiRequest request, TextParameter parameter) =>
        OccupationId.TryParse(request.Required(parameter), out var id) ? request.Reference.FindOccupation(id) : null;

    private static Problem Unknown(ApiRequest request, TextParameter parameter) => request.Unknown(parameter.Name, "Aucun métier ne porte cet identifiant.");
}
