namespace Passerelles.Engine.Linking;

/// <summary>
/// For each document of an index, itself and the documents nearest to it. Averaging a score over them brings in words that
/// an occupation does not use and those next to it do. Immutable.
/// </summary>
internal sealed class OccupationNeighbours
{
    private readonly int[] _neighbours;
    private readonly float[] _weights;
    private readonly int _count;

    /// <param name="index">Index of the documents.</param>
    /// <param name="documents">The same documents, as they were indexed.</param>
    /// <param name="count">Neighbours of each, itself included.</param>
    public OccupationNeighbours(WeightedIndex index, IReadOnlyList<IEnumerable<string>> documents, int count)
    {
        _count = Math.Min(count, index.Count);
        _neighbours = new int[index.Count * _count];
        _weights = new float[_neighbours.Length];
        Parallel.For(0, index.Count, d =>
        {
            var cosines = index.Score(documents[d]);
            var nearest = new int[cosines.Length];
            for (var i = 0; i < nearest.Length; i++)
            {
                nearest[i] = i;
            }

            // The number settles ties, so that every machine keeps the same neighbours.
            Array.Sort(nearest, (a, b) => cosines[a] != cosines[b] ? cosines[b].CompareTo(cosines[a]) : a.CompareTo(b));
            var total = nearest.Take(_count).Sum(n => cosines[n]);
            for (var i = 0; i < _count; i++)
            {
                _neighbours[(d * _count) + i] = nearest[i];
                _weights[(d * _count) + i] = total > 0 ? cosines[nearest[i]] / total : 0;
            }
        });
    }

    /// <summary>Mean score of a document and its neighbours, weighted by their likeness to it.</summary>
    public float Mean(ReadOnlySpan<float> scores, int document)
    {
        var mean = 0f;
        for (var i = document * _count; i < (document + 1) * _count; i++)
        {
            mean += _weights[i] * scores[_neighbours[i]];
        }

        return mean;
    }
}
