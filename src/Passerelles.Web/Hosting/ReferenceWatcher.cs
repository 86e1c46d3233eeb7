using System.Data.Common;
using Microsoft.Extensions.Options;
using Passerelles.Data;
using Passerelles.Engine;

namespace Passerelles.Web.Hosting;

/// <summary>
/// Loads the reference before the first request, then looks at its version every few seconds and loads it again after an
/// import, wherever the import ran. Requests under way keep the snapshot they began with.
/// </summary>
internal sealed partial class ReferenceWatcher(
    ReferenceStore store, LiveReference live, IOptions<SiteOptions> options, TimeProvider clock, ILogger<ReferenceWatcher> logger)
    : BackgroundService, IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.ReferencePollSeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await store.ReadVersionAsync(stoppingToken) != live.Current.Version)
                {
                    await LoadAsync(stoppingToken);
                }
            }
            catch (Exception e) when (e is DbException or IOException or InvalidOperationException)
            {
                // The site goes on with what it has; the next tick tries again.
                Log.NotRead(logger, e);
            }
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        // The version first: were an import to end between the two, the next tick would see it and load again.
        var version = await store.ReadVersionAsync(cancellationToken);
        var reference = await store.LoadAsync(cancellationToken);
        live.Replace(new ReferenceSnapshot(version, OccupationMap.Build(reference)));
        Log.Loaded(logger, version, reference.Occupations.Length);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Reference version {Version}: {Count} occupations")]
        public static partial void Loaded(ILogger logger, long version, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "The reference could not be read; the one in memory stays")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
