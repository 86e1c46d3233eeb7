using System.Runtime.Intrinsics;

namespace Passerelles.Engine.Linking;

/// <summary>
/// Words as directions learnt from the documents that use them: words met in the same documents point the same way. The same
/// documents give the same bits on every machine. Immutable.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>Numbers per word: a multiple of four, see <see cref="Cosine"/>.</summary>
    public const int Size = 64;

    private readonly WeightedIndex _words;
    private readonly float[] _values;

    private WordVectors(WeightedIndex words, float[] values)
    {
        _words = words;
        _values = values;
    }

    /// <summary>Learns from documents given as words, repeated as often as they occur.</summary>
    public static WordVectors Learn(IReadOnlyCollection<string[]> documents)
    {
        var words = WeightedIndex.Build(documents);
        var basis = LeadingDirections.Of([.. documents.Select(d => words.Query(d))], words.TermCount, Size);
        for (var start = 0; start < basis.Length; start += Size)
        {
            Normalize(basis.AsSpan(start, Size));
        }

        return new WordVectors(words, Array.ConvertAll(basis, v => (float)v));
    }

    /// <summary>Vector of length 1 of a word, or zeros when no document has it.</summary>
    public ReadOnlySpan<float> Of(string word) => _words.Query([word]) is [var (term, _)] ? VectorOf(term) : new float[Size];

    /// <summary>Sum of the vectors of some words, each by its rarity, brought to length 1, or zeros when none is known.</summary>
    public double[] Sum(IEnumerable<string> words)
    {
        var sum = new double[Size];
        foreach (var (term, weight) in _words.Query(words))
        {
            var vector = VectorOf(term);
            for (var i = 0; i < Size; i++)
            {
                sum[i] += weight * vector[i];
            }
        }

        Normalize(sum);
        return sum;
    }

    /// <summary>Cosine of two vectors of length 1, −1 to 1.</summary>
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

    /// <summary>Brings a vector to length 1; zeros stay.</summary>
    public static void Normalize(Span<double> vector)
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

    private ReadOnlySpan<float> VectorOf(int term) => _values.AsSpan(term * Size, Size);
}
