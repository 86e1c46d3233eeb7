using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(CatalogueSite))]

namespace Passerelles.Web.Tests.Http;

/// <summary>The site on the project's own catalogue, started once for the run.</summary>
public sealed class CatalogueSite : IAsyncLifetime
{
    internal RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await RunningSite.StartAsync(settings: ["--RateLimits:PagesPerMinute=100000", "--RateLimits:UploadsPerMinute=100000"]);

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
