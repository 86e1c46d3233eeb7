using Passerelles.Browser.Tests.Site;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Browser.Tests;

/// <summary>Pages that exist only where ESCO is imported in English.</summary>
public sealed class EnglishStatesTests(Chromium chromium)
{
    [Fact]
    public async Task EnglishPage_AtThreeWidths_IsAccessibleAndFits()
    {
        using var folder = new TemporaryFolder();
        await using var site = await RunningSite.StartWithAsync(("esco", [new EscoSample().WriteTo(folder.Path), new EscoSample("en").WriteTo(folder.Path)]));
        await using var page = await WatchedPage.OpenAsync(chromium, site, width: 390);
        foreach (var (path, name) in new[] { ("/en/occupations/aide-soignant", "anglais"), ("/metiers/aide-soignant", "fiche-avec-anglais") })
        {
            await page.GoAsync(path);
            await page.AssertAccessibleAsync();
            await page.ShootAsync(name);
            await page.ResizeAsync(320);
            await page.AssertFitsAsync();
            await page.ResizeAsync(1280);
            await page.AssertFitsAsync();
            await page.AssertAccessibleAsync();
            await page.ShootAsync(name);
        }

        page.AssertNoTrouble();
    }
}
