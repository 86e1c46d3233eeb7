using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Occupations;

public sealed partial class FilterTests(CatalogueSite shared)
{
    private static readonly CatalogueRelease Catalogue = SampleReleases.Catalogue();

    [Fact]
    public async Task List_WithoutFilter_HoldsEverySheetOnceInOrder()
    {
        var names = await NamesAsync("/metiers");

        Assert.Equal(Catalogue.Sheets.Length, names.Length);
        Assert.Equal(names.Order(StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), CompareOptions.IgnoreCase)), names, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("famille=petite-enfance")]
    [InlineData("niveau=6")]
    [InlineData("lieu=ehpad")]
    [InlineData("sans-diplome=1")]
    [InlineData("reglemente=oui")]
    [InlineData("reglemente=non")]
    [InlineData("emergent=1")]
    [InlineData("famille=soins&niveau=4&lieu=hopital&reglemente=oui")]
    public async Task List_Filtered_HoldsTheSheetsThatAnswer(string query)
    {
        var asked = query.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var expected = Catalogue.Sheets.Where(s =>
            (!asked.TryGetValue("famille", out var family) || string.Equals(s.Family.Value, family, StringComparison.Ordinal))
            && (!asked.TryGetValue("niveau", out var level) || string.Equals(s.Level?.ToString(CultureInfo.InvariantCulture), level, StringComparison.Ordinal))
            && (!asked.TryGetValue("lieu", out var place) || s.Workplaces.Contains(place, StringComparer.Ordinal))
            && (!asked.ContainsKey("sans-diplome") || s.Access.WithoutDiploma)
            && (!asked.TryGetValue("reglemente", out var regulated) || s.IsRegulated == regulated is "oui")
            && (!asked.ContainsKey("emergent") || s.Emerging is not null)).ToArray();

        var names = await NamesAsync("/metiers?" + query);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Length, names.Length);
    }

    [Fact]
    public async Task List_Filtered_CountsWhatEachOtherChoiceWouldKeep()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/metiers?reglemente=oui");

        foreach (var option in page.Document.QuerySelectorAll("#famille option[value]:not([value=''])").Take(5))
        {
            var announced = int.Parse(Count.Match(option.TextContent).ValueSpan, CultureInfo.InvariantCulture);
            Assert.Equal(announced, (await NamesAsync($"/metiers?reglemente=oui&famille={option.GetAttribute("value")}")).Length);
        }
    }

    [Theory]
    [InlineData("/metiers?famille=inconnue&niveau=99&lieu=%00&emergent=peut-etre")]
    [InlineData("/metiers?famille=%3Cscript%3E&niveau=-1")]
    public async Task List_AskedForWhatDoesNotExist_ShowsEverything(string path)
    {
        var names = await NamesAsync(path);

        Assert.Equal(Catalogue.Sheets.Length, names.Length);
    }

    [Fact]
    public async Task List_WithNoAnswer_SaysSoAndOffersToRemoveEachFilter()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/metiers?famille=medical&niveau=3&sans-diplome=1");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Aucun métier ne répond à tous ces choix", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["/metiers?niveau=3&sans-diplome=1", "/metiers?famille=medical&sans-diplome=1", "/metiers?famille=medical&niveau=3", "/metiers"],
            page.Document.QuerySelectorAll(".chips a").Select(a => a.GetAttribute("href")!),
            StringComparer.Ordinal);
    }

    private async Task<string[]> NamesAsync(string path)
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. page.Document.QuerySelectorAll(".rows a.name").Select(a => a.TextContent)];
    }

    [GeneratedRegex(@"(?<=\()\d+(?=\)$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count { get; }
}
