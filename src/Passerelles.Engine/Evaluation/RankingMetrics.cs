namespace Passerelles.Engine.Evaluation;

/// <summary>Measures of one ranked answer against the set of right answers; all in [0, 1].</summary>
public static class RankingMetrics
{
    /// <summary>1 / rank of the first right answer, 0 when there is none.</summary>
    public static double ReciprocalRank<T>(IReadOnlyList<T> ranked, IReadOnlySet<T> relevant)
    {
        for (var i = 0; i < ranked.Count; i++)
        {
            if (relevant.Contains(ranked[i]))
            {
                return 1.0 / (i + 1);
            }
        }

        return 0;
    }

    /// <summary>1 when one of the first <paramref name="k"/> answers is right, else 0.</summary>
    public static double SuccessAt<T>(int k, IReadOnlyList<T> ranked, IReadOnlySet<T> relevant) =>
        ranked.Take(k).Any(relevant.Contains) ? 1 : 0;

    /// <summary>Share of the right answers found among the first <paramref name="k"/>; 0 when nothing is right.</summary>
    public static double RecallAt<T>(int k, IReadOnlyList<T> ranked, IReadOnlySet<T> relevant) =>
        relevant.Count == 0 ? 0 : ranked.Take(k).Distinct().Count(relevant.Contains) / (double)relevant.Count;

    /// <summary>Normalised discounted cumulative gain of the first <paramref name="k"/>, every right answer worth the same.</summary>
    public static double NdcgAt<T>(int k, IReadOnlyList<T> ranked, IReadOnlySet<T> relevant)
    {
        var gain = 0.0;
        for (var i = 0; i < Math.Min(k, ranked.Count); i++)
        {
            gain += relevant.Contains(ranked[i]) ? 1 / Math.Log2(i + 2) : 0;
        }

        var ideal = 0.0;
        for (var i = 0; i < Math.Min(k, relevant.Count); i++)
        {
            ideal += 1 / Math.Log2(i + 2);
        }

        return ideal > 0 ? gain / ideal : 0;
    }
}
