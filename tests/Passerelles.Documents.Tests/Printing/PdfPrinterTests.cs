using System.Net;
using System.Net.Sockets;
using System.Text;
using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests.Printing;

public sealed class PdfPrinterTests
{
    private static readonly Uri s_site = new("https://passerelles.example/");

    [Fact]
    public async Task Page_Printed_HasTagsTitleLanguageAndPdfUaMark()
    {
        var pdf = await PrintAsync(Page("""
            <header><p>Passerelles</p></header>
            <main><article><h1>Le titre</h1><p>Un mot <a href="/metiers/infirmier">vers le métier</a> et la suite.</p>
            <section><h2>Une liste</h2><ul><li>premier</li><li>second</li></ul></section>
            <section><h2>Un tableau</h2><table><caption>Ce qui change</caption><thead><tr><th scope="col">Sujet</th><th scope="col">Ici</th></tr></thead>
            <tbody><tr><th scope="row">Niveau</th><td>quatre</td></tr></tbody></table></section>
            <svg viewBox="0 0 2 2" width="20" height="20" role="img" aria-label="Un carré"><path d="M0 0h1v1h-1z"/></svg>
            <svg viewBox="0 0 2 2" width="20" height="20" aria-hidden="true"><path d="M0 0h1v1h-1z"/></svg></article></main>
            """));

        Assert.Equal("yes", pdf.Info["Tagged"]);
        Assert.Equal("no", pdf.Info["Suspects"]);
        Assert.Equal("Essai & co", pdf.Info["Title"]);
        Assert.True(pdf.IsInFrench);
        Assert.Contains("pdfuaid:part=\"1\"", pdf.Metadata, StringComparison.Ordinal);
        Assert.Equal("Letitre", pdf.TextOf("H1"));
        Assert.Equal("Uneliste|Untableau", pdf.TextOf("H2"));
        Assert.Equal("PasserellesLetitreUnmotverslemétieretlasuite.UnelistepremiersecondUntableauCequichangeSujetIciNiveauquatre", pdf.Reading);
        Assert.Equal("premier|second", pdf.TextOf("LBody"));
        Assert.Equal(2, pdf.Tags.Count(t => t.Role is "Lbl"));
        Assert.Equal("Sujet|Ici|Niveau", pdf.TextOf("TH"));
        Assert.Equal("verslemétier", Assert.Single(pdf.Tags, t => t.Role is "Link").Text);
        // The other picture is said to be none.
        Assert.Single(pdf.Tags, t => t.Role is "Figure");
        Assert.Contains("/URI (https://passerelles.example/metiers/infirmier)", Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_SideBySide_AreReadInTheOrderOfTheHtml()
    {
        var pdf = await PrintAsync(Page("""
            <style>.aside { float: right; width: 40% } .row { display: table } .row div { display: table-cell; width: 50% }</style>
            <h1>Un</h1><div class="row"><div><p>Deux</p><p>Trois</p></div><div><p>Quatre</p></div></div>
            <p>Cinq</p><div class="aside"><p>Six</p></div><p>Sept</p>
            """));

        Assert.Equal("UnDeuxTroisQuatreCinqSixSept", pdf.Reading);
    }

    [Fact]
    public async Task Text_OverSeveralPages_KeepsOneElementAndLeavesPageNumbersOut()
    {
        var lines = string.Concat(Enumerable.Range(1, 120).Select(i => FormattableString.Invariant($"<li>point {i}</li>")));

        var pdf = await PrintAsync(Page($"<style>@page {{ @bottom-right {{ content: 'Page ' counter(page) }} }}</style><h1>Long</h1><ul>{lines}</ul>"));

        Assert.True(pdf.Pages > 1);
        Assert.Single(pdf.Tags, t => t.Role is "L");
        Assert.Equal(120, pdf.Tags.Count(t => t.Role is "LI"));
        Assert.DoesNotContain("Page", pdf.Reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fonts_OfThePage_AreEmbeddedAndOurs()
    {
        var pdf = await PrintAsync(Page("<style>body { font-family: 'Atkinson Hyperlegible Next' }</style><p>Un œuf à 16 €, <strong>c’est cher</strong></p>"));

        var fonts = pdf.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Contains(fonts, f => f.Contains("Atkinson-Hyperlegible-Next-Bold", StringComparison.Ordinal));
        Assert.All(fonts, f => Assert.Matches(@"Atkinson-Hyperlegible-Next.* yes yes yes ", f));
    }

    [Fact]
    public async Task Address_OfAnythingOutside_IsNeverFetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var elsewhere = $"http://{listener.LocalEndpoint}";

        var pdf = await PrintAsync(Page($$"""
            <link rel="stylesheet" href="{{elsewhere}}/a.css"><link rel="attachment" href="file:///etc/hostname">
            <style>@import url({{elsewhere}}/b.css); @font-face { font-family: x; src: url({{elsewhere}}/c.woff2) } p { background: url(file:///etc/hostname) }</style>
            <p>Texte</p><img src="{{elsewhere}}/d.png" alt=""><img src="file:///etc/passwd" alt=""><img src="/e.png" alt=""><object data="{{elsewhere}}/f.svg"></object>
            <svg viewBox="0 0 9 9" width="9" height="9"><image href="{{elsewhere}}/g.png" width="9" height="9" /><use href="{{elsewhere}}/h.svg#a" /></svg>
            """));

        Assert.False(listener.Pending());
        Assert.Equal("Texte", pdf.Reading);
        Assert.DoesNotContain("EmbeddedFile", Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public async Task Poster_OfAnyLength_FillsOnePage(int lines)
    {
        var html = Page("<style>@page { size: A3 landscape }</style>" + string.Concat(Enumerable.Repeat("<p>Une ligne de l’affiche</p>", lines)));

        var pdf = await PrintAsync(html, largest: 40, smallest: 2);

        Assert.Equal(1, pdf.Pages);
        Assert.Equal("1190.55 x 841.89 pts (A3)", pdf.Info["Page size"]);
    }

    [Fact]
    public async Task Steps_OfAPrint_AreToldInOrder()
    {
        ExternalTool.Require("weasyprint");
        var steps = new List<int>();

        await new PdfPrinter().PrintAsync(new PrintDocument(Page("<p>Texte</p>"), s_site), steps.Add, TestContext.Current.CancellationToken);

        Assert.Equal(steps.Order(), steps);
        Assert.Equal(1, steps[0]);
        Assert.Equal(PdfPrinter.Steps, steps[^1]);
    }

    [Fact]
    public async Task Renderer_NotInstalled_IsSaid()
    {
        var printer = new PdfPrinter(new PrintLimits(), TimeProvider.System, "/nonexistent");

        Assert.IsType<PrintResult.RendererMissing>(await printer.PrintAsync(new PrintDocument(Page(""), s_site), null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Bounds_Reached_EndThePrintWithTheirReason()
    {
        ExternalTool.Require("weasyprint");

        Assert.Equal(PrintFailure.TooSlow, await FailureAsync(new PrintLimits { Duration = TimeSpan.FromMilliseconds(1) }));
        Assert.Equal(PrintFailure.TooLarge, await FailureAsync(new PrintLimits { Html = 10 }));
        Assert.Equal(PrintFailure.TooLarge, await FailureAsync(new PrintLimits { Pdf = 100 }));
        Assert.Equal(PrintFailure.Broken, await FailureAsync(new PrintLimits { Memory = 64 * 1024 * 1024 }));
    }

    [Fact]
    public async Task Asker_WhoLeaves_EndsTheRenderer()
    {
        ExternalTool.Require("weasyprint");
        using var leaving = new CancellationTokenSource();

        var printing = new PdfPrinter().PrintAsync(new PrintDocument(Page("<p>Texte</p>"), s_site), _ => leaving.Cancel(), leaving.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
    }

    private static async Task<PrintFailure> FailureAsync(PrintLimits limits)
    {
        var result = await new PdfPrinter(limits, TimeProvider.System).PrintAsync(new PrintDocument(Page("<p>Texte</p>"), s_site), null, TestContext.Current.CancellationToken);
        return Assert.IsType<PrintResult.Failed>(result).Failure;
    }

    private static async Task<PdfFile> PrintAsync(string html, double largest = 0, double smallest = 0)
    {
        ExternalTool.Require("weasyprint");
        var document = new PrintDocument(html, s_site) { LargestRootFont = largest, SmallestRootFont = smallest };
        var result = await new PdfPrinter().PrintAsync(document, null, TestContext.Current.CancellationToken);
        return await PdfFile.ReadAsync(Assert.IsType<PrintResult.Printed>(result).Pdf.ToArray());
    }

    private static string Page(string body) => $"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Essai &amp; co</title></head><body>{body}</body></html>""";
}
