using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Features.Map;
using Passerelles.Web.Hosting;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Map;

public sealed class MapPageTests(CatalogueSite shared)
{
    private static readonly CatalogueRelease Catalogue = SampleReleases.Catalogue();

    [Fact]
    public async Task Map_WithNothingChosen_HasEverySheetOnceAndNoLine()
    {
        var page = await GetAsync("/carte");

        Assert.Equal(
            Catalogue.Sheets.Select(s => $"s-{s.Id}").Order(StringComparer.Ordinal),
            page.Document.QuerySelectorAll("a.stop").Select(a => a.Id!).Order(StringComparer.Ordinal));
        Assert.Equal("/carte?de=aide-soignant", page.Document.GetElementById("s-aide-soignant")!.GetAttribute("href"));
        Assert.Equal("Aide-soignant·e, niveau\u00A04, Soins", page.Document.GetElementById("s-aide-soignant")!.GetAttribute("aria-label"));
        Assert.Empty(page.Document.QuerySelectorAll(".map-drawing .lines path"));
        Assert.InRange(page.Html.Length, 50_000, 250_000);
    }

    [Fact]
    public async Task Map_OfAChosenStation_LightsItsIsochronesAndDrawsItsLines()
    {
        var page = await GetAsync("/carte?de=aide-soignant");

        var here = page.Document.GetElementById("s-aide-soignant")!;
        Assert.Equal("location", here.GetAttribute("aria-current"));
        Assert.Contains("votre départ", here.GetAttribute("aria-label"), StringComparison.Ordinal);
        var nurse = page.Document.GetElementById("s-infirmier")!;
        Assert.Contains("lined", nurse.ClassName, StringComparison.Ordinal);
        Assert.Matches("en .* au plus|plus de|non connue", nurse.GetAttribute("aria-label"));
        Assert.InRange(page.Document.QuerySelectorAll(".map-drawing .lines path:not(.core)").Length, 3, 12);
        Assert.NotEmpty(page.Document.QuerySelectorAll("a.lit use[href='#m-six']"));
        // Each mark on the map has its words in the key.
        var marks = page.Document.QuerySelectorAll("a.stop use").Select(u => u.GetAttribute("href")).Except(["#m-here", "#m-none"], StringComparer.Ordinal);
        var explained = page.Document.QuerySelectorAll(".map-key use").Select(u => u.GetAttribute("href"));
        Assert.Empty(marks.Except(explained, StringComparer.Ordinal));
        Assert.InRange(page.Html.Length, 50_000, 250_000);
    }

