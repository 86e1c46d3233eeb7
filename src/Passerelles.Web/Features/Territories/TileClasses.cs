using System.Collections.Immutable;

namespace Passerelles.Web.Features.Territories;

/// <summary>Classes of a map: as many zones in each as can be, bounds said in the legend. Equal values are never cut apart.</summary>
/// <param name="Bounds">Least and greatest value of each class, from the lowest.</param>
internal sealed record TileClasses(ImmutableArray<(double Least, double Greatest)> Bounds)
{
    private const int Most = 5;

    public static TileClasses Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var classes = new List<(double Least, double Greatest)>();
        for (var (start, left) = (0, Most); start < sorted.Count && left > 0; left--)
        {
            var end = start + Math.Max(1, (sorted.Count - start) / left) - 1;
            while (end + 1 < sorted.Count && sorted[end + 1].Equals(sorted[end]))
            {
                end++;
            }

            classes.Add((sorted[start], sorted[left == 1 ? ^1 : end]));
            start = left == 1 ? sorted.Count : end + 1;
        }

        return new TileClasses([.. classes]);
    }

    /// <summary>The class of a value, 0 for the lowest.</summary>
    public int ClassOf(double value)
    {
        for (var i = 0; i < Bounds.Length; i++)
        {
            if (value <= Bounds[i].Greatest)
            {
                return i;
            }
        }

        return Bounds.Length - 1;
    }

    /// <summary>The shade of a class out of five, so that two classes are as far apart as can be.</summary>
    public int ShadeOf(int index) => Bounds.Length < 2 ? 2 : (int)Math.Round(index * (Most - 1d) / (Bounds.Length - 1), MidpointRounding.AwayFromZero);
}
