using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Sitemaps;

public sealed class SitemapTests(CatalogueSite shared)
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_Followed_NamesCanonicalPagesThatAnswer()
    {
        using var client = new ApiClient(shared.Site);
        using var browser = new SiteBrowser(shared.Site);
        var pages = await PagesAsync(client);

        Assert.Equal(pages.Count, pages.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(new Uri(shared.Site.Address, "/metiers/aide-soignant").AbsoluteUri, pages, StringComparer.Ordinal);
        Assert.True(pages.Count > SampleReleases.Catalogue().Sheets.Length + SampleReleases.Catalogue().Certifications.Length);
        // One in five of each kind, the site's own pages all: the crawl of links visits the others.
        foreach (var address in pages.Where((a, i) => a.Count(c => c == '/') == 3 || i % 5 == 0))
        {
            var page = await browser.GetAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{address} answers {page.Status}.");
            Assert.Equal(new Uri(address).AbsolutePath, page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Sitemap_OfRome_HasItsOccupationsAndTheDayOfItsImport()
    {
        await using var site = await RunningSite.StartAsync(new RomeSample(occupations: 7).WriteTo(shared.Site.Folder), withCatalogue: false);
        using var client = new ApiClient(site);

        var rome = XDocument.Parse((await client.AskAsync("/sitemap-rome.xml")).Text).Root!;

        Assert.Equal(7, rome.Elements(Names + "url").Count());
        Assert.All(rome.Descendants(Names + "lastmod"), d => Assert.True(DateOnly.TryParseExact(d.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)));
        Assert.Equal(7, rome.Descendants(Names + "lastmod").Count());
        Assert.Equal(HttpStatusCode.NotFound, (await client.AskAsync("/sitemap-inconnu.xml")).Status);
    }

    [Fact]
    public async Task Robots_OfTheSite_FindTheSitemapAndStayOutOfProfiles()
    {
        using var client = new ApiClient(shared.Site);

        var robots = (await client.AskAsync("/robots.txt")).Text;

        Assert.Contains($"Sitemap: {new Uri(shared.Site.Address, "/sitemap.xml").AbsoluteUri}", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /profil", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ThatDependsOnAQuestion_HasNoCanonicalAddress()
    {
        using var browser = new SiteBrowser(shared.Site);

        Assert.Null((await browser.GetAsync("/metiers?famille=soins")).Document.QuerySelector("link[rel=canonical]"));
        Assert.Null((await browser.GetAsync("/profil")).Document.QuerySelector("link[rel=canonical]"));
    }

    [Fact]
    public async Task Canonical_UnderAnotherHostName_DoesNotBearIt()
    {
        await using var site = await RunningSite.StartAsync();
        using var client = new ApiClient(site);

        var first = await client.AskAsync("/metiers/aide-soignant", null, ("Host", "attaquant.example"));
        var second = await client.AskAsync("/metiers/aide-soignant");

        Assert.DoesNotContain("attaquant.example", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Text);
    }

    private static async Task<List<string>> PagesAsync(ApiClient client)
    {
        var pages = new List<string>();
        var index = XDocument.Parse((await client.AskAsync("/sitemap.xml")).Text).Root!;
        Assert.Equal(Names + "sitemapindex", index.Name);
        foreach (var part in index.Elements(Names + "sitemap").Select(s => s.Element(Names + "loc")!.Value))
        {
            var urls = XDocument.Parse((await client.AskAsync(part)).Text).Root!.Elements(Names + "url").ToArray();
            Assert.InRange(urls.Length, 1, 50_000);
            pages.AddRange(urls.Select(u => u.Element(Names + "loc")!.Value));
        }

        return pages;
    }
}
