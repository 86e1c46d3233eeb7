using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Search;

public sealed class SearchTests(CatalogueSite shared)
{
    [Theory]
    [InlineData("aide soignante", "/metiers/aide-soignant")]
    [InlineData("IDE", "/metiers/infirmier")]
    [InlineData("educatrice specialisee", "/metiers/educateur-specialise")]
    public async Task Search_ByAnyForm_FindsTheOccupationFirst(string query, string expected)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/recherche?q=" + Uri.EscapeDataString(query));

        Assert.Equal(expected, page.Document.QuerySelector(".search-rows a.name")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Search_OfMarkup_IsShownAsText()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/recherche?q=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("main img"));
        Assert.Contains("<img src=x onerror=alert(1)>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_WhileTyping_HoldLabelsAndAddresses()
    {
        using var browser = new SiteBrowser(shared.Site);

        var found = await browser.Client.GetFromJsonAsync<JsonElement[]>("/metiers/suggestions?q=infirm", TestContext.Current.CancellationToken);

        Assert.NotEmpty(found!);
        Assert.Contains(found!, f => f.GetProperty("url").GetString() is "/metiers/infirmier");
    }

    [Fact]
    public async Task Suggestions_OfAHugeQuery_AreBounded()
    {
        using var browser = new SiteBrowser(shared.Site);

        var found = await browser.Client.GetFromJsonAsync<JsonElement[]>("/metiers/suggestions?q=" + new string('a', 6000), TestContext.Current.CancellationToken);

        Assert.Empty(found!);
    }

    [Fact]
    public async Task SkillSuggestions_OfAFewLetters_NameSkills()
    {
        using var browser = new SiteBrowser(shared.Site);

        var found = await browser.Client.GetFromJsonAsync<JsonElement[]>("/competences/suggestions?q=toilette", TestContext.Current.CancellationToken);

        Assert.Contains(found!, f => f.GetProperty("label").GetString()!.Contains("toilette", StringComparison.OrdinalIgnoreCase));
    }
}
