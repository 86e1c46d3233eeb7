using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>
/// How close occupations are by what they ask for, where they are held and how broad they are. Official mobility links are
/// never read: they only set the weights of the clues, which are the same for all occupations. Immutable, thread-safe.
/// </summary>
public sealed class OccupationSimilarity
{
    private readonly ImmutableArray<Occupation> _occupations;
    private readonly Dictionary<OccupationId, int> _positions;
    private readonly ClosenessClues _clues;

    private OccupationSimilarity(OccupationReference reference, ImmutableArray<Occupation> occupations)
    {
        _occupations = occupations;
        _positions = occupations.Select((o, i) => (o.Id, i)).ToDictionary(p => p.Id, p => p.i);
        _clues = new ClosenessClues(reference, occupations);
    }

    /// <summary>Describes every occupation of one source.</summary>
    public static OccupationSimilarity Build(OccupationReference reference, OccupationSource source) =>
        new(reference, [.. reference.Occupations.Where(o => o.Source == source)]);

    /// <summary>The closest other occupations, best first, with a score in [0, 1].</summary>
    public ImmutableArray<(OccupationId Occupation, double Score)> Closest(OccupationId occupation, int top) =>
        Closest(occupation, top, ClosenessWeights.Whole);

    /// <summary>
    /// The same with weights fitted without this occupation: on the occupations of odd rank for one of even rank, and the reverse.
    /// </summary>
    internal ImmutableArray<(OccupationId Occupation, double Score)> ClosestUnseen(OccupationId occupation, int top) =>
        Closest(occupation, top, _positions.GetValueOrDefault(occupation) % 2 == 0 ? ClosenessWeights.FittedOnOdd : ClosenessWeights.FittedOnEven);

    private ImmutableArray<(OccupationId Occupation, double Score)> Closest(OccupationId occupation, int top, double[] weights)
    {
        if (!_positions.TryGetValue(occupation, out var position))
        {
            return [];
        }

        var sums = _clues.Weigh(position, weights);
        return
        [
            .. Enumerable.Range(0, sums.Length).Where(o => o != position)
                .OrderByDescending(o => sums[o]).ThenBy(o => o).Take(Math.Max(0, top))
                .Select(o => (_occupations[o].Id, 1 / (1 + Math.Exp(-(weights[^1] + sums[o]))))),
        ];
    }
}
