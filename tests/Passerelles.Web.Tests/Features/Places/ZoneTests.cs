using System.Net;
using System.Text.Json;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(TerritorySite))]

namespace Passerelles.Web.Tests.Features.Places;

public sealed class ZoneTests(TerritorySite shared)
{
    private const string Page = "/metiers/aide-soignant/chiffres";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("saint den", "Saint-Denis (974)", "Saint-Denis (93)")]
    [InlineData("34000", "Montpellier (34)")]
    [InlineData("cay", "Cayenne (973)")]
    [InlineData("")]
    [InlineData("\u0000<script>")]
    public async Task Suggestions_Typed_AreLabels(string query, params string[] labels)
    {
        using var browser = new SiteBrowser(shared.Site);
        using var json = JsonDocument.Parse(await browser.Client.GetStringAsync("/lieux?q=" + Uri.EscapeDataString(query), Ct));
        Assert.Equal(labels, json.RootElement.EnumerateArray().Select(e => e.GetProperty("label").GetString()!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("lieu=Mende&rayon=20", "à 20\u00A0km autour de Mende (48)")]
    [InlineData("lieu=97300&rayon=departement", "dans le département : Guyane")]
    [InlineData("lieu=insee:34172&rayon=region", "dans la région : Occitanie")]
    [InlineData("lieu=Mende&rayon=bassin", "dans le département : Lozère")]
    [InlineData("lieu=&rayon=10", "dans toute la France")]
    [InlineData("lieu=Mende&rayon=-3", "à 30\u00A0km autour de Mende (48)")]
    public async Task Zone_InTheAddress_IsTaken(string query, string words)
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync($"{Page}?{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(words, page.Document.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zone_SeveralPlaces_GivesAChoiceThatWorks()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync(Page + "?lieu=saint-denis&rayon=50");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var links = page.Document.QuerySelectorAll(".zone-error a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.Contains("à 50 km autour de Saint-Denis (974)", (await browser.GetAsync(links[0])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zone_NoSuchPlace_SaysHowToGoOn()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync(Page + "?lieu=Zzzz");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Aucune commune ne s’appelle « Zzzz »", page.Document.QuerySelector("#zone-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("zone-erreur", page.Document.QuerySelector("#lieu")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Zone_NotTicked_WritesNothing()
    {
        using var browser = new SiteBrowser(shared.Site);
        using var answer = await browser.Client.GetAsync(Page + "?lieu=Mende", Ct);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("private", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Contains("dans toute la France", (await browser.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zone_Ticked_IsRememberedThenForgotten()
    {
        using var browser = new SiteBrowser(shared.Site);
        using var answer = await browser.Client.GetAsync(Page + "?lieu=Mende&rayon=20&retenir=1", Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("retenir", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("passerelles.lieu=48095.20;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        var again = await browser.GetAsync(Page);
        Assert.Contains("à 20 km autour de Mende (48)", again.Text, StringComparison.Ordinal);
        var forget = again.Document.QuerySelector(".zone-buttons a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(forget)).Status);
        Assert.Contains("dans toute la France", (await browser.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Position_Given_LeavesTheAddressAtOnce()
    {
        using var browser = new SiteBrowser(shared.Site);
        using var answer = await browser.Client.GetAsync(Page + "?position=43.61,3.87&lieu=&rayon=10", Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var location = Uri.UnescapeDataString(answer.Headers.Location!.ToString());
        Assert.Contains("lieu=Montpellier (34)", location, StringComparison.Ordinal);
        Assert.DoesNotContain("43.6", location, StringComparison.Ordinal);
        Assert.DoesNotContain(shared.Site.Logs.All, l => l.Contains("43.61,3.87", StringComparison.Ordinal) && !l.StartsWith("Trace", StringComparison.Ordinal) && !l.StartsWith("Debug", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("position=999,3")]
    [InlineData("position=NaN,NaN")]
    [InlineData("position=1")]
    [InlineData("lieu=insee:99999")]
    [InlineData("lieu=%00%01&rayon=%F0%9F%98%80")]
    public async Task Zone_Nonsense_IsAPage(string query)
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync($"{Page}?{query}");
        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, page.Status.ToString());
    }
}
