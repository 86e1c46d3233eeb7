using Passerelles.Data;
using Passerelles.Data.Esco;
using Passerelles.Imports.Sources;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Esco;

public sealed class SqliteEscoImportTests() : EscoImportTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlEscoImportTests() : EscoImportTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class EscoImportTests(DatabaseProvider provider) : IAsyncLifetime
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
    public async Task Import_TwoArchives_IsReadBackWhole()
    {
        string[] paths = [new EscoSample().WriteTo(_folder.Path), new EscoSample("en").WriteTo(_folder.Path)];
        var report = await ImportAsync(paths);

        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        Assert.Equal((3, 4, 11), (report.Swap!.Counts["esco-occupation"], report.Swap.Counts["esco-skill"], report.Swap.Counts["esco-group"]));
        var stored = EscoDocuments.Read(await _store.LoadDocumentsAsync("esco", Ct))!;
        Assert.Equal(report.Release! with { ContentHash = stored.Info.ContentHash }, stored.Info);
        Assert.All(stored.Occupations, o => Assert.NotNull(o.English));
        Assert.Contains("occupations (en)", stored.Notes, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.AlreadyCurrent, (await ImportAsync(paths)).Outcome);
    }

    [Fact]
    public async Task Import_WrongArchive_LeavesThePreviousReleaseWhole()
    {
        await ImportAsync([new EscoSample().WriteTo(_folder.Path)]);
        var before = await _store.LoadDocumentsAsync("esco", Ct);

        var spoiled = new EscoSample();
        spoiled.Files.Remove(spoiled.NameOf("skillGroups"));
        var report = await ImportAsync([spoiled.WriteTo(_folder.PathOf("other"))]);

        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal(before!.Info, (await _store.LoadDocumentsAsync("esco", Ct))!.Info);
        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
    }

    [Fact]
    public void Recognizes_ByContentAndNotByName()
    {
        var source = SourceRegistry.Find("esco")!;
        var sample = new EscoSample();
        File.WriteAllBytes(_folder.PathOf("telechargement(3).zip"), sample.ToZip());
        var other = new RomeSample().ToZip();
        File.WriteAllBytes(_folder.PathOf("ESCO dataset - v1.2.0 - classification - fr - csv.zip"), other);

        Assert.True(source.Recognizes(SourceProbe.Open(_folder.PathOf("telechargement(3).zip"))));
        Assert.False(source.Recognizes(SourceProbe.Open(_folder.PathOf("ESCO dataset - v1.2.0 - classification - fr - csv.zip"))));
        Assert.Single(SourceRegistry.All, s => s.Recognizes(SourceProbe.Open(_folder.PathOf("telechargement(3).zip"))));
    }

    private Task<ImportReport> ImportAsync(string[] paths) => new ImportPipeline(_store, TimeProvider.System).RunAsync("esco", paths, null, Ct);
}
