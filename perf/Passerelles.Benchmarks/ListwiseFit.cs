namespace Passerelles.Benchmarks;

/// <summary>A query with the clues of its candidates, one row each, and which of them are right.</summary>
/// <param name="Group">Queries of one group are left out of a fit together.</param>
/// <param name="Rows">Clues of the candidates.</param>
/// <param name="IsRight">Whether each candidate is a right answer.</param>
internal sealed record ListwiseCase(string Group, double[][] Rows, bool[] IsRight)
{
    /// <summary>Place of the first right candidate, 1 for the best; <see cref="int.MaxValue"/> when there is none.</summary>
    public int Rank(double[] weights)
    {
        var scores = Array.ConvertAll(Rows, row => ListwiseFit.Dot(row, weights));
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (IsRight[i] && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return best < 0 ? int.MaxValue : 1 + scores.Where((s, i) => s > scores[best] || (s == scores[best] && i < best)).Count();
    }
}

/// <summary>
/// Listwise logistic regression: weights under which right candidates take the largest share of likelihood.
/// </summary>
internal static class ListwiseFit
{
    private const int Candidates = 1_500;
    private const int Steps = 100;
    private const double LongestStep = 0.5;
    private const double Smallest = 1e-100;
    private const double Precision = 1e-6;

    /// <summary>Weights for clues as they are.</summary>
    /// <param name="cases">Queries.</param>
    /// <param name="penalty">On the weights of clues brought to unit deviation, against the mean likelihood of a query.</param>
    /// <param name="wrongShare">Likelihood set aside for queries filed under a wrong answer, so that they hardly bend the weights.</param>
    public static double[] Fit(IReadOnlyList<ListwiseCase> cases, double penalty, double wrongShare)
    {
        var deviations = Deviations(cases);
        var size = deviations.Length;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            foreach (var one in cases.Where(c => Array.IndexOf(c.IsRight, true) >= 0))
            {
                Add(one, weights, deviations, gradient, curvature, wrongShare, 1.0 / cases.Count);
            }

            for (var i = 0; i < size; i++)
            {
                gradient[i] -= 2 * penalty * weights[i];
                curvature[i, i] += 2 * penalty;
            }

            // A full step from afar would overshoot where likelihood is flat.
            var change = Solve(curvature, gradient);
            var longest = change.Max(Math.Abs);
            for (var i = 0; i < size; i++)
            {
                weights[i] += change[i] / Math.Max(1, longest / LongestStep);
            }

            if (longest < Precision)
            {
                break;
            }
        }

        return [.. weights.Select((w, i) => w / deviations[i])];
    }

    public static double Dot(double[] row, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * weights[i];
        }

        return sum;
    }

    private static double[] Deviations(IReadOnlyList<ListwiseCase> cases)
    {
        var size = cases[0].Rows[0].Length;
        var (sum, squares, count) = (new double[size], new double[size], 0);
        foreach (var row in cases.SelectMany(c => c.Rows))
        {
            count++;
            for (var i = 0; i < size; i++)
            {
                sum[i] += row[i];
                squares[i] += row[i] * row[i];
            }
        }

        return [.. sum.Select((s, i) => Math.Sqrt(Math.Max((squares[i] / count) - (s / count * s / count), 1e-12)))];
    }

    private static void Add(ListwiseCase one, double[] weights, double[] deviations, double[] gradient, double[,] curvature, double wrongShare, double factor)
    {
        var rows = Array.ConvertAll(one.Rows, row => row.Select((value, i) => value / deviations[i]).ToArray());
        var shares = Array.ConvertAll(rows, row => Dot(row, weights));
        var highest = shares.Max();
        shares = Array.ConvertAll(shares, s => Math.Exp(s - highest));
        var total = shares.Sum();
        var right = Math.Max(shares.Where((_, i) => one.IsRight[i]).Sum() / total, Smallest);
        var trust = (1 - wrongShare) * right / (((1 - wrongShare) * right) + (wrongShare / Candidates)) * factor;
        var mean = new double[weights.Length];
        for (var c = 0; c < rows.Length; c++)
        {
            var share = shares[c] / total;
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += share * rows[c][i];
                gradient[i] += trust * rows[c][i] * ((one.IsRight[c] ? share / right : 0) - share);
                for (var j = 0; j < mean.Length; j++)
                {
                    curvature[i, j] += trust * share * rows[c][i] * rows[c][j];
                }
            }
        }

        for (var i = 0; i < mean.Length; i++)
        {
            for (var j = 0; j < mean.Length; j++)
            {
                curvature[i, j] -= trust * mean[i] * mean[j];
            }
        }
    }

    // Gaussian elimination; the penalty keeps the matrix positive definite.
    private static double[] Solve(double[,] matrix, double[] values)
    {
        var size = values.Length;
        for (var k = 0; k < size; k++)
        {
            for (var i = k + 1; i < size; i++)
            {
                var factor = matrix[i, k] / matrix[k, k];
                for (var j = k; j < size; j++)
                {
                    matrix[i, j] -= factor * matrix[k, j];
                }

                values[i] -= factor * values[k];
            }
        }

        var solution = new double[size];
        for (var i = size - 1; i >= 0; i--)
        {
            solution[i] = values[i];
            for (var j = i + 1; j < size; j++)
            {
                solution[i] -= matrix[i, j] * solution[j];
            }

            solution[i] /= matrix[i, i];
        }

        return solution;
    }
}
