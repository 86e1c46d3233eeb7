using Microsoft.Playwright;
using Passerelles.Browser.Tests.Site;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Browser.Tests;

public sealed class MapJourneyTests(Chromium chromium, SharedSite shared)
{
    // In the units of the drawing: names against names, names against the dots of others, everything against the edges.
    private const string Overlaps = """
        () => {
          const svg = document.querySelector(".map-drawing");
          const { width, height } = svg.viewBox.baseVal;
          const seen = [...svg.querySelectorAll(".stop")].map((stop) => ({
            id: stop.id,
            dot: stop.querySelector("use").getBBox(),
            label: [...stop.querySelectorAll("text")].filter((t) => getComputedStyle(t).display !== "none").map((t) => t.getBBox())[0],
          }));
          const meet = (a, b) => a && b && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
          const out = (box) => box && (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height);
          const wrong = [];
          for (const one of seen) {
            if (out(one.label) || out(one.dot)) {
              wrong.push(`${one.id} is outside`);
            }
            for (const other of seen) {
              if (one !== other && (meet(one.label, other.label) || meet(one.label, other.dot) || meet(one.dot, other.dot))) {
                wrong.push(`${one.id} and ${other.id}`);
              }
            }
          }
          // On the small map headings slant: their boxes meet though they do not.
          const heads = [...document.querySelectorAll(".map-heads .heads > *")].map((head) => head.getBBox());
          heads.forEach((a, i) => heads.forEach((b, j) => i < j && meet(a, b) && wrong.push(`headings ${i} and ${j}`)));
          return seen.length < 20 ? [`${seen.length} stations only`] : wrong;
        }
        """;

