using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Nearby;

public sealed partial class NearbyPagesTests(NearbySite shared, CatalogueSite empty)
{
    [Theory]
    [InlineData("/pres-de-chez-moi?metier=aide-soignant&lieu=Saint-Denis")]
    [InlineData("/pres-de-chez-moi?metier=aide-soignant&lieu=Nulleville")]
    public async Task Hub_PlaceNotUnderstood_CountsNothing(string address)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Null(page.Document.QuerySelector("#t-ici"));
    }

    [Fact]
    public async Task Offers_NearAPlace_AreNearestFirstThenEmployersWithTheReason()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/metiers/aide-soignant/offres?lieu=34000&rayon=30");

        Assert.Equal(["Aide-soignant A", "Aide-soignant B"], page.Document.QuerySelectorAll("section:has(#t-offres) h3").Select(h => h.TextContent.Trim()), StringComparer.Ordinal);
        Assert.Equal("https://offres.exemple.fr/A", page.Document.QuerySelector("section:has(#t-offres) h3 a")!.GetAttribute("href"));
        Assert.Equal(["Résidence inventée des Pins"], page.Document.QuerySelectorAll("section:has(#t-employeurs) h3").Select(h => h.TextContent), StringComparer.Ordinal);
        Assert.Contains("L’ordre change chaque jour", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 embauches", page.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_Nowhere_AreProposedFartherWithTheCountsGiven()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/metiers/aide-soignant/offres?lieu=Cayenne&rayon=30");

        var link = Assert.Single(page.Document.QuerySelectorAll("section:has(#t-offres) ul a"));
        Assert.Contains("Dans toute la France : 3", link.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(3, (await browser.GetAsync(link.GetAttribute("href")!)).Document.QuerySelectorAll("section:has(#t-offres) h3").Length);
    }

    [Fact]
    public async Task Offers_Asked_WriteNothingOnTheDevice()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/metiers/aide-soignant/offres?lieu=34000&rayon=30");

        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Contains("private", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/metiers/aide-soignant/offres", "import offers")]
    [InlineData("/pres-de-chez-moi?metier=aide-soignant", "aucun catalogue n’est chargé")]
    public async Task Page_WithNothingImported_SaysSo(string path, string says)
    {
        using var browser = new SiteBrowser(empty.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(says, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/metiers/aide-soignant")]
    [InlineData("/parcours?de=agent-d-entretien&vers=aide-soignant")]
    [InlineData("/et-si?de=aide-soignant")]
    public async Task Page_OfOccupations_LeadsToTheThreePages(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        foreach (var end in new[] { "se-former", "offres", "chiffres" })
        {
            Assert.NotEmpty(page.Document.QuerySelectorAll($"a[href^='/metiers/'][href$='/{end}']"));
        }
    }

    [Fact]
    public async Task Route_WithADiploma_LeadsToItsCourses()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/parcours?de=agent-d-entretien&vers=aide-soignant");

        Assert.NotEmpty(page.Document.QuerySelectorAll(".qualifications a[href^='/diplomes/'][href$='/se-former']"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".to-learn a[href^='/competences/'][href$='/se-former']"));
    }

    [Fact]
    public async Task WhatIf_NearAPlace_CountsWhatItGives()
    {
        using var browser = new SiteBrowser(shared.Site);
        const string Start = "/et-si?de=agent-d-entretien&lieu=Montpellier+(34)&rayon=30";
        var page = await browser.GetAsync(Start);
        var options = page.Document.QuerySelector<IHtmlSelectElement>("#pres")!.Options.ToDictionary(o => o.Value, o => NumberIn(o.Text), StringComparer.Ordinal);

        Assert.InRange(options["former"], 1, options[""]);
        Assert.InRange(options["offres"], 1, options[""] - 1);
        foreach (var (value, count) in options)
        {
            var chosen = await browser.GetAsync($"{Start}&pres={value}");
            Assert.Equal(count, NumberIn(chosen.Document.QuerySelector("#t-portee")!.TextContent));
            // The other choices are counted under this one too.
            var time = chosen.Document.QuerySelector<IHtmlSelectElement>("#duree")!.Options.Single(o => o.Value.Equals("36", StringComparison.Ordinal));
            Assert.Equal(NumberIn(time.Text), NumberIn((await browser.GetAsync($"{Start}&pres={value}&duree=36")).Document.QuerySelector("#t-portee")!.TextContent));
        }

        Assert.Contains("31 formations pour", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_WithAPlaceUnknown_SaysSoAndLeavesItOut()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/et-si?de=agent-d-entretien&lieu=Zzzzville");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("le lieu n’est pas pris en compte", page.Text, StringComparison.Ordinal);
        Assert.Equal("true", page.Document.QuerySelector("#lieu")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Hub_PlaceThenOccupation_LeadsToEachPageWithItsCountInTheZone()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/pres-de-chez-moi?metier=aide-soignant&lieu=Montpellier+(34)&rayon=30");

        Assert.Contains("31 formations", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 offres", page.Text, StringComparison.Ordinal);
        var links = page.Document.QuerySelectorAll("section:has(#t-ici) a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Contains(links, l => l.StartsWith("/metiers/aide-soignant/se-former?lieu=Montpellier", StringComparison.Ordinal));
        Assert.NotEmpty(page.Document.QuerySelectorAll("a[href='/territoires/departement-34'], a[href='/territoires/region-76']"));
    }

    [Fact]
    public async Task Sheet_ThenZoneThenCourse_IsWalkedWithoutJavaScript()
    {
        using var browser = new SiteBrowser(shared.Site);
        var sheet = await browser.GetAsync("/metiers/aide-soignant");
        var form = sheet.Document.QuerySelector<IHtmlFormElement>("#pres-de-chez-moi form")!;

        var list = await browser.GetAsync(form.GetAttribute("action") + "?lieu=montpellier");
        var course = await browser.GetAsync(list.Document.QuerySelector(".course h3 a")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, course.Status);
        Assert.NotNull(course.Document.QuerySelector(".sessions"));
    }

    private static int NumberIn(string text) => int.Parse(string.Concat(Digits().Matches(text).Last().Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[0-9][0-9\u00A0\u202F]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
