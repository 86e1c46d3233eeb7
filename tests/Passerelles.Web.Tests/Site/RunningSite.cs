using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Passerelles.Data;
using Passerelles.Imports;
using Passerelles.TestKit;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Tests.Site;

/// <summary>The real site on Kestrel, on a port the system chooses.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;
    private readonly DatabaseOptions _database;

    private RunningSite(WebApplication app, TemporaryFolder folder, DatabaseOptions database, LogLines logs)
    {
        _app = app;
        _folder = folder;
        _database = database;
        Logs = logs;
    }

    public LogLines Logs { get; }

    public required Uri Address { get; init; }

    /// <summary>Folder of the database and of whatever the site writes.</summary>
    public string Folder => _folder.Path;

    public IServiceProvider Services => _app.Services;

    /// <summary>The site on a new SQLite database that holds the project's catalogue, and ROME when a path is given.</summary>
    public static Task<RunningSite> StartAsync(string? rome = null, bool withCatalogue = true, params string[] settings) =>
        StartAsync(rome, withCatalogue, settings, services => { });

    /// <summary>The site on the catalogue, with a clock of the test's own.</summary>
    public static Task<RunningSite> StartAsync(TimeProvider clock) => StartAsync(null, true, [], services => services.AddSingleton(clock));

    /// <summary>The site on the catalogue, with services of the test's own.</summary>
    public static Task<RunningSite> StartAsync(Action<IServiceCollection> add, params string[] settings) => StartAsync(null, true, settings, add);

    /// <summary>The site on a database of the test's own, as it is.</summary>
    public static Task<RunningSite> StartAsync(DatabaseOptions database, params string[] settings) => StartAsync(new TemporaryFolder(), database, settings, services => { });

    /// <summary>The site on a database of the test's own, with services of the test's own.</summary>
    public static Task<RunningSite> StartAsync(DatabaseOptions database, Action<IServiceCollection> add, params string[] settings) => StartAsync(new TemporaryFolder(), database, settings, add);

    /// <summary>The site on the catalogue and on other sources, each with its files.</summary>
    public static Task<RunningSite> StartWithAsync(params (string Source, string[] Paths)[] sources) => StartAsync(null, true, [], services => { }, sources);

    private static async Task<RunningSite> StartAsync(
        string? rome, bool withCatalogue, string[] settings, Action<IServiceCollection> add, params (string Source, string[] Paths)[] sources)
    {
        var folder = new TemporaryFolder();
        var database = DatabaseOptions.ForFile(folder.PathOf("passerelles.db"));
        await FillAsync(database, withCatalogue ? Checkout.PathOf("catalogue") : null, rome, sources);
        return await StartAsync(folder, database, settings, add);
    }

    private static async Task<RunningSite> StartAsync(TemporaryFolder folder, DatabaseOptions database, string[] settings, Action<IServiceCollection> add)
    {
        var logs = new LogLines();
        var app = PasserellesSite.Build(["--urls", "http://127.0.0.1:0", .. settings], database, builder =>
        {
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
            add(builder.Services);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningSite(app, folder, database, logs)
        {
            Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    /// <summary>Imports as the command line does.</summary>
    public Task ImportAsync(string? catalogue, string? rome) => FillAsync(_database, catalogue, rome);

    /// <summary>Imports a source as the command line does, and waits until the site shows it.</summary>
    public async Task ImportSourceAsync(string source, params string[] paths)
    {
        using var store = new ReferenceStore(_database, TimeProvider.System);
        var report = await new ImportPipeline(store, TimeProvider.System).RunAsync(source, paths, null, TestContext.Current.CancellationToken);
        Assert.True(report.Outcome != ImportOutcome.Refused, string.Join('\n', report.Problems));
        Services.GetRequiredService<LiveReference>().Replace(await ReferenceSnapshot.LoadAsync(store, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static async Task FillAsync(DatabaseOptions database, string? catalogue, string? rome, params (string Source, string[] Paths)[] sources)
    {
        using var store = new ReferenceStore(database, TimeProvider.System);
        var pipeline = new ImportPipeline(store, TimeProvider.System);
        var given = new[] { ("catalogue", catalogue), ("rome", rome) }.Where(s => s.Item2 is not null).Select(s => (Source: s.Item1, Paths: new[] { s.Item2! }));
        foreach (var (source, paths) in given.Concat(sources))
        {
            var report = await pipeline.RunAsync(source, paths, null, TestContext.Current.CancellationToken);
            Assert.True(report.Outcome != ImportOutcome.Refused, string.Join('\n', report.Problems));
        }
    }
}
