using Passerelles.Data.Documents;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;
using Passerelles.TestKit;

namespace Passerelles.Data.Tests.History;

public sealed class SqliteCodeHistoryStoreTests() : CodeHistoryStoreTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlCodeHistoryStoreTests() : CodeHistoryStoreTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class CodeHistoryStoreTests(DatabaseProvider provider) : IAsyncLifetime
{
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
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Swap_TenReleases_LeaveNoOrphanCode(int seed)
    {
        var evolution = new RomeEvolution(seed);
        for (var i = 0; i < 10; i++)
        {
            await _store.SwapAsync(evolution.Next(), Ct);
            var reference = await _store.LoadAsync(Ct);
            AssertEveryOccupationLeadsWhereItWent(evolution, reference);
            Assert.All(evolution.EverSkills, s => Assert.True(reference.FindSkill(SkillId.Of(s)) is not null || reference.History.Find(ReferenceCode.Of(s)) is not null, $"Skill {s} is lost."));
            Assert.All(evolution.EverDomains.Where(d => d.Length == 3), d =>
                Assert.True(reference.FindFamily(new FamilyId(d)) is not null || reference.History.All.Any(c => c.Code.System == CodeSystem.RomeDomain && c.Code.Value.Equals(d, StringComparison.Ordinal)), $"Domain {d} is lost."));
            Assert.All(evolution.EverFormer, f => Assert.NotNull(reference.History.Resolve(ReferenceCode.Of(f))));
        }

        // Only two releases are left, and yet nothing of the first eight is forgotten.
        Assert.Equal(2, (await _store.ListReleasesAsync(Ct)).Count);
        Assert.True(evolution.EverOccupations.Count > evolution.InUse.Count() + 40);
    }

    [Fact]
    public async Task RollBack_ThenForward_IsWhereItWas()
    {
        var evolution = new RomeEvolution(7);
        await _store.SwapAsync(evolution.Next(), Ct);
        await _store.SwapAsync(evolution.Next(), Ct);
        var latest = await _store.SwapAsync(evolution.Next(), Ct);
        var history = await _store.LoadHistoryAsync("rome", Ct);
        var rome = ReleaseFingerprint.Of((await _store.LoadAsync(Ct)).Rome!);

        var back = await _store.RollBackAsync("rome", Ct);

        Assert.Equal(("v501", "v502", latest.Version + 1), (back!.Release.Name, back.Previous!.Name, back.Version));
        var before = await _store.LoadAsync(Ct);
        Assert.Equal("v501", before.Rome!.Info.Name);
        Assert.All(evolution.EverOccupations, c => Assert.True(before.FindOccupation(OccupationId.Of(c)) is null == before.History.Find(ReferenceCode.Of(c)) is not null, $"{c} is lost or doubled."));
        Assert.Equal(2, (await _store.ListReleasesAsync(Ct)).Count);

        var forth = await _store.RollBackAsync("rome", Ct);

        Assert.Equal(("v502", latest.Version + 2), (forth!.Release.Name, forth.Version));
        Assert.Equal(rome, ReleaseFingerprint.Of((await _store.LoadAsync(Ct)).Rome!));
        Assert.Equal(history.All.Select(Shown), (await _store.LoadHistoryAsync("rome", Ct)).All.Select(Shown), StringComparer.Ordinal);
        Assert.Equal(2, (await _store.ListReleasesAsync(Ct)).Count);
    }

    [Fact]
    public async Task RollBack_WithoutAnotherRelease_ChangesNothing()
    {
        Assert.Null(await _store.RollBackAsync("rome", Ct));
        await _store.SwapAsync(new RomeEvolution(1).Next(), Ct);
        Assert.Null(await _store.RollBackAsync("rome", Ct));
        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
        Assert.True(Assert.Single(await _store.ListReleasesAsync(Ct)).IsActive);
    }

