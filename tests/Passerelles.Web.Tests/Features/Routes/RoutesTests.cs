using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Routes;

public sealed class RoutesTests(CatalogueSite shared)
{
    [Fact]
    public async Task Route_IntoARegulatedOccupation_GoesThroughItsDiplomaWithSourceAndLaw()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/parcours?de=aide-soignant&vers=infirmier");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var route = page.Document.QuerySelector(".route")!;
        Assert.Equal("Aide-soignant·e", route.QuerySelector(".station.first .station-name")!.TextContent);
        Assert.Equal("Infirmier·ère", route.QuerySelector(".station.last .station-name")!.TextContent.Trim());
        var diploma = route.QuerySelectorAll(".qualifications > li").Single(q => q.QuerySelector("a[href='/diplomes/dei']") is not null);
        Assert.Contains("Durée\u00A0: 3\u00A0ans", diploma.TextContent, StringComparison.Ordinal);
        Assert.Contains("Source\u00A0: ", diploma.TextContent, StringComparison.Ordinal);
        Assert.Contains("Code de la santé publique", route.QuerySelector(".station.last .law")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vous exercez ce métier depuis 3\u00A0ans.", page.Document.QuerySelector(".assumed")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".route-sources li"));
    }

    [Fact]
    public async Task Routes_WhenSeveral_SayWhatSetsEachApart()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/parcours?de=accompagnant-educatif-et-social&vers=moniteur-educateur");

        var routes = page.Document.QuerySelectorAll<IHtmlDetailsElement>("details.route").ToArray();
        Assert.InRange(routes.Length, 2, 5);
        Assert.True(routes[0].IsOpen);
        Assert.All(routes, r => Assert.Equal(r.QuerySelectorAll(".leg").Length + 1, r.QuerySelectorAll(".station").Length));
        var choices = page.Document.QuerySelectorAll(".route-choices li").ToArray();
        Assert.Equal(routes.Length, choices.Length);
        Assert.All(choices, c => Assert.EndsWith(".", c.LastElementChild!.TextContent, StringComparison.Ordinal));
        Assert.Contains(choices, c => c.TextContent.Contains("e plus court", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Practice_Longer_ShortensTheWayThatAsksForIt()
    {
        using var browser = new SiteBrowser(shared.Site);

        var young = await browser.GetAsync("/parcours?de=infirmier&vers=cadre-de-sante&anciennete=6");
        var old = await browser.GetAsync("/parcours?de=infirmier&vers=cadre-de-sante&anciennete=120");

        Assert.Contains("D’abord, travailler", young.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("D’abord, travailler", old.Document.QuerySelector(".route")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("120", old.Document.QuerySelector<IHtmlSelectElement>("#anciennete")!.Value);
    }

    [Fact]
    public async Task Names_InsteadOfIdentifiers_AreUnderstood()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/parcours?de=Aide-soignante&vers=Infirmière");

        Assert.Equal("Infirmier·ère", page.Document.QuerySelector(".route .last .station-name")!.TextContent.Trim());
        Assert.Equal("Aide-soignant·e", page.Document.QuerySelector<IHtmlInputElement>("#de")!.Value);
    }

    [Theory]
    [InlineData("/parcours?de=zzzz&vers=infirmier", "de")]
    [InlineData("/parcours?de=infirmier&vers=zzzz", "vers")]
    [InlineData("/parcours?de=%22%3E%3Czzzz%3E&vers=infirmier", "de")]
    [InlineData("/parcours?de=../../etc&vers=infirmier", "de")]
    public async Task Name_NobodyKnows_IsSaidBesideItsFieldWithStatus400(string path, string field)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var input = page.Document.GetElementById(field)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.NotNull(page.Document.GetElementById(input.GetAttribute("aria-describedby")!));
        Assert.NotNull(page.Document.QuerySelector("[role=alert] a"));
        Assert.Null(page.Document.QuerySelector("main script"));
    }

    [Theory]
    [InlineData("anciennete=-1")]
    [InlineData("anciennete=99999999999999")]
    [InlineData("anciennete=36&anciennete=12")]
    [InlineData("anciennete=%00")]
    public async Task Practice_ThatIsNoAnswer_CountsAsTheUsualOne(string query)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/parcours?de=aide-soignant&vers=infirmier&" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("36", page.Document.QuerySelector<IHtmlSelectElement>("#anciennete")!.Value);
    }

    [Fact]
    public async Task SameOccupation_Twice_LeadsToWhatIsWithinReach()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/parcours?de=infirmier&vers=infirmier");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Vous y êtes déjà", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/et-si?de=infirmier']"));
        Assert.Empty(page.Document.QuerySelectorAll(".route"));
    }

    [Theory]
    [InlineData("/parcours")]
    [InlineData("/parcours?vers=infirmier")]
    [InlineData("/parcours?de=aide-soignant")]
    public async Task Form_NotWholeYet_OffersWaysOn(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var ways = page.Document.QuerySelectorAll(".hints .plain-columns a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.True(ways.Length >= 2, $"{path} offers {ways.Length} ways on.");
        var next = await browser.GetAsync(ways[0]);
        Assert.NotNull(next.Document.QuerySelector(".route-result"));
    }

    [Fact]
    public async Task Profile_WithADiploma_GoesFromItAndIsKeptNowhere()
    {
        using var browser = new SiteBrowser(shared.Site);
        var results = await browser.PressAsync(await browser.UploadAsync(Http.Resumes.NursingAssistant, "cv.txt"), "Voir les métiers proches");

        var page = await browser.PostAsync("/profil/parcours/infirmier", FieldsOf(results));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("no-store", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Votre profil", page.Document.QuerySelector(".route .first .station-name")!.TextContent);
        Assert.Contains("Nous partons de votre profil seul", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".route .qualifications a[href='/diplomes/dei']"));
        // Nothing of the profile in an address, and all of it still in the form.
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains(Http.Resumes.Marker, StringComparison.Ordinal));
        Assert.Equal(Profile(results), Profile(page));
        Assert.Equal(HttpStatusCode.OK, (await browser.PressAsync(page, "Et si…")).Status);
    }

    [Fact]
    public async Task Profile_ThatIsEmptyOrToNowhere_IsRefused()
    {
        using var browser = new SiteBrowser(shared.Site);
        var token = (await browser.GetAsync("/profil")).Document.QuerySelector<IHtmlInputElement>("main input[name=jeton]")!.Value;

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/profil/parcours/infirmier", [("jeton", token)])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/profil/parcours/zzzz", [("jeton", token), ("e.0.title", "Aide-soignante")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/profil/parcours/infirmier")).Status);
    }

    private static List<(string Name, string Value)> FieldsOf(SitePage page) =>
        SiteBrowser.FieldsOf(page.Document.QuerySelector<IHtmlFormElement>("main form[method=post]")!);

    private static (string, string)[] Profile(SitePage page) => [.. FieldsOf(page).Where(f => f.Name is not "jeton").Order()];
}
