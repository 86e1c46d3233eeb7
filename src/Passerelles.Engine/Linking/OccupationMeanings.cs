using System.Runtime.Intrinsics;

namespace Passerelles.Engine.Linking;

/// <summary>
/// What words mean, learnt from the occupations of a reference at build: words used by the same occupations point the same way,
/// so that « miroitier » and « vitrage » meet. Directions along which the titles of one occupation differ among themselves are
/// played down. Immutable; the same reference gives the same bits.
/// </summary>
internal sealed class OccupationMeanings
{
    /// <summary>A multiple of four, see <see cref="Cosine"/>.</summary>
    private const int Directions = 64;

    /// <summary>Times a word of a title counts against one of the definition or of a skill.</summary>
    private const int TitleFrequency = 2;

    /// <summary>Share of even spread added to the measured one, so that no direction is blown up.</summary>
    private const double EvenShare = 0.3;

    private readonly WeightedIndex _words;
    private readonly float[] _vectors;
    private readonly Cholesky _spread;
    private readonly float[] _occupations;

    /// <param name="titles">For each occupation, the stems of its titles.</param>
    /// <param name="contents">For each occupation, the stems of its definition and core skills.</param>
    public OccupationMeanings(IReadOnlyList<string[][]> titles, IReadOnlyList<string[]> contents)
    {
        var documents = titles
            .Zip(contents, (own, content) => Enumerable.Repeat(own.SelectMany(t => t), TitleFrequency).SelectMany(t => t).Concat(content).ToArray())
            .ToArray();
        _words = WeightedIndex.Build(documents);
        var basis = LeadingDirections.Of([.. documents.Select(d => _words.Query(d))], _words.TermCount, Directions);
        _vectors = new float[basis.Length];
        for (var start = 0; start < basis.Length; start += Directions)
        {
            Normalize(basis.AsSpan(start, Directions));
            for (var i = start; i < start + Directions; i++)
            {
                _vectors[i] = (float)basis[i];
            }
        }

        _spread = new Cholesky(SpreadWithin(titles), Directions);
        _occupations = new float[titles.Count * Directions];
        for (var o = 0; o < titles.Count; o++)
        {
            MeanOf(titles[o]).CopyTo(_occupations.AsSpan(o * Directions, Directions));
        }
    }

    /// <summary>Direction of a title, of length 1, or zeros when none of its words is known.</summary>
    public float[] Of(IEnumerable<string> stems)
    {
        var direction = Sum(stems);
        _spread.Divide(direction);
        return Unit(direction);
    }

    /// <summary>Mean direction of several titles, of length 1 or zeros.</summary>
    public float[] MeanOf(IEnumerable<string[]> titles) => Mean(titles.Select(Of));

    /// <summary>Mean of directions, of length 1 or zeros.</summary>
    public static float[] Mean(IEnumerable<float[]> directions)
    {
        var sum = new double[Directions];
        foreach (var direction in directions)
        {
            for (var i = 0; i < Directions; i++)
            {
                sum[i] += direction[i];
            }
        }

        return Unit(sum);
    }

    /// <summary>Cosine of a direction with that of an occupation, −1 to 1.</summary>
    public float Closeness(ReadOnlySpan<float> direction, int occupation) => Cosine(direction, _occupations.AsSpan(occupation * Directions, Directions));

    /// <summary>Cosine of two directions, −1 to 1.</summary>
    public static float Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        // Always four lanes, added in the same order: the same bits on every machine.
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < a.Length; i += 4)
        {
            sum += Vector128.Create(a[i..]) * Vector128.Create(b[i..]);
        }

        return Vector128.Sum(sum);
    }

    private double[] Sum(IEnumerable<string> stems)
    {
        var sum = new double[Directions];
        foreach (var (term, weight) in _words.Query(stems.Distinct(StringComparer.Ordinal)))
        {
            for (var i = 0; i < Directions; i++)
            {
                sum[i] += weight * _vectors[(term * Directions) + i];
            }
        }

        Normalize(sum);
        return sum;
    }

    private double[] SpreadWithin(IReadOnlyList<string[][]> titles)
    {
        var spread = new double[Directions * Directions];
        foreach (var ofOccupation in titles)
        {
            var sums = Array.ConvertAll(ofOccupation, Sum);
            for (var i = 0; i < Directions; i++)
            {
                var mean = sums.Length == 0 ? 0 : sums.Average(s => s[i]);
                foreach (var sum in sums)
                {
                    sum[i] -= mean;
                }
            }

            foreach (var gap in sums)
            {
                for (var i = 0; i < Directions; i++)
                {
                    for (var j = 0; j <= i; j++)
                    {
                        spread[(i * Directions) + j] += gap[i] * gap[j];
                    }
                }
            }
        }

        var even = 0.0;
        for (var i = 0; i < Directions; i++)
        {
            even += spread[(i * Directions) + i] / Directions;
        }

        for (var i = 0; i < Directions; i++)
        {
            spread[(i * Directions) + i] += even > 0 ? EvenShare * even : 1;
        }

        return spread;
    }

    private static float[] Unit(double[] vector)
    {
        Normalize(vector);
        return Array.ConvertAll(vector, v => (float)v);
    }

    private static void Normalize(Span<double> vector)
    {
        var sum = 0.0;
        foreach (var value in vector)
        {
            sum += value * value;
        }

        var length = Math.Sqrt(sum);
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = length > 0 ? vector[i] / length : 0;
        }
    }
}
