namespace Passerelles.Benchmarks;

/// <summary>A query, the concept that answers it, and the candidates with their features.</summary>
internal sealed record ListwiseQuery(string Answer, (string Concept, float[] Features)[] Candidates)
{
    /// <summary>Place of the answer under some weights, 1 first; 0 when it is no candidate. Ties go by number, as the index does.</summary>
    public int RankOf(double[] weights)
    {
        var right = IndexOfAnswer;
        if (right < 0)
        {
            return 0;
        }

        var score = Sum(right, weights);
        return 1 + Candidates.Where((c, i) => IsBefore(c.Concept, Sum(i, weights), score)).Count();
    }

    private bool IsBefore(string concept, double sum, double score) =>
        sum > score || (sum == score && string.CompareOrdinal(concept, Answer) < 0);

    /// <summary>Place of the answer among the candidates, or −1.</summary>
    public int IndexOfAnswer { get; } = Array.FindIndex(Candidates, c => string.Equals(c.Concept, Answer, StringComparison.Ordinal));

    public double Sum(int candidate, double[] weights)
    {
        var sum = 0.0;
        for (var f = 0; f < weights.Length; f++)
        {
            sum += weights[f] * Candidates[candidate].Features[f];
        }

        return sum;
    }
}

/// <summary>Mean and deviation of each feature over all candidates.</summary>
internal sealed class FeatureScale
{
    private readonly double[] _means;

    public FeatureScale(ListwiseQuery[] queries)
    {
        var all = queries.SelectMany(q => q.Candidates).Select(c => c.Features).ToArray();
        _means = [.. Enumerable.Range(0, all[0].Length).Select(f => all.Average(v => v[f]))];
        Deviations = [.. _means.Select((mean, f) => Math.Sqrt(all.Average(v => (v[f] - mean) * (v[f] - mean))) + 1e-9)];
    }

    public double[] Deviations { get; }

    public ListwiseQuery Apply(ListwiseQuery query) => query with
    {
        Candidates = Array.ConvertAll(
            query.Candidates, c => (c.Concept, c.Features.Select((v, f) => (float)((v - _means[f]) / Deviations[f])).ToArray())),
    };
}

/// <summary>Weights that make the answer the likeliest of the candidates (softmax over each query), by Newton's method.</summary>
internal static class ListwiseRegression
{
    private const double Penalty = 2;
    private const int Rounds = 12;

    public static double[] Fit(ListwiseQuery[] queries)
    {
        var count = queries[0].Candidates[0].Features.Length;
        var weights = new double[count];
        var loss = Loss(queries, weights);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = Array.ConvertAll(weights, w => Penalty * w);
            var hessian = new double[count, count + 1];
            foreach (var query in queries)
            {
                Add(query, weights, gradient, hessian);
            }

            for (var i = 0; i < count; i++)
            {
                hessian[i, i] += Penalty;
                hessian[i, count] = gradient[i];
            }

            // A whole step from afar overshoots: it is halved until it gains.
            var step = Solve(hessian, count);
            for (var share = 1.0; share > 0.001; share /= 2)
            {
                double[] next = [.. weights.Select((w, i) => w - (share * step[i]))];
                var reached = Loss(queries, next);
                if (reached < loss)
                {
                    (weights, loss) = (next, reached);
                    break;
                }
            }
        }

        return weights;
    }

    private static double Loss(ListwiseQuery[] queries, double[] weights)
    {
        var loss = weights.Sum(w => Penalty * w * w / 2);
        foreach (var query in queries.Where(q => q.IndexOfAnswer >= 0))
        {
            var sums = query.Candidates.Select((_, i) => query.Sum(i, weights)).ToArray();
            var highest = sums.Max();
            loss += highest + Math.Log(sums.Sum(s => Math.Exp(s - highest))) - sums[query.IndexOfAnswer];
        }

        return loss;
    }

    private static void Add(ListwiseQuery query, double[] weights, double[] gradient, double[,] hessian)
    {
        var right = query.IndexOfAnswer;
        if (right < 0)
        {
            return;
        }

        var sums = query.Candidates.Select((_, i) => query.Sum(i, weights)).ToArray();
        var highest = sums.Max();
        var shares = Array.ConvertAll(sums, s => Math.Exp(s - highest));
        var total = shares.Sum();
        var mean = new double[weights.Length];
        for (var c = 0; c < shares.Length; c++)
        {
            shares[c] /= total;
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += shares[c] * query.Candidates[c].Features[i];
            }
        }

        for (var i = 0; i < mean.Length; i++)
        {
            gradient[i] += mean[i] - query.Candidates[right].Features[i];
        }

        for (var c = 0; c < shares.Length; c++)
        {
            var features = query.Candidates[c].Features;
            for (var i = 0; i < mean.Length; i++)
            {
                for (var j = 0; j < mean.Length; j++)
                {
                    hessian[i, j] += shares[c] * (features[i] - mean[i]) * (features[j] - mean[j]);
                }
            }
        }
    }

    // Gauss–Jordan; the penalty keeps every pivot above zero.
    private static double[] Solve(double[,] system, int count)
    {
        for (var pivot = 0; pivot < count; pivot++)
        {
            for (var row = 0; row < count; row++)
            {
                var factor = row == pivot ? 0 : system[row, pivot] / system[pivot, pivot];
                for (var column = pivot; column <= count && factor != 0; column++)
                {
                    system[row, column] -= factor * system[pivot, column];
                }
            }
        }

        return [.. Enumerable.Range(0, count).Select(i => system[i, count] / system[i, i])];
    }
}
