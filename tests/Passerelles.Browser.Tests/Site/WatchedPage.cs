using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Browser.Tests.Site;

/// <summary>A page that remembers everything that goes wrong in it: console errors, failed and foreign requests.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly List<string> _troubles = [];
    private int _expectedStatus = 200;

    private WatchedPage(IBrowserContext context, IPage page, Uri site)
    {
        _context = context;
        _site = site;
        Page = page;
        page.Console += (_, message) =>
        {
            // Chromium reports the status of the page itself on the console when it is an error, expected or not.
            if (message.Type is "error" or "warning" && !message.Text.Contains($"status of {_expectedStatus.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal))
            {
                _troubles.Add($"console {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _troubles.Add($"script error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_site.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            {
                _troubles.Add($"foreign request: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public static async Task<WatchedPage> OpenAsync(Chromium chromium, RunningSite site, int width = 1280, bool javaScript = true)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 800 },
            JavaScriptEnabled = javaScript,
        });
        return new WatchedPage(context, await context.NewPageAsync(), site.Address);
    }

    public async Task GoAsync(string path, int status = 200)
    {
        _expectedStatus = status;
        var answer = await Page.GotoAsync(path);
        Assert.Equal(status, answer!.Status);
    }

    public Task ResizeAsync(int width) => Page.SetViewportSizeAsync(width, width < 600 ? 844 : 800);

    /// <summary>The accessible state of the page at a phone's and a screen's width, with a picture of each.</summary>
    public async Task AssertStateAsync(string name)
    {
        await AssertAccessibleAsync();
        foreach (var width in new[] { 390, 1280 })
        {
            await ResizeAsync(width);
            await AssertFitsAsync();
            await ShootAsync(name);
        }

        AssertNoTrouble();
    }

    /// <summary>The status the next pages may answer with: Chromium writes an error status on its console.</summary>
    public void Expect(int status) => _expectedStatus = status;

    /// <summary>Every rule of axe-core, every impact level, best practices included.</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions());
        Assert.True(result.Violations.Length == 0, Describe(result.Violations));
    }

    /// <summary>No sideways scrolling at the width of the window.</summary>
    public async Task AssertFitsAsync()
    {
        var (content, window) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("window.innerWidth"));
        Assert.True(content <= window, $"{Page.Url} is {content} px wide in a window of {window} px.");
    }

    /// <summary>Into <c>artifacts/screenshots</c>, which git ignores.</summary>
    public async Task ShootAsync(string name)
    {
        await Page.EvaluateAsync("document.fonts.ready");
        var width = Page.ViewportSize!.Width.ToString(CultureInfo.InvariantCulture);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Checkout.PathOf($"artifacts/screenshots/{name}-{width}.png"), FullPage = true });
    }

    public void AssertNoTrouble() => Assert.True(_troubles.Count == 0, string.Join('\n', _troubles));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static string Describe(AxeResultItem[] violations) => string.Join('\n', violations.Select(v =>
        $"{v.Id} ({v.Impact}): {v.Help}\n" + string.Join('\n', v.Nodes.Select(n => "    " + n.Html))));
}
