using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Families;

internal sealed record FamilySummary(FamilyId Id, string Label, string Definition, int Count)
{
    /// <summary>Families that hold at least one occupation of this source, in the reference's order.</summary>
    public static ImmutableArray<FamilySummary> Of(OccupationReference reference, OccupationSource source)
    {
        var counts = reference.Occupations.Where(o => o.Source == source).CountBy(o => o.Family).ToDictionary();
        return [.. reference.Families.Where(f => counts.ContainsKey(f.Id)).Select(f => new FamilySummary(f.Id, f.Label, f.Definition, counts[f.Id]))];
    }
}
