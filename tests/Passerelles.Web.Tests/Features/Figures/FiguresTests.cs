using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Figures;

public sealed class FiguresTests(CatalogueSite shared)
{
    [Fact]
    public async Task Figures_OfAnOccupation_AreOnItsSheetWithTheirDateAndSource()
    {
        using var browser = new SiteBrowser(shared.Site);

        var sheet = await browser.GetAsync("/metiers/aide-soignant");
        var figures = sheet.Document.QuerySelector("#salaire .figures")!.TextContent;

        Assert.Contains("16\u202F732", figures, StringComparison.Ordinal);
        Assert.Contains("Occitanie", figures, StringComparison.Ordinal);
        Assert.Contains("Étude sur les métiers du care", sheet.Document.QuerySelector("#salaire")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pay_ThatIsAMedian_IsSaidInWords()
    {
        using var browser = new SiteBrowser(shared.Site);

        var sheet = await browser.GetAsync("/metiers/aide-soignant");

        Assert.Contains("la moitié gagne moins", sheet.Document.QuerySelector("#salaire")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("eur-", sheet.Text, StringComparison.Ordinal);
    }
}
