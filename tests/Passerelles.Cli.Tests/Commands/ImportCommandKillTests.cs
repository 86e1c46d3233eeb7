using Passerelles.Data;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

public sealed class SqliteImportCommandKillTests() : ImportCommandKillTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlImportCommandKillTests() : ImportCommandKillTests(DatabaseProvider.PostgreSql);

/// <summary>
/// Kills the real program, as <c>kill -9</c> does, after a random share of the processor time that a whole import takes: slow
/// or busy machines change nothing. Whatever the moment, one whole release must be there.
/// </summary>
public abstract class ImportCommandKillTests(DatabaseProvider provider)
{
    private const int Rounds = 15;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_KilledAtRandomMoments_LeavesOneWholeRelease()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var folder = new TemporaryFolder();
        using var store = new ReferenceStore(database.Options, TimeProvider.System);
        var first = SampleReleases.Rome("459", 990);
        var second = SampleReleases.Rome("460", 990);
        var path = new RomeSample("460", 990).WriteTo(folder.PathOf("v460"));
        var (exitCode, whole) = await KilledImport.RunAsync(database, "rome", path, TimeSpan.MaxValue);
        Assert.Equal(0, exitCode);
        Assert.Equal(second.Info, (await store.LoadAsync(Ct)).Rome?.Info);

        var random = new Random(provider == DatabaseProvider.Sqlite ? 1 : 2);
        var killed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await store.SwapAsync(first, Ct);

            // The first third is spent starting the program, before anything could go wrong.
            (exitCode, _) = await KilledImport.RunAsync(database, "rome", path, whole * (0.33 + (0.67 * random.NextDouble())));
            Assert.True(exitCode is 0 or KilledImport.ExitCode, $"exit code {exitCode}");
            killed += exitCode == KilledImport.ExitCode ? 1 : 0;
            var rome = (await store.LoadAsync(Ct)).Rome!;
            Assert.Contains(rome.Info, exitCode == 0 ? [second.Info] : new[] { first.Info, second.Info });
            Assert.Equal(rome.Info.ContentHash, ReleaseFingerprint.Of(rome));
        }

        Assert.True(killed > Rounds / 3, $"only {killed} of {Rounds} runs were killed before they ended");
        (exitCode, _) = await KilledImport.RunAsync(database, "rome", path, TimeSpan.MaxValue);
        Assert.Equal(0, exitCode);
        Assert.Equal(second.Info, (await store.LoadAsync(Ct)).Rome?.Info);
    }
}
