using Passerelles.Web.Tests.Site;

namespace Passerelles.Browser.Tests.Site;

/// <summary>The site on the project's own catalogue, started once for the run.</summary>
public sealed class SharedSite : IAsyncLifetime
{
    internal RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // The site, its PDFs and the tests share one pool, which grows by a thread or two a second: on two processors a page could wait for it.
        ThreadPool.SetMinThreads(32, 32);
        Site = await RunningSite.StartAsync();
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
