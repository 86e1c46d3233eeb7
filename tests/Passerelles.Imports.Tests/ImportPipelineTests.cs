using Passerelles.Data;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests;

public sealed class SqliteImportPipelineTests() : ImportPipelineTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlImportPipelineTests() : ImportPipelineTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class ImportPipelineTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private ReferenceStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ImportPipeline Pipeline => new(_store, TimeProvider.System);

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
    public async Task Run_RomeZip_ReportsEverything()
    {
        var steps = new List<ImportProgress>();
        var zip = _folder.PathOf("rome.zip");
        await File.WriteAllBytesAsync(zip, new RomeSample().ToZip(), Ct);
        var report = await Pipeline.RunAsync("rome", zip, new Recorder(steps), Ct);
        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal("v460", report.Release?.Name);
        Assert.Equal(28, report.Files.Length);
        Assert.All(report.Files, f => Assert.Equal(0, f.Rejected));
        Assert.Equal(3, report.Swap?.Counts["rome_occupations"]);
        Assert.True(report.Duration > TimeSpan.Zero);
        Assert.Equal(Enumerable.Range(1, 28), steps.Take(28).Select(s => s.Done));
        Assert.Equal(29, steps.Count);
    }

    [Fact]
    public async Task Run_Twice_IsAlreadyCurrent()
    {
        var path = new RomeSample().WriteTo(_folder.PathOf("rome"));
        await Pipeline.RunAsync("rome", path, null, Ct);
        var again = await Pipeline.RunAsync("rome", path, null, Ct);
        Assert.Equal(ImportOutcome.AlreadyCurrent, again.Outcome);
        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
    }

    [Fact]
    public async Task Run_OwnCatalogue_IsImported()
    {
        var report = await Pipeline.RunAsync("catalogue", Checkout.PathOf("catalogue"), null, Ct);
        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal(report.Release, (await _store.LoadAsync(Ct)).Catalogue?.Info);
    }

    [Fact]
    public async Task Run_DamagedSources_LeaveThePreviousReleaseWhole()
    {
        var sound = new RomeSample("459");
        await Pipeline.RunAsync("rome", sound.WriteTo(_folder.PathOf("sound")), null, Ct);
        var before = ReleaseFingerprint.Of((await _store.LoadAsync(Ct)).Rome!);
        foreach (var path in DamagedSources())
        {
            var report = await Pipeline.RunAsync("rome", path, null, Ct);
            Assert.Equal((ImportOutcome.Refused, null), (report.Outcome, report.Release));
            Assert.Contains(report.Problems, p => p.Severity == ProblemSeverity.Error && p.Message.Length > 10);
            Assert.Equal(before, ReleaseFingerprint.Of((await _store.LoadAsync(Ct)).Rome!));
        }

        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
        Assert.Single(await _store.ListReleasesAsync(Ct));
    }

    [Fact]
    public async Task Run_UnknownSource_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Pipeline.RunAsync("inconnue", _folder.Path, null, Ct));

    private IEnumerable<string> DamagedSources()
    {
        yield return _folder.PathOf("absent.zip");
        var zip = new RomeSample().ToZip();
        File.WriteAllBytes(_folder.PathOf("truncated.zip"), zip[..(zip.Length / 2)]);
        yield return _folder.PathOf("truncated.zip");
        yield return Spoil("missing", s => s.Files.Remove(s.NameOf("item")));
        yield return Spoil("duplicate", s => s["referentiel_code_rome"] += s["referentiel_code_rome"].Split('\n')[1] + "\n");
        yield return Spoil("encoding", s => s.Files[s.NameOf("texte")] = System.Text.Encoding.Latin1.GetBytes(s["texte"]));
        yield return Spoil("traversal", s => s.Files["../evil.csv"] = [1], asZip: true);
        yield return new RomeSample("346").WriteTo(_folder.PathOf("rome3"));
    }

    private string Spoil(string name, Action<RomeSample> spoil, bool asZip = false)
    {
        var sample = new RomeSample();
        spoil(sample);
        if (!asZip)
        {
            return sample.WriteTo(_folder.PathOf(name));
        }

        File.WriteAllBytes(_folder.PathOf(name), sample.ToZip());
        return _folder.PathOf(name);
    }

    private sealed class Recorder(List<ImportProgress> steps) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => steps.Add(value);
    }
}
