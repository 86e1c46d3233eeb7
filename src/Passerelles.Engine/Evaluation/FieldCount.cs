namespace Passerelles.Engine.Evaluation;

/// <summary>Counts of one kind of field.</summary>
/// <param name="Right">Found and true.</param>
/// <param name="Found">Found.</param>
/// <param name="True">True.</param>
public readonly record struct FieldCount(int Right, int Found, int True)
{
    /// <summary>Harmonic mean of precision and recall, 0 to 1; 1 when there is nothing to find and nothing found.</summary>
    public double F1 => Found + True == 0 ? 1 : 2.0 * Right / (Found + True);

    /// <summary>Sum of two counts.</summary>
    public static FieldCount operator +(FieldCount a, FieldCount b) => new(a.Right + b.Right, a.Found + b.Found, a.True + b.True);

    /// <summary>Pairs what was found with what is true, each used once.</summary>
    internal static FieldCount Of<TFound, TTrue>(IEnumerable<TFound> found, IEnumerable<TTrue> expected, Func<TFound, TTrue, bool> isSame)
    {
        var left = expected.ToList();
        var all = left.Count;
        var (right, count) = (0, 0);
        foreach (var item in found)
        {
            count++;
            var at = left.FindIndex(e => isSame(item, e));
            if (at >= 0)
            {
                right++;
                left.RemoveAt(at);
            }
        }

        return new FieldCount(right, count, all);
    }
}
