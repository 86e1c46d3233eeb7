using Microsoft.Extensions.DependencyInjection;
using Passerelles.TestKit;

[assembly: AssemblyFixture(typeof(Passerelles.Web.Tests.Site.NearbySite))]

namespace Passerelles.Web.Tests.Site;

/// <summary>The site with communes, training, offers and employers, on a day of the test's own; started once for the run.</summary>
public sealed class NearbySite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await NearbyFiles.FillAsync(
            _folder, ("lheo", "lheo.xml", NearbyFiles.Training(others: 30)), ("offers", "offres.json", NearbyFiles.Offers()), ("employers", "employeurs.csv", NearbyFiles.Employers()));
        Site = await RunningSite.StartAsync(database, services => services.AddSingleton<TimeProvider>(new StillClock(NearbyFiles.Today)), "--RateLimits:PagesPerMinute=100000");
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class StillClock(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(10, 0), TimeSpan.Zero);
    }
}
