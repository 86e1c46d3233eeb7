using System.Runtime.InteropServices;

namespace Passerelles.Engine.Linking;

/// <summary>A term of a query with its weight.</summary>
internal readonly record struct WeightedTerm(int Term, float Weight);

/// <summary>
/// Documents as vectors of unit length, each term weighing (1 + ln frequency) × inverse document frequency, and their cosine
/// with a query. Dense arrays, immutable.
/// </summary>
internal sealed class WeightedIndex
{
    private readonly Dictionary<string, int> _numbers;
    private readonly float[] _rarity;
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly float[] _weights;

    private WeightedIndex(Dictionary<string, int> numbers, List<List<WeightedTerm>> documents)
    {
        _numbers = numbers;
        Count = documents.Count;
        _starts = new int[numbers.Count + 1];
        foreach (var document in documents)
        {
            foreach (var term in document)
            {
                _starts[term.Term + 1]++;
            }
        }

        _rarity = new float[numbers.Count];
        for (var t = 0; t < _rarity.Length; t++)
        {
            _rarity[t] = (float)Math.Log(1 + (Count / (1.0 + _starts[t + 1])));
            _starts[t + 1] += _starts[t];
        }

        _documents = new int[_starts[^1]];
        _weights = new float[_starts[^1]];
        var next = _starts[..^1];
        for (var d = 0; d < documents.Count; d++)
        {
            var vector = CollectionsMarshal.AsSpan(documents[d]);
            Weigh(vector, 0);
            foreach (var (term, weight) in vector)
            {
                _documents[next[term]] = d;
                _weights[next[term]++] = weight;
            }
        }
    }

    /// <summary>Number of documents.</summary>
    public int Count { get; }

    /// <summary>Number of terms.</summary>
    public int TermCount => _rarity.Length;

    /// <summary>Indexes documents given as terms, repeated as often as they occur.</summary>
    public static WeightedIndex Build(IEnumerable<IEnumerable<string>> documents)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var vectors = new List<List<WeightedTerm>>();
        foreach (var document in documents)
        {
            vectors.Add(Frequencies(document, term =>
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, term, out var known);
                return known ? number : number = numbers.Count - 1;
            }));
        }

        return new WeightedIndex(numbers, vectors);
    }

    /// <summary>The query as a vector of unit length; terms no document has count in its length.</summary>
    public WeightedTerm[] Query(IEnumerable<string> terms)
    {
        var unknown = 0;
        var vector = Frequencies(terms, term =>
        {
            if (_numbers.TryGetValue(term, out var number))
            {
                return number;
            }

            unknown++;
            return -1;
        });
        var missing = (float)Math.Log(1 + Count);
        Weigh(CollectionsMarshal.AsSpan(vector), unknown * missing * missing);
        return [.. vector];
    }

    /// <summary>Adds the cosine of each document with the query, times a factor, to what <paramref name="scores"/> holds.</summary>
    public void AddScores(ReadOnlySpan<WeightedTerm> query, Span<float> scores, float factor = 1)
    {
        foreach (var (term, weight) in query)
        {
            var documents = _documents.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);
            var weights = _weights.AsSpan(_starts[term], documents.Length);
            var scaled = weight * factor;
            for (var i = 0; i < documents.Length; i++)
            {
                scores[documents[i]] += scaled * weights[i];
            }
        }
    }

    /// <summary>Cosine of each document with the query.</summary>
    public float[] Score(IEnumerable<string> terms)
    {
        var scores = new float[Count];
        AddScores(Query(terms), scores);
        return scores;
    }

    private static List<WeightedTerm> Frequencies(IEnumerable<string> terms, Func<string, int> numberOf)
    {
        var counts = new Dictionary<int, int>();
        var vector = new List<WeightedTerm>();
        foreach (var term in terms)
        {
            var number = numberOf(term);
            if (number < 0)
            {
                continue;
            }

            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out var known);
            if (known)
            {
                CollectionsMarshal.AsSpan(vector)[place] = new WeightedTerm(number, vector[place].Weight + 1);
            }
            else
            {
                place = vector.Count;
                vector.Add(new WeightedTerm(number, 1));
            }
        }

        return vector;
    }

    private void Weigh(Span<WeightedTerm> vector, float unknownMass)
    {
        var sum = unknownMass;
        for (var i = 0; i < vector.Length; i++)
        {
            var weight = (1 + MathF.Log(vector[i].Weight)) * _rarity[vector[i].Term];
            vector[i] = vector[i] with { Weight = weight };
            sum += weight * weight;
        }

        var norm = MathF.Sqrt(sum);
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = vector[i] with { Weight = norm > 0 ? vector[i].Weight / norm : 0 };
        }
    }
}
