using System.Collections.Immutable;
using Passerelles.Engine;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Api.Occupations;

/// <summary>The occupations best covered by one, as the interface and the downloads give them.</summary>
internal static class CloseOccupations
{
    public const int Most = 200;

    public static ImmutableArray<(Occupation Occupation, double Score)> Of(OccupationMap map, Occupation origin, int most = Most)
    {
        var occupations = map.Reference.Occupations;
        var scores = map.Transitions.From(map.Reference.IndexOf(origin.Id));
        var close = new List<(Occupation Occupation, double Score)>();
        for (var i = 0; i < occupations.Length; i++)
        {
            if (scores[i] > 0 && !IsSame(origin, occupations[i]))
            {
                close.Add((occupations[i], scores[i]));
            }
        }

        return [.. close.OrderByDescending(c => c.Score).ThenBy(c => c.Occupation.Id).Take(most)];
    }

    // A sheet and the ROME occupation it stands for are one occupation seen twice.
    private static bool IsSame(Occupation one, Occupation other) =>
        one.Id == other.Id
        || (one.Source != other.Source && one.RomeCodes is [var code, ..] && other.RomeCodes is [var second, ..] && code == second);
}
