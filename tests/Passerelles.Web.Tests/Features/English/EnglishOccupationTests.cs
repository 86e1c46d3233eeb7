using System.Net;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.English;

public sealed class EnglishOccupationTests(CatalogueSite shared)
{
    [Fact]
    public async Task EnglishPage_WithoutEsco_SaysWhyAndLeadsToTheSheet()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/en/occupations/aide-soignant");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Its English files are not loaded on this site", page.Text, StringComparison.Ordinal);
        Assert.Equal("/metiers/aide-soignant", page.Document.QuerySelector("main a.button[hreflang=fr]")!.GetAttribute("href"));
        var sheet = await browser.GetAsync("/metiers/aide-soignant");
        Assert.Null(sheet.Document.QuerySelector("[hreflang]"));
        Assert.Equal("fr", sheet.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task EnglishPage_WithEsco_ShowsNamesAddressAndSkills()
    {
        using var folder = new TemporaryFolder();
        await using var site = await RunningSite.StartWithAsync(("esco", [new EscoSample().WriteTo(folder.Path), new EscoSample("en").WriteTo(folder.Path)]));
        using var browser = new SiteBrowser(site);

        var page = await browser.GetAsync("/en/occupations/aide-soignant");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.All(page.Document.QuerySelectorAll("body > header, body > footer, body > .skip"), e => Assert.Equal("fr", e.GetAttribute("lang")));
        Assert.Equal("Sample care assistant", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Also: day \"care\" assistant.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{EscoSample.CareAssistant}']"));
        var empathy = page.Document.QuerySelectorAll(".skills li").Single(li => li.TextContent.Contains("Put oneself in others' shoes", StringComparison.Ordinal));
        Assert.Equal("fr", empathy.QuerySelector("span")!.GetAttribute("lang"));
        Assert.Contains("1 of ", page.Text, StringComparison.Ordinal);
        Assert.Equal("/metiers/aide-soignant", page.Document.QuerySelector("head link[hreflang=fr]")!.GetAttribute("href"));
        var sheet = await browser.GetAsync("/metiers/aide-soignant");
        Assert.Equal("/en/occupations/aide-soignant", sheet.Document.QuerySelector("head link[hreflang=en]")!.GetAttribute("href"));
        Assert.NotNull(sheet.Document.QuerySelector("#sources a[hreflang=en]"));
    }

    [Fact]
    public async Task EnglishPage_OfASheetEscoDoesNotName_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await using var site = await RunningSite.StartWithAsync(("esco", [new EscoSample().WriteTo(folder.Path), new EscoSample("en").WriteTo(folder.Path)]));
        using var browser = new SiteBrowser(site);

        var page = await browser.GetAsync("/en/occupations/ambulancier");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("gives no English name", page.Text, StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync("/metiers/ambulancier")).Document.QuerySelector("[hreflang]"));
    }

    [Theory]
    [InlineData("/en/occupations/inconnu")]
    [InlineData("/en/occupations/%3Cscript%3E")]
    public async Task EnglishPage_OfNothing_IsNotFound(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Cette page n’existe pas", page.Text, StringComparison.Ordinal);
    }
}
