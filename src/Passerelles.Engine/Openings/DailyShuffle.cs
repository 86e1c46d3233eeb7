using System.Globalization;

namespace Passerelles.Engine.Openings;

/// <summary>
/// Orders weighted things by a draw that depends on the day, the place and the occupation only: the heaviest come first most
/// often but not always, so that not everyone is sent to the same door. The first place goes to a thing in proportion to its
/// weight, and so on among those left (Efraimidis and Spirakis, 2006).
/// </summary>
public static class DailyShuffle
{
    /// <summary>The key to order by, descending, of a thing of positive weight.</summary>
    /// <param name="seed">What the draw depends on.</param>
    /// <param name="id">The thing.</param>
    /// <param name="weight">Its weight.</param>
    public static double Key(string seed, string id, double weight)
    {
        // log(u)/w orders as u^(1/w) does, without underflow for small weights.
        var u = ((Hash(seed + "|" + id) >> 11) + 0.5) / (1UL << 53);
        return Math.Log(u) / weight;
    }

    /// <summary>What the draw of a query depends on; places less than some kilometres apart share theirs.</summary>
    public static string Seed(EmployerQuery query) => string.Create(
        CultureInfo.InvariantCulture, $"{query.Day:yyyyMMdd}|{query.Occupation}|{Math.Round(query.Near.Latitude, 1)}|{Math.Round(query.Near.Longitude, 1)}");

    // FNV-1a, then the finaliser of SplitMix64: neighbouring texts must give unrelated draws, the same on every machine.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
