using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Passerelles.Documents;
using Passerelles.Documents.Tests.Samples;
using Passerelles.TestKit;
using Passerelles.Web.Features.Print;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Print;

public sealed class PdfTests(CatalogueSite shared)
{
    private const string Unprinted = ".trail, .unprinted, .unseen, .contents, .compare-form, .poster-tools, .detail .reason-kind, .route-choices, .onward, input, button, noscript";

    [Theory]
    [InlineData("/pdf/metiers/aide-soignant", "/metiers/aide-soignant", "Aide-soignant·e – Passerelles")]
    [InlineData("/pdf/comparer?de=aide-soignant&vers=infirmier", "/comparer?de=aide-soignant&vers=infirmier", "D’aide-soignant·e à infirmier·ère – Passerelles")]
    [InlineData("/pdf/comparer?m=aide-soignant&m=infirmier&m=brancardier", "/comparer?m=aide-soignant&m=infirmier&m=brancardier", null)]
    [InlineData("/pdf/parcours?de=aide-soignant&vers=infirmier", "/parcours?de=aide-soignant&vers=infirmier", null)]
    [InlineData("/pdf/metiers/aide-soignant/facile", "/metiers/aide-soignant/facile", "Aide-soignant·e, facile à lire – Passerelles")]
    [InlineData("/pdf/familles/soins?format=a3", "/familles/soins/affiche", "Affiche : Soins – Passerelles")]
    [InlineData("/pdf/familles/soins?format=a0", "/familles/soins/affiche", "Affiche : Soins – Passerelles")]
    public async Task Pdf_OfAPage_IsTaggedAndReadsAsThePageDoes(string path, string printed, string? title)
    {
        using var browser = new SiteBrowser(shared.Site);

        var (pdf, _) = await GetAsync(browser, path);
        var page = await browser.GetAsync(printed);

        Assert.Equal("yes", pdf.Info["Tagged"]);
        Assert.Contains("pdfuaid:part=\"1\"", pdf.Metadata, StringComparison.Ordinal);
        Assert.Equal(title ?? page.Document.Title, pdf.Info["Title"]);
        Assert.True(pdf.IsInFrench);
        foreach (var hidden in page.Document.QuerySelectorAll(Unprinted).ToArray())
        {
            hidden.Remove();
        }

        Assert.Equal(Texts(page, "main h1, main h2, main h3"), pdf.TextOf("H1", "H2", "H3"));
        // The brand of the page comes first on a sheet of paper; posters bear it at their foot.
        var brand = path.Contains("familles", StringComparison.Ordinal) ? "" : "Passerelles";
        Assert.Equal(brand + Squeezed(page.Document.QuerySelector("main")!.TextContent), pdf.Reading);
        Assert.Equal(page.Document.QuerySelectorAll("main table").Length, pdf.Tags.Count(t => t.Role is "Table"));
        Assert.Equal(page.Document.QuerySelectorAll("main svg[role=img]").Length, pdf.Tags.Count(t => t.Role is "Figure"));
        Assert.All(pdf.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..], f => Assert.Contains(" yes yes yes ", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/pdf/metiers/aide-soignant", 595.276, 841.89)]
    [InlineData("/pdf/metiers/aide-soignant/facile", 595.276, 841.89, 1)]
    [InlineData("/pdf/familles/soins", 1190.55, 841.89, 1)]
    [InlineData("/pdf/familles/technique-et-maintenance?format=a3", 1190.55, 841.89, 1)]
    [InlineData("/pdf/familles/soins?format=a0", 2383.94, 3370.39, 1)]
    [InlineData("/pdf/carte", 1190.55, 841.89, 1)]
    [InlineData("/pdf/carte?format=a0", 3370.39, 2383.94, 1)]
    public async Task Paper_OfAPdf_HasItsSizeAndPostersAreOnePage(string path, double width, double height, int? pages = null)
    {
        using var browser = new SiteBrowser(shared.Site);

        var (pdf, _) = await GetAsync(browser, path);

        var size = pdf.Info["Page size"].Split(' ');
        Assert.Equal(width, double.Parse(size[0], CultureInfo.InvariantCulture), 1);
        Assert.Equal(height, double.Parse(size[2], CultureInfo.InvariantCulture), 1);
        Assert.Equal(pages ?? pdf.Pages, pdf.Pages);
    }

    [Theory]
    [InlineData("/pdf/familles/soins?format=a3", "/familles/soins/affiche", 200)]
    [InlineData("/pdf/familles/soins?format=a0", "/familles/soins/affiche", 90)]
    [InlineData("/pdf/metiers/aide-soignant/facile", "/metiers/aide-soignant/facile", 100)]
    public async Task Codes_OfAPoster_LeadToTheSheetsAtThePublicAddress(string path, string printed, int dotsPerInch)
    {
        ExternalTool.Require("zbarimg");
        await using var site = await RunningSite.StartAsync(_ => { }, "--Site:PublicAddress=https://metiers.example.org/");
        using var browser = new SiteBrowser(site);
        var (pdf, _) = await GetAsync(browser, path);
        var page = await browser.GetAsync(printed);

        // Twice, as a telephone looks from more than one distance: where modules fall between pixels, one look may miss a code.
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resolution in new[] { dotsPerInch, dotsPerInch * 5 / 3 })
        {
            var seen = await ExternalTool.RunAsync("zbarimg", ["--quiet", "--raw", "-"], await pdf.DrawAsync(resolution));
            read.UnionWith(Encoding.UTF8.GetString(seen).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        var addresses = page.Document.QuerySelectorAll("main .address").Select(a => "https://" + a.TextContent.Trim()).Order(StringComparer.Ordinal).ToArray();
        Assert.All(addresses, a => Assert.StartsWith("https://metiers.example.org/", a, StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', addresses), string.Join('\n', read.Order(StringComparer.Ordinal)));
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(address).AbsolutePath)).Status);
        }
    }

    [Fact]
    public async Task Pdf_AskedAgain_IsTheOneKept()
    {
        using var browser = new SiteBrowser(shared.Site);
        var (first, answer) = await GetAsync(browser, "/pdf/metiers/infirmier");
        var (second, _) = await GetAsync(browser, "/pdf/metiers/infirmier");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pdf/metiers/infirmier");
        request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var third = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Equal("public, no-cache", answer.Headers.CacheControl!.ToString());
        Assert.Equal("inline; filename=\"infirmier.pdf\"", answer.Content.Headers.ContentDisposition!.ToString());
    }

    [Theory]
    [InlineData("/pdf/inconnu", HttpStatusCode.NotFound, "Cette page n’existe pas")]
    [InlineData("/pdf/metiers/inconnu", HttpStatusCode.NotFound, "Cette page n’existe pas")]
    [InlineData("/pdf/familles/soins?format=a9", HttpStatusCode.NotFound, "Cette page n’existe pas")]
    [InlineData("/pdf/comparer?de=aide-soignant", HttpStatusCode.NotFound, "Cette page n’existe pas")]
    [InlineData("/pdf/comparer?de=aide-soignant&vers=zzzz", HttpStatusCode.BadRequest, "Nous ne trouvons pas ce métier")]
    public async Task Address_ThatPrintsNothing_SaysSo(string path, HttpStatusCode status, string words)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(status, page.Status);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOut_OfAnOccupationWithoutEasyWords_SaysSoOnAPageOfItsOwn()
    {
        using var folder = new TemporaryFolder();
        await using var site = await RunningSite.StartAsync(new RomeSample().WriteTo(folder.PathOf("rome")));
        using var browser = new SiteBrowser(site);
        const string rome = "J1501";

        foreach (var path in new[] { $"/metiers/{rome}/facile", $"/pdf/metiers/{rome}/facile" })
        {
            var page = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal("Pas de version facile à lire", page.Document.QuerySelector("h1")!.TextContent);
            Assert.NotNull(page.Document.QuerySelector($"main a.button[href='/metiers/{rome}']"));
        }

        // A page that leads to its own address leads to the PDF of that address.
        using var moved = await browser.Client.GetAsync("/pdf/metiers/j1501", TestContext.Current.CancellationToken);
        Assert.Equal($"/pdf/metiers/{rome}", moved.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Renderer_Missing_OffersThePageToPrint()
    {
        await using var site = await RunningSite.StartAsync(s => s.AddSingleton(new PdfPrinter(new PrintLimits(), TimeProvider.System, "/nonexistent")));
        using var browser = new SiteBrowser(site);

        var page = await browser.GetAsync("/pdf/familles/soins?format=a3");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("Ce site ne fait pas de PDF", page.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/familles/soins/affiche']"));
        Assert.Contains("weasyprint", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Pdf_ThatTakesTime_ShowsItsProgressThenComes()
    {
        var printer = new SlowPrinter();
        await using var site = await RunningSite.StartAsync(s => s.AddSingleton<Printer>(printer.PrintAsync), "--Print:Patience=0.01", "--Print:AtOnce=1", "--Print:Waiting=1");
        using var browser = new SiteBrowser(site);

        var first = await browser.GetAsync("/pdf/metiers/aide-soignant");
        await printer.Begun;
        var second = await browser.GetAsync("/pdf/metiers/infirmier");
        var third = await browser.GetAsync("/pdf/metiers/ambulancier");

        Assert.Equal(HttpStatusCode.Accepted, first.Status);
        Assert.Equal("Le PDF se prépare", first.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(first.Document.QuerySelector("progress[max='7']"));
        // Without scripts, the page asks itself again, until it is told not to.
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>", first.Html, StringComparison.Ordinal);
        var quiet = await browser.GetAsync("/pdf/metiers/aide-soignant?attendre=non");
        Assert.DoesNotContain("http-equiv=\"refresh\"", quiet.Html, StringComparison.Ordinal);
        Assert.NotNull(quiet.Document.QuerySelector("main a[href='/pdf/metiers/aide-soignant']"));
        Assert.Equal("{\"isDone\":false,\"place\":0,\"step\":5,\"steps\":7,\"text\":\"La mise en page est en cours.\"}", await ProgressAsync(browser, first));
        Assert.Equal("{\"isDone\":false,\"place\":1,\"step\":0,\"steps\":7,\"text\":\"C’est le prochain de la file.\"}", await ProgressAsync(browser, second));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.Status);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Equal("Beaucoup de PDF sont demandés", third.Document.QuerySelector("h1")!.TextContent);

        printer.Finish();
        using var answer = await browser.GetWhenReadyAsync("/pdf/metiers/aide-soignant");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"isDone\":true", await ProgressAsync(browser, first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_ThatFails_OffersThePageToPrint()
    {
        await using var site = await RunningSite.StartAsync(s => s.AddSingleton<Printer>((_, _, _) => Task.FromResult<PrintResult>(new PrintResult.Failed(PrintFailure.TooSlow))));
        using var browser = new SiteBrowser(site);

        var page = await browser.GetAsync("/pdf/metiers/aide-soignant");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/metiers/aide-soignant']"));
    }

    [Fact]
    public async Task Pdfs_AboveTheLimitOfAnAddress_AreRefusedUnlessAlreadyMade()
    {
        await using var site = await RunningSite.StartAsync(
            s => s.AddSingleton<Printer>((_, _, _) => Task.FromResult<PrintResult>(new PrintResult.Printed("%PDF-"u8.ToArray()))), "--RateLimits:PdfsPerMinute=1");
        using var browser = new SiteBrowser(site);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pdf/metiers/aide-soignant")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.GetAsync("/pdf/metiers/infirmier")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/pdf/metiers/aide-soignant")).Status);
    }

    [Fact]
    public async Task Results_InPdf_AreThePersonsOwnAndKeptNowhere()
    {
        ExternalTool.Require("weasyprint");
        using var browser = new SiteBrowser(shared.Site);
        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");
        var results = await browser.PressAsync(understood, "Voir les métiers proches");
        var detail = await browser.PressAsync(results, "Voir le détail");

        foreach (var shown in new[] { results, detail })
        {
            var (path, fields) = SiteBrowser.FormOf(shown, "Télécharger en PDF");
            using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
            using var answer = await browser.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Null(answer.Headers.ETag);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            var pdf = await PdfFile.ReadAsync(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

            Assert.Equal("yes", pdf.Info["Tagged"]);
            foreach (var hidden in shown.Document.QuerySelectorAll(Unprinted).ToArray())
            {
                hidden.Remove();
            }

            Assert.Equal(Texts(shown, "main h1, main h2, main h3"), pdf.TextOf("H1", "H2", "H3"));
            Assert.Equal("Passerelles" + Squeezed(shown.Document.QuerySelector("main")!.TextContent), pdf.Reading);
        }
    }

    [Theory]
    [InlineData("/pdf/profil/resultats")]
    [InlineData("/pdf/profil/resultats/aide-soignant")]
    public async Task Results_PostedWithoutAToken_AreRefused(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(path, [("e.0.title", "Aide-soignante")])).Status);
    }

    private static async Task<(PdfFile Pdf, HttpResponseMessage Answer)> GetAsync(SiteBrowser browser, string path)
    {
        ExternalTool.Require("weasyprint");
        var answer = await browser.GetWhenReadyAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        return (await PdfFile.ReadAsync(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), answer);
    }

    private static async Task<string> ProgressAsync(SiteBrowser browser, SitePage page) =>
        await browser.Client.GetStringAsync(page.Document.QuerySelector("[data-print]")!.GetAttribute("data-print"), TestContext.Current.CancellationToken);

    private static string Texts(SitePage page, string selector) => string.Join('|', page.Document.QuerySelectorAll(selector).Select(e => Squeezed(e.TextContent)));

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A printer that stops at step 5 until the test says so.</summary>
    private sealed class SlowPrinter
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public void Finish() => _end.SetResult();

        public async Task<PrintResult> PrintAsync(PrintDocument document, Action<int> step, CancellationToken cancellationToken)
        {
            step(5);
            _begun.TrySetResult();
            await _end.Task.WaitAsync(cancellationToken);
            return new PrintResult.Printed("%PDF-"u8.ToArray());
        }
    }
}
