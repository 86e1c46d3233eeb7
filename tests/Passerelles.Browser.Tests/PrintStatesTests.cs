using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Passerelles.Browser.Tests.Site;
using Passerelles.Documents;
using Passerelles.Web.Features.Print;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Browser.Tests;

public sealed class PrintStatesTests(Chromium chromium)
{
    [Fact]
    public async Task Renderer_Missing_IsSaidOnAnAccessiblePageThatLeadsToThePageToPrint()
    {
        await using var site = await RunningSite.StartAsync(s => s.AddSingleton(new PdfPrinter(new PrintLimits(), TimeProvider.System, "/nonexistent")));
        await using var page = await WatchedPage.OpenAsync(chromium, site);

        await page.GoAsync("/pdf/metiers/aide-soignant", 503);
        await page.AssertStateAsync("pdf-absent");
        await page.Page.ClickAsync("text=Ouvrir la page à imprimer");

        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Aide-soignant·e");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pdf_BeingMade_IsWaitedForWithAndWithoutJavaScript(bool javaScript)
    {
        var end = new TaskCompletionSource<PrintResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var site = await RunningSite.StartAsync(s => s.AddSingleton<Printer>((_, step, ct) => MakeAsync(step, ct)), "--Print:Patience=0.01");
        await using var page = await WatchedPage.OpenAsync(chromium, site, javaScript: javaScript);

        await page.GoAsync("/pdf/metiers/aide-soignant", 202);
        await Assertions.Expect(page.Page.Locator("progress")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("progress")).ToHaveJSPropertyAsync("value", 5);
        if (javaScript)
        {
            await Assertions.Expect(page.Page.Locator("[data-print] [role=status]")).ToHaveTextAsync("La mise en page est en cours.");
            await page.AssertStateAsync("pdf-attente");
        }

        var pdf = await page.Page.RunAndWaitForResponseAsync(
            () =>
            {
                end.SetResult(new PrintResult.Printed("%PDF-1.7"u8.ToArray()));
                return Task.CompletedTask;
            },
            answer => answer.Status == 200 && answer.Headers.TryGetValue("content-type", out var type) && type is "application/pdf");

        Assert.EndsWith("/pdf/metiers/aide-soignant", pdf.Url, StringComparison.Ordinal);

        Task<PrintResult> MakeAsync(Action<int> step, CancellationToken cancellationToken)
        {
            step(5);
            return end.Task.WaitAsync(cancellationToken);
        }
    }
}
