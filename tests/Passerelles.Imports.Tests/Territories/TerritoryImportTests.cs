using Passerelles.Data;
using Passerelles.Data.Territories;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Territories;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Territories;

public sealed class SqliteTerritoryImportTests() : TerritoryImportTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlTerritoryImportTests() : TerritoryImportTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class TerritoryImportTests(DatabaseProvider provider) : IAsyncLifetime
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
    public async Task Run_ThreeFiles_AreReadBackAsTheyWere()
    {
        var files = new TerritoryFiles(_folder);
        string[] paths = [files.CommuneFile, files.PostcodeFile, files.ZoneFile];
        var report = await new ImportPipeline(_store, TimeProvider.System).RunAsync("territories", paths, null, Ct);
        Assert.Equal(ImportOutcome.Imported, report.Outcome);
        var read = TerritoryReader.Read(paths, Ct).Release!;
        var stored = TerritoryDocuments.Read((await _store.LoadDocumentsAsync("territories", Ct))!);
        Assert.Equal(read.Places.Select(Facts), stored.Places.Select(Facts), StringComparer.Ordinal);
        Assert.Equal(read.EmploymentZones, stored.EmploymentZones);
        Assert.Equal(read.PopulationYear, stored.PopulationYear);
        Assert.Equal(ImportOutcome.AlreadyCurrent, (await new ImportPipeline(_store, TimeProvider.System).RunAsync("territories", paths, null, Ct)).Outcome);
    }

    [Fact]
    public async Task Run_DamagedFile_LeavesThePreviousReleaseWhole()
    {
        var files = new TerritoryFiles(_folder);
        await new ImportPipeline(_store, TimeProvider.System).RunAsync("territories", files.CommuneFile, null, Ct);
        files.Communes.Add("34172,76");
        var report = await new ImportPipeline(_store, TimeProvider.System).RunAsync("territories", files.CommuneFile, null, Ct);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal(11, TerritoryDocuments.Index(await _store.LoadDocumentsAsync("territories", Ct)).Places.Length);
    }

    private static string Facts(Place place) => string.Join(
        '|',
        [place.Code, place.Name, string.Join(',', place.OtherNames), string.Join(',', place.Postcodes), place.EmploymentZone, place.Position, place.Population, place.City]);
}
