namespace Passerelles.Engine.Linking;

/// <summary>
/// What words mean, learnt from the occupations of a reference at build: words used by the same occupations point the same way,
/// so that « miroitier » and « vitrage » meet. Directions along which the titles of one occupation differ among themselves are
/// played down. Immutable; the same reference gives the same bits.
/// </summary>
internal sealed class OccupationMeanings
{
    private const int Directions = WordVectors.Size;

    /// <summary>Times a word of a title counts against one of the definition or of a skill.</summary>
    private const int TitleFrequency = 2;

    /// <summary>Share of even spread added to the measured one, so that no direction is blown up.</summary>
    private const double EvenShare = 0.3;

    private readonly WordVectors _words;
    private readonly Cholesky _spread;
    private readonly float[] _occupations;

    /// <param name="titles">For each occupation, the stems of its titles.</param>
    /// <param name="contents">For each occupation, the stems of its definition and core skills.</param>
    public OccupationMeanings(IReadOnlyList<string[][]> titles, IReadOnlyList<string[]> contents)
    {
        var documents = titles
            .Zip(contents, (own, content) => Enumerable.Repeat(own.SelectMany(t => t), TitleFrequency).SelectMany(t => t).Concat(content).ToArray())
            .ToArray();
        _words = WordVectors.Learn(documents);
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
    public float Closeness(ReadOnlySpan<float> direction, int occupation) => WordVectors.Cosine(direction, _occupations.AsSpan(occupation * Directions, Directions));

    private double[] Sum(IEnumerable<string> stems) => _words.Sum(stems.Distinct(StringComparer.Ordinal));

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
        WordVectors.Normalize(vector);
        return Array.ConvertAll(vector, v => (float)v);
    }
}
