using System.Net;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Territories;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Territories;

public sealed class TerritoriesTests(TerritorySite shared)
{
    [Fact]
    public void Layout_EveryZone_HasOneTileOfItsOwn()
    {
        Assert.Equal(TerritoryNames.Regions.Select(r => ZoneCode.Of(r.Code)), TileLayout.Regions.Select(t => t.Zone).Order());
        Assert.Equal(TerritoryNames.Departments.Select(d => ZoneCode.Of(d.Code)), TileLayout.Departments.Select(t => t.Zone).Order());
        Assert.Equal(18, TileLayout.Regions.Select(t => (t.Column, t.Row)).Distinct().Count());
        Assert.Equal(101, TileLayout.Departments.Select(t => (t.Column, t.Row)).Distinct().Count());
    }

    [Theory]
    [InlineData("56", "29", true)]
    [InlineData("59", "13", false)]
    [InlineData("33", "69", true)]
    public void Layout_WestOrNorth_IsRespected(string first, string second, bool byColumn)
    {
        var (a, b) = (Tile(first), Tile(second));
        Assert.True(byColumn ? (first is "56" ? a.Column > b.Column : a.Column < b.Column) : a.Row < b.Row);

        static TilePosition Tile(string code) => TileLayout.Departments.Single(t => t.Zone == ZoneCode.Of(DepartmentCode.Parse(code)));
    }

    [Theory]
    [InlineData(new double[0], 0)]
    [InlineData(new double[] { 5 }, 1)]
    [InlineData(new double[] { 1, 1, 1, 1 }, 1)]
    [InlineData(new double[] { 1, 2, 3 }, 3)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5)]
    [InlineData(new double[] { -3, 0, 0, 0, 0, 0, 0, 4 }, 3)]
    public void Classes_OfValues_CoverEachOnce(double[] values, int count)
    {
        var classes = TileClasses.Of(values);
        Assert.Equal(count, classes.Bounds.Length);
        Assert.All(values, v => Assert.Single(classes.Bounds, b => v >= b.Least && v <= b.Greatest));
        Assert.All(values, v => Assert.True(v <= classes.Bounds[classes.ClassOf(v)].Greatest));
        Assert.All(Enumerable.Range(0, count), i => Assert.InRange(classes.ShadeOf(i), 0, 4));
    }

    [Fact]
    public async Task Map_OfTheList_SaysYesNoAndUnknownInWords()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/territoires?indicateur=metier-en-tension&famille=V0Z60");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var tiles = page.Document.QuerySelectorAll("svg.tiles a").ToDictionary(a => a.GetAttribute("href")!, a => a, StringComparer.Ordinal);
        Assert.Equal(18, tiles.Count);
        Assert.Equal("Occitanie oui : sur la liste", tiles["/territoires/region-76"].GetAttribute("aria-label"));
        Assert.Equal("Grand Est non : pas sur la liste", tiles["/territoires/region-44"].GetAttribute("aria-label"));
        Assert.Equal(("Guyane ? : non connu", "unknown"), (tiles["/territoires/region-03"].GetAttribute("aria-label"), tiles["/territoires/region-03"].GetAttribute("class")));
        Assert.Equal(18, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Map_ByDepartment_ShowsWhatIsDeclaredThere()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/territoires?carte=departements&indicateur=salaire-local&famille=J1501");
        Assert.Equal(101, page.Document.QuerySelectorAll("svg.tiles a").Length);
        var first = page.Document.QuerySelectorAll("tbody tr")[0].TextContent;
        Assert.Contains("Hérault", first, StringComparison.Ordinal);
        Assert.Contains("2\u202F100\u00A0€ par mois", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_Population_SumsCommunes()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/territoires?indicateur=population");
        Assert.Contains("314\u202F770\u00A0habitants", page.Document.QuerySelectorAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/territoires?indicateur=zzz&famille=%3Cb%3E")]
    [InlineData("/territoires?carte=zzz")]
    [InlineData("/territoires?indicateur=metier-en-tension&famille=A0Z")]
    public async Task Map_Nonsense_IsAPage(string path)
    {
        using var browser = new SiteBrowser(shared.Site);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("/territoires/region-76", HttpStatusCode.OK)]
    [InlineData("/territoires/departement-2A", HttpStatusCode.OK)]
    [InlineData("/territoires/departement-2a", HttpStatusCode.MovedPermanently)]
    [InlineData("/territoires/departement-20", HttpStatusCode.NotFound)]
    [InlineData("/territoires/departement-988", HttpStatusCode.NotFound)]
    [InlineData("/territoires/76", HttpStatusCode.NotFound)]
    public async Task Territory_Address_IsOneOrNone(string path, HttpStatusCode status)
    {
        using var browser = new SiteBrowser(shared.Site);
        Assert.Equal(status, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Territory_Department_SaysThatFiguresAreOfTheRegion()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/territoires/departement-34");
        Assert.Contains("ne sont pas connus à l’échelle du département", page.Text, StringComparison.Ordinal);
        Assert.Contains("Montpellier (34)", page.Text, StringComparison.Ordinal);
        Assert.Contains("302 454 habitants (2021)", page.Text, StringComparison.Ordinal);
    }
}
