using System.Net;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Market;

public sealed class OccupationFiguresTests(TerritorySite shared, CatalogueSite bare)
{
    [Fact]
    public async Task Figures_OfAZone_AreAgainstTheCountryWithSourceDateAndUnit()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/metiers/aide-soignant/chiffres?lieu=Montpellier&rayon=30");
        Assert.Equal(["non connu à l’échelle du département", "31\u202F500\u00A0€ par an"], Cells(page, "Salaire médian par an"));
        Assert.Equal(["2\u202F100\u00A0€ par mois", "non connu"], Cells(page, "Salaire observé"));
        Assert.Equal(["sur la liste Occitanie", "sur la liste de 2 régions sur 3"], Cells(page, "Liste officielle"));
        Assert.Contains("France Travail, marché du travail par métier, mars 2026", Row(page, "Salaire médian par an")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["non connu à l’échelle du département", "Favorable, 4 sur 5"], Cells(page, "Facilité"));
    }

    [Fact]
    public async Task Figures_Secret_AreNeverZero()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/metiers/aide-soignant/chiffres?lieu=Mende");
        Assert.Equal("non connu (secret statistique)", Cells(page, "Salaire observé")[0]);
        Assert.Null(Row(page, "Offres d’emploi"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("td").Select(t => t.TextContent.Trim()), t => t.StartsWith('0'));
    }

    [Fact]
    public async Task Figures_OverseasWithoutTheList_AreNotKnown()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/metiers/aide-soignant/chiffres?lieu=Cayenne");
        Assert.Equal("non connu à l’échelle du département", Cells(page, "Liste officielle")[0]);
        Assert.Contains("Guyane (973)", page.Document.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_RegionNotOnTheList_SayIt()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/metiers/infirmier/chiffres?lieu=Montpellier");
        Assert.Equal("pas sur la liste Occitanie", Cells(page, "Liste officielle")[0]);
    }

    [Fact]
    public async Task Figures_WithoutAnySource_SayWhatToImport()
    {
        using var browser = new SiteBrowser(bare.Site);
        var page = await browser.GetAsync("/metiers/aide-soignant/chiffres");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("./passerelles import market-france-travail", page.Text, StringComparison.Ordinal);
        Assert.Contains("./passerelles import territories", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_UnknownOccupation_AreNotFound()
    {
        using var browser = new SiteBrowser(shared.Site);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/metiers/zzzz/chiffres")).Status);
    }

    private static AngleSharp.Dom.IElement? Row(SitePage page, string label) =>
        page.Document.QuerySelectorAll("tbody tr").FirstOrDefault(r => r.QuerySelector("th")!.TextContent.TrimStart().StartsWith(label, StringComparison.Ordinal));

    private static string[] Cells(SitePage page, string label) =>
        [.. Row(page, label)!.QuerySelectorAll("td").Select(c => string.Join(' ', c.TextContent.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries)))];
}
