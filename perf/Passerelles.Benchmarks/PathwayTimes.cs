using System.Diagnostics;
using System.Globalization;
using Passerelles.Engine;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Catalogue;
using Passerelles.Imports.Rome;

namespace Passerelles.Benchmarks;

/// <summary>
/// Every ordered pair of sheets, one by one, each as a first question: <c>pathways</c> on the command line. A search is kept
/// between two questions from the same occupation, so origins alternate more often than searches are kept.
/// </summary>
internal static class PathwayTimes
{
    public static void Run()
    {
        var rome = RomeReader.Read(BenchmarkData.Require("rome/RefRomeCsv_v460.zip")).Release;
        var catalogue = CatalogueReader.Read(BenchmarkData.Require("catalogue", Environment.GetEnvironmentVariable("PASSERELLES_ROOT"))).Release;
        var map = OccupationMap.Build(OccupationReference.Build(catalogue, rome));
        var sheets = map.Reference.Sheets.ToArray();
        var origins = Array.ConvertAll(sheets, s => PathwayOrigin.OfOccupation(map.Reference, s));
        Time("first route, graph included", 1, _ => map.Pathways.Find(origins[0], sheets[1].Id, PathwayLimits.None));
        Time("route, each ordered pair of sheets", sheets.Length * (sheets.Length - 1), i =>
        {
            var (shift, from) = ((i / sheets.Length) + 1, i % sheets.Length);
            map.Pathways.Find(origins[from], sheets[(from + shift) % sheets.Length].Id, PathwayLimits.None);
        });
        Time("route, second question from the same occupation", sheets.Length - 1, i => map.Pathways.Find(origins[0], sheets[i + 1].Id, PathwayLimits.None));
        Time("isochrone over the sheets", sheets.Length, i => map.Pathways.Reach(origins[i], MatchScope.Sector, PathwayLimits.None));
        Time("isochrone over sheets and ROME", sheets.Length, i => map.Pathways.Reach(origins[i], MatchScope.All, PathwayLimits.None));
        Time("comparison", sheets.Length, i => map.Comparer.Compare(sheets[i].Id, sheets[(i + 1) % sheets.Length].Id));
    }

    private static void Time(string name, int count, Action<int> action)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {count} times, median {times[count / 2]:0.00} ms, p99 {times[(int)(count * 0.99)]:0.00} ms, longest {times[^1]:0.00} ms"));
    }
}
