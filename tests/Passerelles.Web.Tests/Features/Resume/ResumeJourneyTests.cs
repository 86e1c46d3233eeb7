using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Resume;

public sealed class ResumeJourneyTests(CatalogueSite shared)
{
    [Fact]
    public async Task Resume_Sent_IsUnderstoodThenMatchedThenExplained()
    {
        using var browser = new SiteBrowser(shared.Site);

        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");
        Assert.Equal(HttpStatusCode.OK, understood.Status);
        Assert.Equal("Ce que nous avons compris", understood.Document.QuerySelector("h1")!.TextContent);
        var titles = understood.Document.QuerySelectorAll<IHtmlInputElement>("input[name^='e.'][name$='.title']").Select(i => i.Value).ToArray();
        Assert.Contains(titles, t => t.Contains("Aide-soignante", StringComparison.Ordinal));
        Assert.Contains(understood.Document.QuerySelectorAll("input[name='c.0.id']"), i => ((IHtmlInputElement)i).Value is "deas");

        var results = await browser.PressAsync(understood, "Voir les métiers proches");
        Assert.Equal(HttpStatusCode.OK, results.Status);
        var first = results.Document.QuerySelector(".match")!;
        Assert.Equal("/metiers/aide-soignant", first.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Contains("très proche", first.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(first.QuerySelectorAll("q.quote"));
        Assert.Contains("vous indiquez avoir un diplôme exigé", first.QuerySelector(".gate-line")!.TextContent, StringComparison.Ordinal);

        var detail = await browser.PressAsync(results, "Voir le détail");
        Assert.Equal("Aide-soignant·e", detail.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("À acquérir", detail.Text, StringComparison.Ordinal);

        var back = await browser.PressAsync(detail, "Tous les métiers proches");
        Assert.Equal(Labels(results), Labels(back));
    }

    [Fact]
    public async Task Quotes_OnEveryPage_AreLinesOfTheResume()
    {
        using var browser = new SiteBrowser(shared.Site);
        var text = Encoding.UTF8.GetString(Resumes.NursingAssistant);

        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");
        var results = await browser.PressAsync(understood, "Voir les métiers proches");

        var quotes = understood.Document.QuerySelectorAll(".editor q.quote").Concat(results.Document.QuerySelectorAll("q.quote")).Select(q => q.TextContent).ToArray();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, q => Assert.Contains(q, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resume_OfANurse_NamesANurseOccupationFirstInTheWholeRome()
    {
        var rome = ReferenceData.Require("rome/RefRomeCsv_v460.zip");
        var resume = await File.ReadAllBytesAsync(ReferenceData.Require("cv/fr-txt/infirmiere.txt"), TestContext.Current.CancellationToken);
        await using var site = await RunningSite.StartAsync(rome);
        using var browser = new SiteBrowser(site);

        var results = await browser.PressAsync(await browser.UploadAsync(resume, "cv.txt"), "Voir les métiers proches");
        var all = await browser.PressAsync(results, "Tous les secteurs");

        Assert.Contains("nfirmi", results.Document.QuerySelector(".match h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nfirmi", all.Document.QuerySelector(".match h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_OfABuilder_FindsOccupationsOfRomeInAllSectors()
    {
        await using var site = await RunningSite.StartAsync(ReferenceData.Require("rome/RefRomeCsv_v460.zip"));
        using var browser = new SiteBrowser(site);
        var resume = Encoding.UTF8.GetBytes(SampleResumes.Get("026-macon").Text);

        var results = await browser.PressAsync(await browser.UploadAsync(resume, "cv.txt"), "Voir les métiers proches");
        var all = await browser.PressAsync(results, "Tous les secteurs");

        Assert.Contains("açon", all.Document.QuerySelector(".match h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(all.Document.QuerySelectorAll(".match, .match-line"), l => l.TextContent.Contains("ROME", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("empty", HttpStatusCode.BadRequest, "vide")]
    [InlineData("not-a-cv", HttpStatusCode.BadRequest, "ne ressemble pas à un CV")]
    [InlineData("zip", HttpStatusCode.BadRequest, "archive")]
    [InlineData("broken-pdf", HttpStatusCode.BadRequest, "PDF")]
    [InlineData("big", HttpStatusCode.RequestEntityTooLarge, "10 Mo")]
    public async Task Resume_ThatCannotBeRead_IsRefusedWithAWayOut(string kind, HttpStatusCode status, string says)
    {
        using var browser = new SiteBrowser(shared.Site);
        var file = kind switch
        {
            "empty" => [],
            "not-a-cv" => Resumes.NotAResume,
            "zip" => [0x50, 0x4B, 0x05, 0x06, .. new byte[18]],
            "broken-pdf" => Encoding.ASCII.GetBytes("%PDF-1.7\nbroken"),
            _ => new byte[(10 * 1024 * 1024) + 1],
        };

        var page = await browser.UploadAsync(file);

        Assert.Equal(status, page.Status);
        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[type=file], a[href='/cv']"));
    }

    [Fact]
    public async Task Resume_FarAboveTheLimit_GetsThePageOfTooLarge()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.UploadAsync(new byte[12 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Votre envoi est trop gros", page.Document.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Form_WithoutAFile_AsksForOne()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/cv");

        var answer = await browser.PressAsync(page, "Lire mon CV");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Vous n’avez choisi aucun fichier", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_Read_LeavesNoTraceInLogsNorOnDisk()
    {
        await using var site = await RunningSite.StartAsync();
        using var browser = new SiteBrowser(site);

        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");
        Assert.Contains(Resumes.Marker, understood.Html, StringComparison.Ordinal);
        var results = await browser.PressAsync(understood, "Voir les métiers proches", ("e.0.employer", Resumes.Marker));
        var detail = await browser.PressAsync(results, "Voir le détail");
        await browser.PressAsync(results, "Télécharger en PDF");
        await browser.PressAsync(detail, "Télécharger en PDF");
        await browser.PressAsync(results, "Voir le chemin");
        await browser.PressAsync(results, "Et si…");
        await browser.GetAsync("/parcours?de=" + Resumes.Marker);
        await browser.GetAsync("/et-si?de=" + Resumes.Marker);
        await browser.GetAsync("/recherche?q=" + Resumes.Marker);
        await browser.GetAsync("/metiers/" + Resumes.Marker);
        await browser.PostAsync("/profil", [("e.0.title", Resumes.Marker)]);
        await browser.UploadAsync([.. Encoding.ASCII.GetBytes("%PDF-1.7\n"), .. Resumes.NursingAssistant]);

        // The test logs at Trace level; at the site's own levels nothing at all may hold the marker.
        Assert.NotEmpty(site.Logs.All);
        Assert.DoesNotContain(site.Logs.All, l => l.Contains(Resumes.Marker, StringComparison.Ordinal));
        foreach (var folder in new[] { site.Folder, Path.GetTempPath() })
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = string.Equals(folder, site.Folder, StringComparison.Ordinal), IgnoreInaccessible = true })
                // Pipes of running programs, whose length is 0, would wait for a writer for ever.
                .Where(f => new FileInfo(f) is { Exists: true, Length: > 0 }))
            {
                Assert.False(await HoldsMarkerAsync(file), $"{Path.GetFileName(file)} holds text of the CV.");
            }
        }
    }

    private static string[] Labels(SitePage page) => [.. page.Document.QuerySelectorAll(".match h2").Select(h => h.TextContent)];

    private static async Task<bool> HoldsMarkerAsync(string file)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(Encoding.UTF8.GetBytes(Resumes.Marker)) >= 0;
        }
        catch (IOException)
        {
            // Removed by another program since it was listed.
            return false;
        }
    }
}
