using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Passerelles.Data;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Hosting;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Api;

public sealed class RetiredIdentifierTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Identifier_OfAFormerRelease_LeadsToItsSuccessorOrIsSaidUnknown()
    {
        var evolution = new RomeEvolution(seed: 20);
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var site = await RunningSite.StartAsync(database.Options, "--RateLimits:PagesPerMinute=1000000");
        using var client = new ApiClient(site);
        var store = site.Services.GetRequiredService<ReferenceStore>();
        for (var i = 0; i < 10; i++)
        {
            await store.SwapAsync(evolution.Next(), Ct);
        }

        site.Services.GetRequiredService<LiveReference>().Replace(await ReferenceSnapshot.LoadAsync(store, Ct));
        HashSet<RomeCode> inUse = [.. evolution.InUse];
        var moved = 0;
        foreach (var code in evolution.EverOccupations)
        {
            var answer = await client.AskAsync($"/api/v1/occupations/{code}");
            Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
            if (answer.Status == HttpStatusCode.MovedPermanently)
            {
                moved++;
                Assert.DoesNotContain(code, inUse);
                Assert.Equal(HttpStatusCode.OK, (await client.AskAsync(answer.Header("Location")!)).Status);
            }
            else
            {
                Assert.Equal(inUse.Contains(code) ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.Status);
                Assert.Equal(inUse.Contains(code) ? "application/json" : "application/problem+json", answer.Header("Content-Type"));
            }
        }

        Assert.True(moved > 0, "No code moved: the test shows nothing.");
    }
}
