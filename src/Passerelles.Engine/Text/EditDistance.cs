namespace Passerelles.Engine.Text;

/// <summary>Number of letters to insert, remove, replace or swap with their neighbour to go from one word to another.</summary>
internal static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 as soon as it is known to exceed the limit.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > LongestWord || b.Length > LongestWord)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                }

                current[j] = best;
                smallest = Math.Min(smallest, best);
            }

            if (smallest > limit)
            {
                return limit + 1;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return Math.Min(last[b.Length], limit + 1);
    }
}
