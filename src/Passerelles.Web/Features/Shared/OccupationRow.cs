using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Shared;

/// <summary>An occupation in a list.</summary>
internal sealed record OccupationRow(OccupationId Id, string Label, string Definition, string Family, bool IsRome, bool IsRegulated, bool IsEmerging)
{
    public static OccupationRow Of(OccupationReference reference, Occupation occupation) => new(
        occupation.Id,
        French.Capital(occupation.Label),
        FirstSentence(occupation.Definition),
        reference.FindFamily(occupation.Family)?.Label ?? "",
        occupation.Source == OccupationSource.Rome,
        occupation.IsRegulated == true,
        occupation.Sheet?.Emerging is not null);

    public static ImmutableArray<OccupationRow> Sorted(OccupationReference reference, IEnumerable<Occupation> occupations) =>
        [.. occupations.Select(o => Of(reference, o)).OrderBy(o => o.Label, French.Order)];

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
