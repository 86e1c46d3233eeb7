using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Search;

public sealed class SearchedNamesTests(CatalogueSite shared)
{
    [Theory]
    [InlineData("DEAS", "/diplomes/deas")]
    [InlineData("deas", "/diplomes/deas")]
    [InlineData("CAP AEPE", "/diplomes/cap-aepe")]
    [InlineData("AAH", "/glossaire#aah")]
    public async Task Search_NamesADiplomaOrATerm_LinksToIt(string query, string link)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/recherche?q=" + Uri.EscapeDataString(query));

        Assert.Equal(link, page.Document.QuerySelector(".search-more a.name")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Search_WithAWordTooMany_StillFindsTheOccupation()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/recherche?q=" + Uri.EscapeDataString("infirmière de nuit"));

        Assert.Equal("/metiers/infirmier", page.Document.QuerySelector(".search-rows a.name")!.GetAttribute("href"));
    }
}
