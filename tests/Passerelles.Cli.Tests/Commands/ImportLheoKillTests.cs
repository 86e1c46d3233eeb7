using Passerelles.Data;
using Passerelles.Data.Training;
using Passerelles.Imports;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

public sealed class SqliteImportLheoKillTests() : ImportLheoKillTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlImportLheoKillTests() : ImportLheoKillTests(DatabaseProvider.PostgreSql);

/// <summary>A streamed import killed at random moments: whatever the moment, one whole release must be there.</summary>
public abstract class ImportLheoKillTests(DatabaseProvider provider)
{
    private const int Rounds = 12;
    private const int First = 500;
    private const int Second = 4000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_KilledAtRandomMoments_LeavesOneWholeRelease()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var folder = new TemporaryFolder();
        using var store = new ReferenceStore(database.Options, TimeProvider.System);
        var pipeline = new ImportPipeline(store, TimeProvider.System);
        var first = LheoSample.Write(folder.PathOf("un.xml"), LheoSample.Document(First));
        var second = LheoSample.Write(folder.PathOf("deux.xml"), LheoSample.Document(Second));
        var (exitCode, whole) = await KilledImport.RunAsync(database, "lheo", second, TimeSpan.MaxValue);
        Assert.Equal((0, Second), (exitCode, await CountAsync(store)));

        var random = new Random(provider == DatabaseProvider.Sqlite ? 1 : 2);
        var killed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await pipeline.RunAsync("lheo", first, null, Ct);
            Assert.Equal(First, await CountAsync(store));
            (exitCode, _) = await KilledImport.RunAsync(database, "lheo", second, whole * (0.33 + (0.67 * random.NextDouble())));
            Assert.True(exitCode is 0 or KilledImport.ExitCode, $"exit code {exitCode}");
            killed += exitCode == KilledImport.ExitCode ? 1 : 0;

            // Killed after the commit, the new release is there, whole too.
            Assert.Contains(await CountAsync(store), exitCode == 0 ? [Second] : new[] { First, Second });
            Assert.InRange((await store.ListReleasesAsync(Ct)).Count, 1, 2);
        }

        Assert.True(killed > Rounds / 3, $"only {killed} of {Rounds} runs were killed before they ended");
    }

    private static async Task<int> CountAsync(ReferenceStore store)
    {
        var count = 0;
        await foreach (var course in new TrainingStore(store).ReadAllAsync(Ct))
        {
            count += course.Actions.Length;
        }

        return count;
    }
}
