using System.Numerics;
using System.Runtime.InteropServices;

namespace Passerelles.Engine.Linking;

/// <summary>
/// Words as directions learnt from the documents that use them: words met in the same documents point the same way. The space
/// is that of the largest singular values of the documents' weighted words. Sums run in a fixed order whatever the width of the
/// processor's registers, so that every machine learns the same vectors. Immutable.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>Numbers per word.</summary>
    public const int Size = 64;

    /// <summary>Passes over the documents; more move no figure.</summary>
    private const int Passes = 8;

    private readonly Dictionary<string, int> _numbers;
    private readonly float[] _values;

    private WordVectors(Dictionary<string, int> numbers, float[] values)
    {
        _numbers = numbers;
        _values = values;
    }

    /// <summary>Learns from documents given as words, repeated as often as they occur.</summary>
    public static WordVectors Learn(IReadOnlyCollection<IEnumerable<string>> documents)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = documents.Select(document => document
            .CountBy(word => word, StringComparer.Ordinal)
            .Select(p =>
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, p.Key, out var known);
                return new WeightedTerm(known ? number : number = numbers.Count - 1, 1 + MathF.Log(p.Value));
            }).ToArray()).ToArray();
        Weigh(rows, numbers.Count);

        // Any start does; this one is the same everywhere.
        var random = new Random(1);
        var basis = new float[numbers.Count * Size];
        for (var i = 0; i < basis.Length; i++)
        {
            basis[i] = (float)random.NextDouble() - 0.5f;
        }

        for (var pass = 0; pass < Passes; pass++)
        {
            Orthonormalize(basis, Size);
            basis = Multiply(rows, basis);
        }

        Orthonormalize(basis, Size);
        for (var w = 0; w < numbers.Count; w++)
        {
            Scale(basis.AsSpan(w * Size, Size));
        }

        return new WordVectors(numbers, basis);
    }

    /// <summary>Vector of unit length of a word, or nothing but zeros when no document has it.</summary>
    public ReadOnlySpan<float> Of(string word) =>
        _numbers.TryGetValue(word, out var number) ? _values.AsSpan(number * Size, Size) : new float[Size];

    /// <summary>Cosine of two vectors of unit length.</summary>
    public static float Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void Weigh(WeightedTerm[][] rows, int words)
    {
        var documents = new int[words];
        foreach (var term in rows.SelectMany(row => row))
        {
            documents[term.Term]++;
        }

        foreach (var row in rows)
        {
            var squares = 0f;
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = row[i] with { Weight = row[i].Weight * MathF.Log(1 + (rows.Length / (1f + documents[row[i].Term]))) };
                squares += row[i].Weight * row[i].Weight;
            }

            var norm = MathF.Sqrt(squares);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = row[i] with { Weight = row[i].Weight / norm };
            }
        }
    }

    // Documents × basis, then transposed documents × that.
    private static float[] Multiply(WeightedTerm[][] rows, float[] basis)
    {
        var product = new float[basis.Length];
        var document = new float[Size];
        foreach (var row in rows)
        {
            Array.Clear(document);
            foreach (var (word, weight) in row)
            {
                Add(basis.AsSpan(word * Size, Size), weight, document);
            }

            foreach (var (word, weight) in row)
            {
                Add(document, weight, product.AsSpan(word * Size, Size));
            }
        }

        return product;
    }

    private static void Add(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(source);
        var to = MemoryMarshal.Cast<float, Vector<float>>(target);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }

    // Columns made orthogonal to those before them, then of unit length (Gram–Schmidt).
    private static void Orthonormalize(float[] basis, int size)
    {
        for (var column = 0; column < size; column++)
        {
            for (var before = 0; before < column; before++)
            {
                var overlap = ColumnProduct(basis, column, before);
                for (var i = 0; i < basis.Length; i += size)
                {
                    basis[i + column] -= (float)overlap * basis[i + before];
                }
            }

            var norm = (float)Math.Sqrt(ColumnProduct(basis, column, column));
            for (var i = column; i < basis.Length; i += size)
            {
                basis[i] = norm > 0 ? basis[i] / norm : 0;
            }
        }
    }

    private static double ColumnProduct(float[] basis, int a, int b)
    {
        var sum = 0.0;
        for (var i = 0; i < basis.Length; i += Size)
        {
            sum += basis[i + a] * basis[i + b];
        }

        return sum;
    }

    private static void Scale(Span<float> vector)
    {
        var norm = MathF.Sqrt(Cosine(vector, vector));
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = norm > 0 ? vector[i] / norm : 0;
        }
    }
}
