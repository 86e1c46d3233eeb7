using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Data.Tests;

public sealed class SqliteReferenceStoreTests() : ReferenceStoreTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlReferenceStoreTests() : ReferenceStoreTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class ReferenceStoreTests(DatabaseProvider provider) : IAsyncLifetime
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

    [Fact]
    public async Task Load_BeforeAnyImport_IsEmpty()
    {
        Assert.Empty((await _store.LoadAsync(Ct)).Occupations);
        Assert.Equal(0, await _store.ReadVersionAsync(Ct));
        Assert.Empty(await _store.ListReleasesAsync(Ct));
    }

    [Fact]
    public async Task Swap_BothSources_LoadBackExactly()
    {
        var (rome, catalogue) = (SampleReleases.Rome(), SampleReleases.Catalogue());
        await _store.SwapAsync(rome, Ct);
        await _store.SwapAsync(catalogue, Ct);
        var reference = await _store.LoadAsync(Ct);
        AssertSame(rome, reference.Rome);
        AssertSame(catalogue, reference.Catalogue);
        Assert.Equal(2, await _store.ReadVersionAsync(Ct));
        Assert.Equal(catalogue.Sheets.Length + rome.Occupations.Length, reference.Occupations.Length);
    }

    [Fact]
    public async Task Swap_OfficialRome_LoadsBackExactly()
    {
        var path = ReferenceData.Require("rome/RefRomeCsv_v460.zip");
        var rome = Imports.Rome.RomeReader.Read(path, ct: Ct).Release!;
        var result = await _store.SwapAsync(rome, Ct);
        Assert.Equal(104_219, result.Counts["rome_item_links"]);
        AssertSame(rome, (await _store.LoadAsync(Ct)).Rome);
    }

    [Fact]
    public async Task Swap_SameContent_WritesNothing()
    {
        var first = await _store.SwapAsync(SampleReleases.Rome(), Ct);
        var second = await _store.SwapAsync(SampleReleases.Rome(), Ct);
        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal(first.Counts, second.Counts);
        Assert.Equal(first.Version, await _store.ReadVersionAsync(Ct));
        Assert.Single(await _store.ListReleasesAsync(Ct));
    }

    [Fact]
    public async Task Swap_NewReleases_KeepOnlyThePreviousOne()
    {
        foreach (var version in new[] { "458", "459", "460" })
        {
            await _store.SwapAsync(SampleReleases.Rome(version), Ct);
        }

        var releases = await _store.ListReleasesAsync(Ct);
        Assert.Equal([("v460", true), ("v459", false)], releases.Select(r => (r.Info.Name, r.IsActive)));
        Assert.Equal(SampleReleases.Rome("459").Info, releases[1].Info);
        Assert.Equal(3, await _store.ReadVersionAsync(Ct));
        Assert.Equal("v460", (await _store.LoadAsync(Ct)).Rome?.Info.Name);
        Assert.Equal(12, await CountAsync("rome_titles"));
    }

    [Fact]
    public async Task Swap_StoredRowsThatDiffer_ChangesNothing()
    {
        await _store.SwapAsync(SampleReleases.Rome("459"), Ct);
        await SpoilNewTitlesAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _store.SwapAsync(SampleReleases.Rome(), Ct));
        Assert.Contains("diffère de ce qui a été écrit", failure.Message, StringComparison.Ordinal);
        AssertSame(SampleReleases.Rome("459"), (await _store.LoadAsync(Ct)).Rome);
        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
        Assert.Equal(6, await CountAsync("rome_titles"));
    }

    [Fact]
    public async Task Swap_Cancelled_ChangesNothing()
    {
        await _store.SwapAsync(SampleReleases.Rome("459"), Ct);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.SwapAsync(SampleReleases.Rome(), source.Token));
        AssertSame(SampleReleases.Rome("459"), (await _store.LoadAsync(Ct)).Rome);
        Assert.Equal(6, await CountAsync("rome_titles"));
    }

    [Fact]
    public async Task Swap_SeveralInstancesAtOnce_OneReleaseStaysActive()
    {
        // Each with a store of its own, on a database that does not exist yet: they also race to create the schema.
        var releases = Enumerable.Range(450, 6).Select(v => SampleReleases.Rome(v.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        await Task.WhenAll(releases.Select(release => Task.Run(
            async () =>
            {
                using var store = new ReferenceStore(_database.Options, TimeProvider.System);
                await store.SwapAsync(release, Ct);
            },
            Ct)));

        var stored = await _store.ListReleasesAsync(Ct);
        Assert.Equal(2, stored.Count);
        Assert.Single(stored, r => r.IsActive);
        Assert.Equal(6, await _store.ReadVersionAsync(Ct));
        AssertSame(releases.Single(r => r.Info == stored[0].Info), (await _store.LoadAsync(Ct)).Rome);
    }

    [Fact]
    public async Task Load_DuringSwaps_SeesOneWholeRelease()
    {
        var releases = new[] { SampleReleases.Rome("459", 2), SampleReleases.Rome("460", 9) };
        await _store.SwapAsync(releases[0], Ct);
        var swapping = Task.Run(
            async () =>
            {
                for (var round = 1; round <= 10; round++)
                {
                    await _store.SwapAsync(releases[round % 2], Ct);
                }
            },
            Ct);
        do
        {
            var loaded = (await _store.LoadAsync(Ct)).Rome!;
            AssertSame(releases.Single(r => r.Info == loaded.Info), loaded);
        }
        while (!swapping.IsCompleted);
        await swapping;
    }

    [Fact]
    public async Task Swap_TextsThatLookLikeSql_AreOnlyTexts()
    {
        var rome = SampleReleases.Rome();
        var odd = rome with { Notes = "'); DROP TABLE releases; -- @p0 « œ » 𝔘 \n\t\"", Domains = rome.Domains.Add(new RomeDomain("Z99", "' OR 1=1 --")) };
        await _store.SwapAsync(odd, Ct);
        AssertSame(odd, (await _store.LoadAsync(Ct)).Rome);
    }

    private static void AssertSame(RomeRelease expected, RomeRelease? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(ReleaseFingerprint.Of(expected), ReleaseFingerprint.Of(actual));
        Assert.Equal(ReleaseFingerprint.Of(expected), actual.Info.ContentHash);
    }

    private static void AssertSame(CatalogueRelease expected, CatalogueRelease? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Info, actual.Info);
        Assert.Equal(ReleaseFingerprint.Of(expected), ReleaseFingerprint.Of(actual));
    }

    private Task<long> CountAsync(string table) => _database.ScalarAsync($"SELECT count(*) FROM {table}");

    /// <summary>A trigger stands for whatever could alter rows on their way: a wrong collation, a hand-made rule, a bad disk.</summary>
    private async Task SpoilNewTitlesAsync()
    {
        const string spoil = "UPDATE rome_titles SET label = 'abîmé' WHERE release_id = NEW.release_id AND ogr = NEW.ogr;";
        if (provider == DatabaseProvider.Sqlite)
        {
            await _database.ExecuteAsync($"CREATE TRIGGER spoil AFTER INSERT ON rome_titles BEGIN {spoil} END");
            return;
        }

        await _database.ExecuteAsync($"CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {spoil} RETURN NULL; END $$");
        await _database.ExecuteAsync("CREATE TRIGGER spoil AFTER INSERT ON rome_titles FOR EACH ROW EXECUTE FUNCTION spoil()");
    }
}