    [Theory]
    [InlineData("de=aide-soignant")]
    [InlineData("de=aide-soignant&duree=12")]
    [InlineData("de=agent-de-sterilisation&niveau=4")]
    [InlineData("reglemente=oui&niveau=6")]
    [InlineData("sans-diplome=1&emergent=1")]
    [InlineData("famille=petite-enfance&de=aide-soignant")]
    [InlineData("famille=petite-enfance")]
    public async Task List_OfAView_SaysWhatItsMapShows(string query)
    {
        var map = await GetAsync($"/carte?{query}");
        var list = await GetAsync($"/carte?{query}&vue=liste");

        var drawn = map.Document.QuerySelectorAll("a.stop:not(.out):not(.here)").Select(a => a.Id![2..]);
        var listed = list.Document.QuerySelectorAll(".map-rows .map-name a").Select(a => a.GetAttribute("href")!["/metiers/".Length..]);
        Assert.Equal(drawn.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(map.Document.QuerySelector("[data-status]")!.TextContent, list.Document.QuerySelector("[data-status]")!.TextContent);
    }

    [Theory]
    [InlineData("niveau=6")]
    [InlineData("reglemente=oui")]
    [InlineData("reglemente=non")]
    [InlineData("sans-diplome=1")]
    [InlineData("emergent=1")]
    public async Task Map_Filtered_FadesWhatDoesNotAnswerAndKeepsItInPlace(string query)
    {
        var all = await GetAsync("/carte");
        var page = await GetAsync($"/carte?{query}");

        var kept = page.Document.QuerySelectorAll("a.stop:not(.out)");
        Assert.InRange(kept.Length, 1, Catalogue.Sheets.Length - 1);
        Assert.Equal(Catalogue.Sheets.Length, page.Document.QuerySelectorAll("a.stop").Length);
        Assert.Equal(Places(all), Places(page));
        Assert.All(page.Document.QuerySelectorAll("a.stop.out"), a => Assert.EndsWith("hors de vos filtres", a.GetAttribute("aria-label"), StringComparison.Ordinal));
        // What the form announced for this choice is what it keeps.
        var (name, value) = (query.Split('=')[0], query.Split('=')[1]);
        var announced = (all.Document.QuerySelector($"select[name={name}] option[value={value}]") ?? all.Document.QuerySelector($"input[name={name}]")!.ParentElement!).TextContent;
        Assert.Contains($"({kept.Length.ToString(CultureInfo.InvariantCulture)})", announced, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_LimitedToADuration_FadesWhatIsFurther()
    {
        var page = await GetAsync("/carte?de=aide-soignant&duree=6");

        Assert.All(page.Document.QuerySelectorAll("a.lit"), a => Assert.Equal("#m-six", a.QuerySelector("use")!.GetAttribute("href")));
        Assert.Contains("En 6 mois au plus", page.Document.QuerySelector(".map-chips")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task View_HasAnAddressThatGivesItBack()
    {
        const string Address = "/carte?de=aide-soignant&niveau=4&reglemente=non&duree=24&taille=petite";
        var page = await GetAsync(Address);

        var toList = page.Document.QuerySelector("[data-other-view]")!.GetAttribute("href")!;
        var list = await GetAsync(toList);
        var back = list.Document.QuerySelector("[data-other-view]")!.GetAttribute("href")!;

        Assert.Equal("/carte?de=aide-soignant&niveau=4&reglemente=non&duree=24&vue=liste&taille=petite", toList);
        Assert.Equal(Address, back);
    }

    [Fact]
    public async Task JourneyWithoutJavaScript_FromMapToSheet_UsesLinksAndForms()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/carte");
        page = await browser.GetAsync(page.Document.GetElementById("s-aide-soignant")!.GetAttribute("href")!);
        Assert.Contains("Vous partez de : Aide-soignant·e", page.Text, StringComparison.Ordinal);

        var form = page.Document.QuerySelector<IHtmlFormElement>("form.map-form")!;
        var fields = SiteBrowser.FieldsOf(form);
        fields.RemoveAll(f => f.Name is "duree");
        fields.Add(("duree", "24"));
        page = await browser.GetAsync("/carte?" + string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}")));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("En 2\u00A0ans au plus", page.Document.QuerySelector(".map-chips")!.TextContent, StringComparison.Ordinal);

        page = await browser.GetAsync(page.Document.QuerySelector("[data-other-view]")!.GetAttribute("href")!);
        var row = page.Document.QuerySelector(".map-rows li")!;
        Assert.StartsWith("/parcours?de=aide-soignant&vers=", row.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Voir le chemin", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Map_InSmall_NumbersWhatIsLitAndNamesTheNumbers()
    {
        var page = await GetAsync("/carte?taille=petite&de=aide-soignant");

        var numbers = page.Document.QuerySelectorAll("a.stop .number").Select(n => int.Parse(n.TextContent, CultureInfo.InvariantCulture)).Order().ToArray();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers, page.Document.QuerySelectorAll(".map-numbers li").Select(l => int.Parse(l.GetAttribute("value")!, CultureInfo.InvariantCulture)));
        Assert.Equal(page.Document.QuerySelectorAll("a.lit").Length, numbers.Length);
    }

    [Theory]
    [InlineData("/carte?de=zzzzzzzz", "Nous ne trouvons pas ce métier")]
    [InlineData("/carte?domaine=Z9", "Ce domaine n’existe pas")]
    [InlineData("/carte?domaine=%3Cscript%3E", "Ce domaine n’existe pas")]
    public async Task Map_AskedForWhatDoesNotExist_SaysSo(string path, string message)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_WithFiltersThatMeanNothing_ShowsEverything()
    {
        var page = await GetAsync("/carte?famille=inconnue&niveau=99&duree=7&taille=immense&vue=3d&emergent=non");

        Assert.Equal(Catalogue.Sheets.Length, page.Document.QuerySelectorAll("a.stop:not(.out)").Length);
    }

    [Fact]
    public async Task Rome_ByDomain_HasItsOccupationsAndTheMobilityOfTheChosenOne()
    {
        await using var site = await RunningSite.StartAsync(rome: ReferenceData.Require("rome/RefRomeCsv_v460.zip"), withCatalogue: true);
        using var browser = new SiteBrowser(site);

        var index = await browser.GetAsync("/carte?domaine=");
        Assert.Equal(14, index.Document.QuerySelectorAll(".map-domains h2 a").Length);

        var health = await browser.GetAsync("/carte?domaine=J");
        Assert.Equal(HttpStatusCode.OK, health.Status);
        Assert.True(health.Document.QuerySelectorAll("a.stop").Length > 70);

        var part = await browser.GetAsync("/carte?domaine=J15");
        Assert.All(part.Document.QuerySelectorAll("a.stop"), a => Assert.StartsWith("s-J15", a.Id, StringComparison.Ordinal));

        var chosen = await browser.GetAsync("/carte?de=K1202");
        Assert.Contains("votre départ", chosen.Document.GetElementById("s-K1202")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.NotEmpty(chosen.Document.QuerySelectorAll(".map-drawing .lines .bridge"));
        Assert.NotEmpty(chosen.Document.QuerySelectorAll("a.lit"));
    }

    [Fact]
    public async Task Poster_IsOneDrawingWithoutLinks()
    {
        var page = await GetAsync("/carte?affiche=1");

        Assert.Single(page.Document.QuerySelectorAll("main svg.map-drawing"));
        Assert.Equal(Catalogue.Families.Count(f => Catalogue.Sheets.Any(s => s.Family == f.Id)), page.Document.QuerySelectorAll("main svg.qr").Length);
        Assert.Empty(page.Document.QuerySelectorAll("main svg a"));
        Assert.Equal(Catalogue.Sheets.Length, page.Document.QuerySelectorAll("main svg .stop").Length);
    }

    [Fact]
    public void Style_ForPaper_HasItsValuesInPlaceOfTokens()
    {
        var style = MapStyle.ForPaper(new SiteAssets());

        Assert.Contains("fill: #0d5c4a", style, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", style, StringComparison.Ordinal);
    }

    private static string[] Places(SitePage page) => [.. page.Document.QuerySelectorAll("a.stop").Select(a => $"{a.Id} {a.QuerySelector("use")!.GetAttribute("x")} {a.QuerySelector("use")!.GetAttribute("y")}").Order(StringComparer.Ordinal)];

    private async Task<SitePage> GetAsync(string path)
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }
}
