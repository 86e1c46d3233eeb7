using Passerelles.Data;
using Passerelles.Data.Training;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Lheo;

public sealed class SqliteTrainingSearchTests() : TrainingSearchTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlTrainingSearchTests() : TrainingSearchTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases, held against a search that looks at every course.</summary>
public abstract class TrainingSearchTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private ReferenceStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(provider);
        _store = new ReferenceStore(_database.Options, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        _folder.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Find_BeforeAnyImport_IsEmpty() =>
        Assert.Equal(0, (await new TrainingSearch(_store).FindAsync(new TrainingQuery { Codes = [Code("ROME:J1501")] }, Ct)).Total);

    [Fact]
    public async Task Find_RandomQueries_GiveWhatLookingAtEveryCourseGives()
    {
        var courses = RandomCourses();
        await new ImportPipeline(_store, TimeProvider.System).RunAsync("lheo", LheoSample.Write(_folder.PathOf("essai.xml"), LheoSample.Document(courses)), null, Ct);
        var all = new List<(TrainingCourse Course, TrainingAction Action)>();
        await foreach (var course in new TrainingStore(_store).ReadAllAsync(Ct))
        {
            all.AddRange(course.Actions.Select(a => (course, a)));
        }

        Assert.Equal(600, all.Count);
        var (search, random, found) = (new TrainingSearch(_store), new Random(9), 0);
        for (var round = 0; round < 150; round++)
        {
            var query = RandomQuery(random);
            var page = await search.FindAsync(query, Ct);
            var expected = Expected(all, query);
            Assert.Equal(expected.Count, page.Total);
            Assert.Equal(expected.Skip(query.Skip).Take(query.Take), page.Found.Select(f => f.Action.Number), StringComparer.Ordinal);
            Assert.All(page.Found, f => Assert.NotEmpty(f.MatchingCodes));
            found += page.Total;
        }

        Assert.True(found > 1000, $"{found} found");
    }

    [Fact]
    public async Task Count_OfGroups_GivesWhatSearchingEachOfThemFinds()
    {
        await ImportRandomAsync();
        var (search, random, found) = (new TrainingSearch(_store), new Random(11), 0);
        for (var round = 0; round < 30; round++)
        {
            var query = RandomQuery(random) with { AnyDistance = random.Next(3) == 0, Within = random.Next(3) == 0 ? at => at.Longitude < 8 : null };
            TrainingCode[][] groups = [.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Code("RNCP:" + (40000 + random.Next(45)))).ToArray()), []];
            var counts = await search.CountAsync(groups, query, Ct);
            for (var i = 0; i < 6; i++)
            {
                Assert.Equal((await search.FindAsync(query with { Codes = [.. groups[i]], Skip = 0, Take = 0 }, Ct)).Total, counts[i]);
                found += counts[i];
            }

            Assert.Equal(0, counts[6]);
        }

        Assert.True(found > 300, $"{found} found");
    }

    [Fact]
    public async Task Find_Narrowed_LeavesOutWhatItSaysAndNothingElse()
    {
        await ImportRandomAsync();
        var search = new TrainingSearch(_store);
        var all = new TrainingQuery { Codes = [Code("ROME:K1302")], Near = new GeoPoint(44, 8), RadiusKm = 1, AnyDistance = true, Take = 100 };
        var everything = await search.FindAsync(all, Ct);
        Assert.True(everything.Total > 300, $"{everything.Total} found");
        // Distances are told, they leave nothing out; nearest first.
        Assert.All(everything.Found, f => Assert.NotNull(f.Kilometres));
        Assert.Equal(everything.Found.Select(f => f.Kilometres).Order(), everything.Found.Select(f => f.Kilometres));
        var diploma = Code("RNCP:40001");
        var both = (await search.FindAsync(all with { Codes = [diploma] }, Ct)).Found.Count(f => f.Course.Codes.Contains(Code("ROME:K1302")));
        Assert.True(both > 0);
        Assert.Equal(everything.Total - both, (await search.FindAsync(all with { Except = [diploma] }, Ct)).Total);
        Assert.All((await search.FindAsync(all with { Within = at => at.Longitude < 8 }, Ct)).Found, f => Assert.True(f.Action.Place!.Position!.Value.Longitude < 8));
    }

    [Fact]
    public async Task Find_OnADay_PutsWhatHasBegunLast()
    {
        await ImportRandomAsync();
        var day = new DateOnly(2027, 9, 1);
        var query = new TrainingQuery { Codes = [Code("ROME:J1501")], Near = new GeoPoint(44, 8), AnyDistance = true, Today = day, Take = 100 };
        foreach (var order in new[] { TrainingOrder.Distance, TrainingOrder.Date })
        {
            var isOver = (await new TrainingSearch(_store).FindAsync(query with { Order = order }, Ct)).Found
                .Select(f => f.Action.HasPermanentEntries != true && f.Action.Sessions.All(s => s.Start.Earliest < day)).ToArray();
            Assert.Contains(true, isOver);
            Assert.Equal(isOver.Order(), isOver);
        }
    }

    [Fact]
    public async Task Find_ByNumber_GivesTheActionAndItsCourse()
    {
        await new ImportPipeline(_store, TimeProvider.System).RunAsync("lheo", LheoSample.Write(_folder.PathOf("essai.xml"), LheoSample.Document(5)), null, Ct);
        var search = new TrainingSearch(_store);
        Assert.Equal("F3", (await search.FindAsync("A3", Ct))?.Course.Number);
        Assert.Null(await search.FindAsync("A33", Ct));
    }

    private Task<ImportReport> ImportRandomAsync() =>
        new ImportPipeline(_store, TimeProvider.System).RunAsync("lheo", LheoSample.Write(_folder.PathOf("essai.xml"), LheoSample.Document(RandomCourses())), null, Ct);

    private static IEnumerable<string> RandomCourses()
    {
        var random = new Random(4);
        for (var i = 1; i <= 200; i++)
        {
            var actions = Enumerable.Range(0, 3).Select(j =>
            {
                var state = random.Next(4);
                var rest = random.Next(2) == 0 ? "<acces-handicapes>Oui</acces-handicapes>" : "";
                rest += random.Next(3) == 0 ? "<prix-total-TTC>0</prix-total-TTC>" : "";
                rest += $"<nombre-heures-total>{random.Next(1, 400)}</nombre-heures-total><conventionnement>{random.Next(2)}</conventionnement>";
                var action = LheoSample.Action((i * 10) + j, state == 0 ? "" : $"<etat-recrutement>{state}</etat-recrutement>", $"2027{random.Next(1, 10):D2}15".Replace("202710", "202701", StringComparison.Ordinal), rest);
                action = action.Replace("<latitude>43.6</latitude>", FormattableString.Invariant($"<latitude>{43.6 + random.NextDouble():0.0000}</latitude>"), StringComparison.Ordinal);
                action = action.Replace("<modalites-enseignement>0<", $"<modalites-enseignement>{random.Next(3)}<", StringComparison.Ordinal);
                return random.Next(10) == 0 ? action.Replace("<modalites-entrees-sorties>0<", "<modalites-entrees-sorties>1<", StringComparison.Ordinal) : action;
            });
            yield return LheoSample.Course(i % 40, actions).Replace("J1501", i % 3 == 0 ? "J1501" : "K1302", StringComparison.Ordinal);
        }
    }

    private static TrainingQuery RandomQuery(Random random) => new()
    {
        Codes = [Code("RNCP:" + (40000 + random.Next(40))), Code(random.Next(2) == 0 ? "ROME:K1302" : "ROME:J1501"), Code("RNCP:39999")],
        Near = random.Next(5) == 0 ? null : new GeoPoint(43.6 + random.NextDouble(), 4 + (random.NextDouble() * 8)),
        RadiusKm = 1 + random.Next(200),
        Departments = random.Next(4) == 0 ? ["34", "75"] : [],
        WithRemote = random.Next(4) == 0,
        StartsFrom = random.Next(2) == 0 ? new DateOnly(2027, random.Next(1, 10), 1) : null,
        StartsUntil = random.Next(3) == 0 ? new DateOnly(2027, random.Next(5, 12), 1) : null,
        WithPlaces = random.Next(3) == 0,
        Accessible = random.Next(3) == 0,
        Funded = random.Next(3) == 0,
        Free = random.Next(6) == 0,
        Modes = random.Next(4) == 0 ? [TrainingMode.Remote, TrainingMode.Mixed] : [],
        MaxHours = random.Next(4) == 0 ? 200 : null,
        Order = (TrainingOrder)random.Next(2),
        Skip = random.Next(3) * 5,
        Take = random.Next(1, 30),
    };

    private static List<string> Expected(List<(TrainingCourse Course, TrainingAction Action)> all, TrainingQuery q) =>
    [
        .. all.Select((x, i) => (x.Action, x.Course, Rank: i, Km: q.Near is { } near && x.Action.Place!.Position is { } at ? near.KilometresTo(at) : (double?)null, Day: FirstDay(x.Action, q)))
            .Where(x => x.Course.Codes.Intersect(q.Codes).Any())
            .Where(x => (q.WithRemote && x.Action.Mode == TrainingMode.Remote) || ((q.Near is null || x.Km <= q.RadiusKm) && (q.Departments.IsEmpty || q.Departments.Contains(x.Action.Place!.Department!, StringComparer.Ordinal))))
            .Where(x => x.Day is not null && (!q.Accessible || x.Action.IsAccessible) && (!q.Funded || x.Action.Funding.IsFunded) && (!q.Free || x.Action.Funding.IsFree))
            .Where(x => (q.Modes.IsEmpty || q.Modes.Contains(x.Action.Mode!.Value)) && (q.MaxHours is null || x.Action.Hours.Known <= q.MaxHours))
            .OrderBy(x => q.Order == TrainingOrder.Date ? x.Day!.Value.DayNumber : 0).ThenBy(x => x.Km ?? double.MaxValue).ThenBy(x => x.Rank)
            .Select(x => x.Action.Number),
    ];

    /// <summary>Day of the first session that meets the query, or null when none does.</summary>
    private static DateOnly? FirstDay(TrainingAction action, TrainingQuery q) => action.Sessions
        .Where(s => !q.WithPlaces || s.HasPlaces)
        .Where(s => action.HasPermanentEntries == true || ((q.StartsFrom is null || s.Start.Earliest >= q.StartsFrom) && (q.StartsUntil is null || s.Start.Earliest <= q.StartsUntil)))
        .Select(s => s.Start.Earliest).Min();

    private static TrainingCode Code(string text) => TrainingCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
