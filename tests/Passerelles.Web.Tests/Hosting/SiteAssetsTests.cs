using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Passerelles.Web.Hosting;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Hosting;

public sealed class SiteAssetsTests(CatalogueSite shared)
{
    [Fact]
    public async Task Assets_FromBuildOutputInProduction_HaveTheirBytes()
    {
        var assets = shared.Site.Services.GetRequiredService<SiteAssets>();
        using var browser = new SiteBrowser(shared.Site);

        Assert.True(assets.All.Count() >= 10);
        foreach (var asset in assets.All)
        {
            using var answer = await browser.Client.GetAsync(asset.Path, TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(bytes);
            Assert.Equal(asset.Bytes, bytes);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Fonts_AllTogether_StaySmall()
    {
        var assets = shared.Site.Services.GetRequiredService<SiteAssets>();

        Assert.InRange(assets.All.Where(a => a.ContentType is "font/woff2").Sum(a => a.Bytes.Length), 1, 200_000);
        Assert.InRange(assets.All.Where(a => a.ContentType is not "font/woff2").Sum(a => (a.Brotli ?? a.Bytes).Length), 1, 40_000);
    }

    [Fact]
    public void Styles_NameTheFontByItsFingerprint() =>
        Assert.Contains(new SiteAssets()["atkinson-next.woff2"], System.Text.Encoding.UTF8.GetString(
            new SiteAssets().All.Single(a => a.Name is "tokens.css").Bytes), StringComparison.Ordinal);
}