    [Theory]
    [InlineData("/carte", 1280)]
    [InlineData("/carte", 390)]
    [InlineData("/carte?de=aide-soignant", 1280)]
    [InlineData("/carte?de=aide-soignant", 390)]
    [InlineData("/carte?de=aide-soignant&taille=grande", 1280)]
    [InlineData("/carte?de=aide-soignant&taille=petite", 1280)]
    [InlineData("/carte?de=aide-soignant&taille=petite", 390)]
    [InlineData("/carte?famille=soins", 390)]
    public async Task Map_AsDrawn_HasNoNameOverAnother(string path, int width)
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site, width);
        await page.GoAsync(path);
        await page.Page.EvaluateAsync("document.fonts.ready");

        var wrong = await page.Page.EvaluateAsync<string[]>(Overlaps);

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Rome_EachDomain_AsDrawn_HasNoNameOverAnother()
    {
        await using var site = await RunningSite.StartAsync(ReferenceData.Require("rome/RefRomeCsv_v460.zip"));
        await using var page = await WatchedPage.OpenAsync(chromium, site);
        foreach (var letter in "ABCDEFGHIJKLMN")
        {
            await page.GoAsync($"/carte?domaine={letter}");
            await page.Page.EvaluateAsync("document.fonts.ready");
            var wrong = await page.Page.EvaluateAsync<string[]>(Overlaps);
            Assert.True(wrong.Length == 0, $"{letter}: {string.Join('\n', wrong)}");
        }

        await page.GoAsync("/carte?domaine=H");
        await page.AssertStateAsync("carte-domaine-H");
        await page.GoAsync("/carte?domaine=");
        await page.AssertStateAsync("carte-rome");
    }

    [Fact]
    public async Task Map_ByKeyboardAlone_FromStationToListAndToTheSheet()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        var keyboard = page.Page.Keyboard;
        await page.GoAsync("/carte");
        await TabUntilAsync(page, "document.activeElement.id === 'plan'");

        // Typing « l » in a field is typing, nothing else.
        await page.Page.FocusAsync("#de");
        await keyboard.TypeAsync("l");
        await Assertions.Expect(page.Page.Locator("#plan")).ToBeVisibleAsync();
        await page.Page.FillAsync("#de", "");

        await page.Page.FocusAsync("#plan");
        await keyboard.PressAsync("ArrowDown");
        var first = await FocusedAsync(page);
        Assert.StartsWith("s-", first, StringComparison.Ordinal);
        await keyboard.PressAsync("ArrowDown");
        var below = await FocusedAsync(page);
        await keyboard.PressAsync("ArrowUp");
        Assert.NotEqual(first, below, StringComparer.Ordinal);
        Assert.Equal(first, await FocusedAsync(page));
        await keyboard.PressAsync("ArrowRight");
        var across = await FocusedAsync(page);
        Assert.NotEqual(first, across, StringComparer.Ordinal);
        await keyboard.PressAsync("ArrowLeft");
        Assert.Equal(first, await FocusedAsync(page));
        await Assertions.Expect(page.Page.Locator("a.stop[tabindex='0']")).ToHaveCountAsync(1);
        await page.ShootAsync("carte-clavier");

        await keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/carte?de=*");
        await Assertions.Expect(page.Page.Locator("#t-depart")).ToBeVisibleAsync();
        Assert.Equal(first, await FocusedAsync(page));
        await page.AssertAccessibleAsync();

        await keyboard.PressAsync("l");
        await page.Page.WaitForURLAsync("**vue=liste**");
        await Assertions.Expect(page.Page.Locator("#liste")).ToBeFocusedAsync();
        await page.AssertAccessibleAsync();
        await keyboard.PressAsync("l");
        await Assertions.Expect(page.Page.Locator("#plan")).ToBeFocusedAsync();
        await keyboard.PressAsync("+");
        await page.Page.WaitForURLAsync("**taille=grande**");
        await Assertions.Expect(page.Page.Locator("#plan")).ToBeFocusedAsync();
        await keyboard.PressAsync("L");
        await Assertions.Expect(page.Page.Locator("#liste")).ToBeFocusedAsync();

        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/metiers/*");
        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.Locator("#liste")).ToBeVisibleAsync();
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Filters_WithJavaScript_RedrawWithoutLeavingThePageAndCanBeUndone()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/carte?de=aide-soignant");
        await page.Page.EvaluateAsync("window.sameDocument = true");

        await page.Page.SelectOptionAsync("#niveau", "4");
        await page.Page.WaitForURLAsync("**niveau=4**");
        await Assertions.Expect(page.Page.Locator(".map-chips")).ToContainTextAsync("Niveau 4");
        await Assertions.Expect(page.Page.Locator("#niveau")).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator("a.stop.out").First).ToBeAttachedAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>("window.sameDocument"));

        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.Locator("a.stop.out")).ToHaveCountAsync(0);
        await page.Page.FillAsync("#de", "infirm");
        await Assertions.Expect(page.Page.Locator(".map-form [role=option]").First).ToBeVisibleAsync();
        await page.Page.FillAsync("#de", "Ergothérapeute");
        await page.Page.Locator("#de").PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#t-depart")).ToContainTextAsync("Ergothérapeute");
        Assert.True(await page.Page.EvaluateAsync<bool>("window.sameDocument"));
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Map_Dragged_MovesAndChoosesNothing()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/carte");
        await page.Page.Locator("#plan").ScrollIntoViewIfNeededAsync();
        var box = (await page.Page.Locator("#plan").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + 600, box.Y + 200);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + 300, box.Y + 150, new MouseMoveOptions { Steps = 5 });
        await page.Page.Mouse.UpAsync();

        Assert.Equal(300, await page.Page.EvaluateAsync<int>("document.querySelector('#plan').scrollLeft"));
        Assert.EndsWith("/carte", page.Page.Url, StringComparison.Ordinal);
        page.AssertNoTrouble();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Journey_WithoutJavaScript_FromMapToListToSheet(int width)
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site, width, javaScript: false);
        await page.GoAsync("/");
        await page.Page.ClickAsync("nav >> text=Carte");
        await page.Page.ClickAsync("#s-infirmier");
        await Assertions.Expect(page.Page.Locator("#t-depart")).ToContainTextAsync("Infirmier·ère");
        await page.ShootAsync("carte-sans-javascript");
        await page.Page.ClickAsync("text=Le trouver sur la carte");
        await Assertions.Expect(page.Page.Locator("#s-infirmier")).ToBeInViewportAsync();
        await page.Page.ClickAsync("text=La même chose en liste");
        await Assertions.Expect(page.Page.Locator(".map-rows li").First).ToBeVisibleAsync();
        await page.Page.FillAsync("#de", "aide-soignant");
        await page.Page.ClickAsync("text=Montrer");
        await Assertions.Expect(page.Page.Locator("#t-depart")).ToContainTextAsync("Aide-soignant·e");
        await page.Page.Locator(".map-rows a", new PageLocatorOptions { HasText = "Partir d’ici" }).First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("#t-depart")).Not.ToContainTextAsync("Aide-soignant·e");
        await page.Page.ClickAsync("text=La même chose sur la carte");
        await page.Page.ClickAsync(".map-sizes >> text=Petite");
        await Assertions.Expect(page.Page.Locator(".map-numbers li").First).ToBeVisibleAsync();
        await page.Page.ClickAsync("text=Voir la fiche");
        await Assertions.Expect(page.Page.Locator("article.sheet")).ToBeVisibleAsync();
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Map_Printed_IsTheWholeDrawingOnOneA3()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/carte?de=aide-soignant");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Page.Locator(".map-form")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator(".map-heads")).ToBeHiddenAsync();
        Directory.CreateDirectory(Checkout.PathOf("artifacts/screenshots"));
        var pdf = await page.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, Path = Checkout.PathOf("artifacts/screenshots/carte.pdf") });
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        page.AssertNoTrouble();
    }

    private static async Task TabUntilAsync(WatchedPage page, string condition)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await page.Page.EvaluateAsync<bool>(condition))
            {
                return;
            }

            await page.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never reached: {condition}");
    }

    private static Task<string> FocusedAsync(WatchedPage page) => page.Page.EvaluateAsync<string>("document.activeElement.id");
}
