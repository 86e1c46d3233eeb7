using Microsoft.Extensions.Options;
using Passerelles.Data;

namespace Passerelles.Web.Hosting;

/// <summary>
/// Loads the reference before the first request, then looks at its version every few seconds and loads it again after an
/// import, wherever the import ran. Requests under way keep the snapshot they began with.
/// </summary>
internal sealed partial class ReferenceWatcher(
    ReferenceStore store, FirstSnapshot first, LiveReference live, IOptions<SiteOptions> options, TimeProvider clock, ILogger<ReferenceWatcher> logger)
    : BackgroundService, IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        Use(await first.Loading.WaitAsync(cancellationToken));
        await LoadIfChangedAsync(cancellationToken);
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Once pages are served: the first route would wait a second for what it needs.
        await Task.Run(live.Current.Map.Pathways.Prepare, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.ReferencePollSeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LoadIfChangedAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The site goes on with what it has; the next tick tries again.
                Log.NotRead(logger, e);
            }
        }
    }

    private async Task LoadIfChangedAsync(CancellationToken cancellationToken)
    {
        if (await store.ReadVersionAsync(cancellationToken) != live.Current.Version)
        {
            var next = await ReferenceSnapshot.LoadAsync(store, cancellationToken);
            next.Map.Pathways.Prepare();
            Use(next);
        }
    }

    private void Use(ReferenceSnapshot snapshot)
    {
        live.Replace(snapshot);
        Log.Loaded(logger, snapshot.Version, snapshot.Reference.Occupations.Length);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Reference version {Version}: {Count} occupations")]
        public static partial void Loaded(ILogger logger, long version, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "The reference could not be read; the one in memory stays")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
