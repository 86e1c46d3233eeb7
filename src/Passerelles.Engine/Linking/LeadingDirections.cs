namespace Passerelles.Engine.Linking;

/// <summary>The few directions along which documents differ most (right singular vectors), by subspace iteration from a fixed start.</summary>
internal static class LeadingDirections
{
    private const int Rounds = 10;

    /// <summary>An orthonormal basis, terms × count, row by row.</summary>
    /// <param name="documents">Vectors over terms numbered from 0.</param>
    /// <param name="terms">Number of terms.</param>
    /// <param name="count">Number of directions; those beyond the rank of the documents are zero.</param>
    public static double[] Of(IReadOnlyList<WeightedTerm[]> documents, int terms, int count)
    {
        var basis = Start(terms, count);
        var along = new double[count];
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[basis.Length];
            foreach (var document in documents)
            {
                Array.Clear(along);
                foreach (var (term, weight) in document)
                {
                    for (var k = 0; k < count; k++)
                    {
                        along[k] += weight * basis[(term * count) + k];
                    }
                }

                foreach (var (term, weight) in document)
                {
                    for (var k = 0; k < count; k++)
                    {
                        next[(term * count) + k] += weight * along[k];
                    }
                }
            }

            Orthonormalize(next, count);
            basis = next;
        }

        return basis;
    }

    // Any start leads to the same directions; a fixed one leads to the same last bits.
    private static double[] Start(int terms, int count)
    {
        var state = 1u;
        var start = new double[terms * count];
        for (var i = 0; i < start.Length; i++)
        {
            state = (state * 1664525u) + 1013904223u;
            start[i] = (state / (double)uint.MaxValue) - 0.5;
        }

        return start;
    }

    private static void Orthonormalize(double[] basis, int count)
    {
        var products = new double[count * count];
        for (var row = 0; row < basis.Length; row += count)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    products[(i * count) + j] += basis[row + i] * basis[row + j];
                }
            }
        }

        var root = new Cholesky(products, count);
        for (var row = 0; row < basis.Length; row += count)
        {
            root.Divide(basis.AsSpan(row, count));
            for (var i = 0; i < count; i++)
            {
                basis[row + i] = root.IsFlat(i) ? 0 : basis[row + i];
            }
        }
    }
}
