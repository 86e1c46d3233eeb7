using System.Net;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Occupations;

public sealed class SheetTests(CatalogueSite shared)
{
    [Fact]
    public async Task Sheet_OfARegulatedOccupation_ShowsGateCertificationAndSources()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/metiers/aide-soignant");

        Assert.Contains("Il faut le diplôme d’État d’aide-soignant", page.Document.QuerySelector(".gate")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("RNCP40692", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#passerelles a[href='/metiers/infirmier']"));
        Assert.Contains("Indispensables", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("#sources li"));
    }

    [Theory]
    [InlineData("/metiers/inconnu")]
    [InlineData("/metiers/Z9999")]
    [InlineData("/metiers/..%2F..%2Fetc")]
    [InlineData("/metiers/%3Cscript%3E")]
    [InlineData("/metiers?lettre=abc")]
    [InlineData("/familles/inconnue")]
    [InlineData("/diplomes/inconnu")]
    public async Task Sheet_OfNothing_IsNotFoundAndDoesNotEchoTheAddress(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Cette page n’existe pas", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_OfEveryOccupationOfRome_IsShown()
    {
        await using var site = await RunningSite.StartAsync(ReferenceData.Require("rome/RefRomeCsv_v460.zip"), settings: ["--RateLimits:PagesPerMinute=100000"]);
        using var browser = new SiteBrowser(site);

        var rome = await browser.GetAsync("/metiers/J1501");
        Assert.Equal("Aide-soignant / Aide-soignante", rome.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(rome.Document.QuerySelector("#sources a[href='/metiers/aide-soignant']"));
        Assert.Contains("Mobilités officielles du ROME", rome.Text, StringComparison.Ordinal);
        Assert.Contains("Cette fiche ne dit pas", rome.Text, StringComparison.Ordinal);

        var lower = await browser.GetAsync("/metiers/j1501");
        Assert.Equal(HttpStatusCode.MovedPermanently, lower.Status);
        Assert.Equal("/metiers/J1501", lower.Headers.Location!.OriginalString);

        var list = await browser.GetAsync("/metiers");
        foreach (var letter in list.Document.QuerySelectorAll(".letters a[href*='?lettre']").Select(a => a.GetAttribute("href")!))
        {
            var rows = await browser.GetAsync(letter);
            Assert.NotEmpty(rows.Document.QuerySelectorAll(".rows li"));
            foreach (var link in rows.Document.QuerySelectorAll(".rows a.name").Select(a => a.GetAttribute("href")!))
            {
                var page = await browser.GetAsync(link);
                Assert.True(page.Status == HttpStatusCode.OK, $"{link} answers {page.Status}.");
            }
        }
    }

    [Fact]
    public async Task Sheet_AskedAgain_ComesFromMemoryWithTheSameTag()
    {
        using var browser = new SiteBrowser(shared.Site);
        using var first = await browser.Client.GetAsync("/metiers/infirmier", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/metiers/infirmier");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var zipped = new HttpRequestMessage(HttpMethod.Get, "/metiers/infirmier");
        zipped.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");

        using var unchanged = await browser.Client.SendAsync(again, TestContext.Current.CancellationToken);
        using var compressed = await browser.Client.SendAsync(zipped, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal("gzip", compressed.Content.Headers.ContentEncoding.Single());
        Assert.Equal(first.Headers.ETag, compressed.Headers.ETag);
        Assert.False(first.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Sheet_AfterAnImport_ComesFromTheNewRelease()
    {
        await using var site = await RunningSite.StartAsync(withCatalogue: false, settings: ["--Site:ReferencePollSeconds=0.05"]);
        using var browser = new SiteBrowser(site);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metiers/aide-soignant")).Status);
        Assert.Contains("La carte est encore vide", (await browser.GetAsync("/")).Text, StringComparison.Ordinal);

        await site.ImportAsync(Checkout.PathOf("catalogue"), null);
        await site.Logs.WaitForAsync($"{SampleReleases.Catalogue().Sheets.Length} occupations");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/metiers/aide-soignant")).Status);
        Assert.DoesNotContain("La carte est encore vide", (await browser.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
