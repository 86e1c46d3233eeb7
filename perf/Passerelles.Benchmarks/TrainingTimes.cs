using System.Diagnostics;
using System.Globalization;
using Passerelles.Data;
using Passerelles.Data.Training;
using Passerelles.Engine.Training;
using Passerelles.Imports;

namespace Passerelles.Benchmarks;

/// <summary>
/// Imports a catalogue and searches it: <c>training FILE [--communes communes.csv.gz] [--searches N] [--again FILE]</c>, into
/// <c>$PASSERELLES_DB</c>. Searches draw certifications and places as the feed does, with filters as people set them.
/// </summary>
internal static class TrainingTimes
{
    public static async Task RunAsync(string[] args)
    {
        var options = DatabaseOptions.FromEnvironment(Environment.CurrentDirectory);
        using var store = new ReferenceStore(options, TimeProvider.System);
        await ImportAsync(store, args[0]);
        if (LheoFeed.Option(args, "--again") is { } second)
        {
            await ImportAsync(store, second);
            await ImportAsync(store, args[0]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB"));
        await SearchAsync(store, int.Parse(LheoFeed.Option(args, "--searches") ?? "1000", CultureInfo.InvariantCulture), LheoFeed.Option(args, "--communes"));
    }

    private static async Task ImportAsync(ReferenceStore store, string file)
    {
        var cpu = Cpu();
        var report = await new ImportPipeline(store, TimeProvider.System).RunAsync("lheo", file, null, CancellationToken.None);
        foreach (var problem in report.Problems.Take(5))
        {
            Console.WriteLine(problem);
        }

        var actions = report.Files.Sum(f => f.Read);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Outcome}: {actions} actions in {report.Duration.TotalSeconds:0.0} s, {actions / report.Duration.TotalSeconds:0} actions/s; processor {(Cpu() - cpu).TotalSeconds:0.0} s with the database server"));
        Console.WriteLine(string.Join(", ", report.Swap?.Counts.Select(c => $"{c.Key} {c.Value}") ?? []));
    }

    /// <summary>
    /// Processor time of this program and of the PostgreSQL process that serves it: what tells something on a busy machine.
    /// Connections are pooled and used one at a time, so the process asked is the one that did the work.
    /// </summary>
    private static TimeSpan Cpu()
    {
        var own = Process.GetCurrentProcess().TotalProcessorTime;
        var options = DatabaseOptions.FromEnvironment(Environment.CurrentDirectory);
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            return own;
        }

        using var connection = new Npgsql.NpgsqlConnection(options.ConnectionString);
        connection.Open();
        return own + Process.GetProcessById(connection.ProcessID).TotalProcessorTime;
    }

    private static async Task SearchAsync(ReferenceStore store, int searches, string? communes)
    {
        var search = new TrainingSearch(store);
        var (place, certification, random) = (LheoFeed.PlacesLike(77, communes), LheoFeed.CertificationsLike(78), new Random(79));
        foreach (var (name, query) in new (string, Func<TrainingQuery>)[]
        {
            ("a certification within 30 km", () => Query(5, 1, 30)),
            ("an occupation within 50 km, from a date, with places", () => Query(3, 1, 50) with { StartsFrom = new DateOnly(2026, 12, 1), WithPlaces = true, Order = TrainingOrder.Date }),
            ("ten codes within 100 km, funded", () => Query(random.Next(7), 10, 100) with { Funded = true }),
            ("a specialty, anywhere, page 5", () => Query(2, 1, 30) with { Near = null, Skip = 80, Order = TrainingOrder.Date }),
            ("all of these in turn", () => random.Next(4) switch { 0 => Query(5, 1, 30), 1 => Query(3, 1, 50) with { WithPlaces = true }, 2 => Query(random.Next(7), 10, 100), _ => Query(0, 1, 20) with { Accessible = true } }),
        })
        {
            var times = new double[searches];
            long found = 0;
            var cpu = Cpu();
            for (var i = -20; i < searches; i++)
            {
                var asked = query();
                var start = Stopwatch.GetTimestamp();
                var page = await search.FindAsync(asked, CancellationToken.None);
                times[Math.Max(i, 0)] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                found += page.Total;
            }

            Array.Sort(times);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: p50 {times[searches / 2]:0.0} ms, p95 {times[searches * 95 / 100]:0.0} ms, p99 {times[searches * 99 / 100]:0.0} ms, processor {(Cpu() - cpu).TotalMilliseconds / (searches + 20):0.00} ms, {found / (double)searches:0} found on average"));
        }

        TrainingQuery Query(int code, int count, double radius) => new()
        {
            Codes = [.. Enumerable.Range(0, count).Select(_ => LheoFeed.CodesOf(certification())[code])],
            Near = place(),
            RadiusKm = radius,
        };
    }
}