    [Fact]
    public async Task FindChange_AfterSwaps_TellsEachAndTheLatest()
    {
        var evolution = new RomeEvolution(5);
        var releases = new[] { evolution.Next(), evolution.Next(), evolution.Next(), evolution.Next() };
        Assert.Null(await _store.FindChangeAsync("rome", null, null, Ct));
        foreach (var release in releases)
        {
            await _store.SwapAsync(release, Ct);
        }

        // The two releases of the second swap are gone from the database; what it changed is not.
        foreach (var (from, to) in new[] { (0, 1), (2, 3) })
        {
            var kept = await _store.FindChangeAsync("rome", releases[from].Info.Name, releases[to].Info.Name, Ct);
            var again = ReleaseComparer.Compare(RomeContents.Of(releases[from]), RomeContents.Of(releases[to]));
            Assert.Equal(ReleaseWords.Sections(again).SelectMany(s => s.Lines), ReleaseWords.Sections(kept!.Diff).SelectMany(s => s.Lines), StringComparer.Ordinal);
        }

        Assert.Equal("v503", (await _store.FindChangeAsync("rome", null, null, Ct))!.Diff.To.Name);
    }

    [Fact]
    public async Task Swap_Documents_FollowCodesByLabel()
    {
        await _store.SwapAsync(Documents("1", ("T1", "Aides-soignants"), ("T2", "Infirmiers"), ("T3", "Sages-femmes")), Ct);
        await _store.SwapAsync(Documents("2", ("T1", "Aides-soignants"), ("V2", "Infirmiers")), Ct);

        var history = await _store.LoadHistoryAsync("fap", Ct);

        var system = CodeSystem.Of("fap", "family");
        ReferenceCode.TryCreate(system, "T2", out var moved);
        ReferenceCode.TryCreate(system, "T3", out var gone);
        Assert.Equal("V2", history.Resolve(moved)!.Only!.Value.Value);
        Assert.Empty(history.Resolve(gone)!.Heirs);
        Assert.Equal(2, history.Count);
    }

    [Fact]
    public async Task Load_SheetThatCitesARetiredCode_IsGivenThoseOfToday()
    {
        var catalogue = SampleReleases.Catalogue();
        var evolution = new RomeEvolution(11);
        var first = evolution.Next();
        var second = evolution.Next();
        var gone = first.Occupations.Select(o => o.Code).First(c => !evolution.InUse.Contains(c) && evolution.HeirsOf(c).Count > 1);
        var sheet = catalogue.Sheets[0] with { RomeCodes = [gone] };
        await _store.SwapAsync(catalogue with { Sheets = [sheet, .. catalogue.Sheets.Skip(1)] }, Ct);
        await _store.SwapAsync(first, Ct);
        await _store.SwapAsync(second, Ct);

        var reference = await _store.LoadAsync(Ct);

        Assert.Equal(evolution.HeirsOf(gone), reference.FindOccupation(sheet.Id)!.RomeCodes.ToHashSet());
        Assert.Equal([gone], reference.FindOccupation(sheet.Id)!.Sheet!.RomeCodes);
    }

    private static void AssertEveryOccupationLeadsWhereItWent(RomeEvolution evolution, OccupationReference reference)
    {
        var inUse = evolution.InUse.ToHashSet();
        foreach (var code in evolution.EverOccupations)
        {
            var fate = reference.History.Resolve(ReferenceCode.Of(code));
            Assert.Equal(inUse.Contains(code), fate is null);
            Assert.Equal(inUse.Contains(code), reference.FindOccupation(OccupationId.Of(code)) is not null);
            if (fate is not null)
            {
                Assert.Equal(evolution.HeirsOf(code).Select(c => c.ToString()).Order(StringComparer.Ordinal), fate.Heirs.Select(h => h.Successor.Code.Value).Order(StringComparer.Ordinal));
                Assert.All(fate.Heirs, h => Assert.InRange(h.Share, double.Epsilon, 1));
            }
        }
    }

    private static DocumentRelease Documents(string name, params (string Code, string Label)[] items) => new(
        new ReleaseInfo("fap", name, "Essai", null, ""),
        [.. items.Select(i => new ReleaseDocument("family", i.Code, $$"""{"label":"{{i.Label}}"}""")), new ReleaseDocument("shard", "0", """{"values":[1]}""")]);

    private static string Shown(RetiredCode code) => $"{code.Code} {code.Label} {code.Kind} {code.Release} {string.Join(' ', code.Successors)}";
}
