using System.Globalization;
using System.Xml.Linq;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Changes;

public sealed class ChangesFeedTests(CatalogueSite shared)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Feed_OfASite_HasWhatAtomRequires()
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync("/changements.atom");

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Header("Content-Type"));
        var feed = XDocument.Parse(answer.Text).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        // RFC 4287 § 4.1.1 and § 4.1.2: each exactly once.
        foreach (var name in new[] { "id", "title", "updated" })
        {
            Assert.Single(feed.Elements(Atom + name));
            Assert.All(feed.Elements(Atom + "entry"), e => Assert.Single(e.Elements(Atom + name)));
        }

        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(new Uri(shared.Site.Address, "/changements.atom").AbsoluteUri, feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value is "self").Attribute("href")!.Value);
        Assert.All(feed.Descendants(Atom + "updated"), u => Assert.True(DateTimeOffset.TryParseExact(u.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _), u.Value));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Contains($"Fiches métier : {SampleReleases.Catalogue().Sheets.Length.ToString(CultureInfo.InvariantCulture)}", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        var again = await client.AskAsync("/changements.atom", null, ("If-None-Match", answer.Header("ETag")!));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, again.Status);
    }

    [Fact]
    public async Task Feed_AfterANewRelease_TellsWhatItReplacesAndByHowMuch()
    {
        await using var site = await RunningSite.StartAsync(new RomeSample(occupations: 3).WriteTo(shared.Site.Folder), withCatalogue: false, settings: ["--Site:ReferencePollSeconds=0.05", "--RateLimits:PagesPerMinute=1000000"]);
        using var client = new ApiClient(site);
        var before = (await Entries(client)).Select(e => e.Element(Atom + "id")!.Value).ToArray();
        using var folder = new TemporaryFolder();
        await site.ImportAsync(null, new RomeSample("461", 5).WriteTo(folder.Path));

        XElement[] entries;
        do
        {
            entries = await Entries(client);
        }
        while (entries.Length == before.Length);

        Assert.Equal(2, entries.Length);
        Assert.Contains("Remplace la publication v460.", entries[0].Value, StringComparison.Ordinal);
        Assert.Contains("Métiers : 5, contre 3 avant (+2).", entries[0].Value, StringComparison.Ordinal);
        // A reader that has seen an entry must not be shown it as new.
        Assert.Equal(before.Single(), entries[1].Element(Atom + "id")!.Value);
    }

    [Fact]
    public async Task Feed_BeforeAnyImport_IsEmptyAndValid()
    {
        await using var site = await RunningSite.StartAsync(withCatalogue: false);
        using var client = new ApiClient(site);

        Assert.Empty(await Entries(client));
    }

    [Fact]
    public async Task Pages_OfTheSite_AnnounceTheFeed()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/metiers");

        Assert.Equal("/changements.atom", page.Document.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
    }

    private static async Task<XElement[]> Entries(ApiClient client) =>
        [.. XDocument.Parse((await client.AskAsync("/changements.atom")).Text).Root!.Elements(Atom + "entry")];
}
