using System.Net;
using Passerelles.Web.Hosting;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Hosting;

public sealed class ProtectionsTests(CatalogueSite shared)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/cv")]
    [InlineData("/metiers/inconnu")]
    [InlineData("/metiers/suggestions?q=inf")]
    [InlineData("/a/inconnu.css")]
    public async Task Answer_OfAnyKind_BearsTheSecurityHeaders(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        using var answer = await browser.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Contains("geolocation=(self)", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/cv")]
    [InlineData("/profil")]
    [InlineData("/profil/resultats")]
    [InlineData("/profil/resultats/aide-soignant")]
    [InlineData("/profil/parcours/infirmier")]
    [InlineData("/profil/et-si")]
    [InlineData("/competences")]
    public async Task Post_WithoutAToken_IsRefused(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.PostAsync(path, [("e.0.title", "Aide-soignante")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Nous n’avons pas pu lire votre envoi", page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Cookie_OfAForm_IsStrictAndOutOfReachOfScripts()
    {
        using var browser = new SiteBrowser(shared.Site);

        using var answer = await browser.Client.GetAsync("/cv", TestContext.Current.CancellationToken);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("passerelles.jeton=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_AboveTheLimit_GetTheirPageAndOtherPagesStillAnswer()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--RateLimits:UploadsPerMinute=2"]);
        using var browser = new SiteBrowser(site);
        await browser.UploadAsync(Resumes.NotAResume, "cv.txt");
        await browser.UploadAsync(Resumes.NotAResume, "cv.txt");

        var third = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Equal("Trop de demandes en peu de temps", third.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/cv")).Status);
    }

    [Fact]
    public async Task Requests_AboveTheLimit_AreRefusedButPagesInMemoryAreNot()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--RateLimits:PagesPerMinute=3"]);
        using var browser = new SiteBrowser(site);
        await browser.GetAsync("/metiers/aide-soignant");
        await browser.GetAsync("/recherche?q=a");
        await browser.GetAsync("/recherche?q=b");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.GetAsync("/recherche?q=c")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/metiers/aide-soignant")).Status);
    }

    [Fact]
    public async Task Form_AboveItsLimit_IsTooLarge()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.PostAsync("/profil", [("languages", new string('a', 600 * 1024))]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Votre envoi est trop gros", page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Form_SentInPiecesWithoutALength_IsBoundedToo()
    {
        using var browser = new SiteBrowser(shared.Site);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/profil")
        {
            Content = new StreamContent(new MemoryStream(System.Text.Encoding.ASCII.GetBytes("a=" + new string('b', 800 * 1024)))),
        };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.TransferEncodingChunked = true;

        using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", "sans frontière", HttpStatusCode.BadRequest)]
    public async Task Post_ThatIsNoForm_IsRefused(string type, string body, HttpStatusCode expected)
    {
        using var browser = new SiteBrowser(shared.Site);
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(type));

        using var answer = await browser.Client.PostAsync("/cv", content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_Unexpected_ShowsItsPageAndLogsNoMessage()
    {
        var clock = new FailingClock();
        await using var site = await RunningSite.StartAsync(clock);
        using var browser = new SiteBrowser(site);
        var form = await browser.GetAsync("/profil");
        clock.Words = Resumes.Marker;

        var page = await browser.PressAsync(form, "Mettre à jour le profil");
        clock.Words = null;

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Une erreur est survenue de notre côté", page.Document.QuerySelector("h1")!.TextContent);
        // The handler of exceptions clears the headers set before it.
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains(site.Logs.All, l => l.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Logs.All, l => l.Contains(Resumes.Marker, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ErrorPage_AskedByItsAddress_DoesNotExist()
    {
        using var browser = new SiteBrowser(shared.Site);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/erreur/500")).Status);
    }
}
