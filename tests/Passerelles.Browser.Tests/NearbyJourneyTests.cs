using Microsoft.Playwright;
using Passerelles.Browser.Tests.Site;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Browser.Tests;

public sealed class NearbyJourneyTests(Chromium chromium, NearbySite shared)
{
    [Theory]
    [InlineData("/metiers/aide-soignant/se-former?lieu=Montpellier+(34)&rayon=30", "se-former")]
    [InlineData("/metiers/aide-soignant/se-former?lieu=Montpellier+(34)&rayon=30&but=deas&debut=12", "se-former-filtres")]
    [InlineData("/diplomes/deas/se-former?lieu=Mende+(48)&rayon=10", "se-former-aucune")]
    [InlineData("/diplomes/deas/se-former?lieu=Saint-Denis", "se-former-a-choisir", 400)]
    [InlineData("/formations/A1", "formation")]
    [InlineData("/metiers/aide-soignant/offres?lieu=Montpellier+(34)&rayon=30", "offres")]
    [InlineData("/metiers/aide-soignant/offres?lieu=Cayenne&rayon=30", "offres-aucune")]
    [InlineData("/et-si?de=agent-d-entretien&lieu=Montpellier+(34)&rayon=30&pres=former", "et-si-ici")]
    [InlineData("/pres-de-chez-moi?metier=aide-soignant&lieu=Montpellier+(34)&rayon=30", "pres")]
    [InlineData("/pres-de-chez-moi?metier=zzzz", "pres-erreur", 400)]
    public Task Page_AtThreeWidths_IsAccessibleAndFits(string path, string name, int status = 200) =>
        PageStatesTests.AssertFitsAsync(chromium, shared.Site, path, name, status);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sheet_ThenPlaceThenCourse_IsWalkedWithAndWithoutJavaScript(bool javaScript)
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site, width: 390, javaScript: javaScript);
        await page.GoAsync("/metiers/aide-soignant");
        await page.Page.FillAsync("#lieu", "Montpellier");
        // The suggestions lie over the buttons: as one types, Enter goes to the first of them.
        await page.Page.PressAsync("#lieu", "Enter");
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Se former");
        await Assertions.Expect(page.Page.Locator("#lieu")).ToHaveValueAsync("Montpellier (34)");
        await page.Page.ClickAsync(".course h3 a >> nth=0");
        await Assertions.Expect(page.Page.Locator(".sessions tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator("a:has-text('Voir chez l’organisme')")).ToHaveAttributeAsync("href", "https://centre.exemple.fr");
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task WhatIf_PlaceTyped_IsRecountedInPlace()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/et-si?de=agent-d-entretien");
        await page.Page.FillAsync("#lieu", "Montpellier (34)");
        await page.Page.Locator("#lieu").BlurAsync();
        await Assertions.Expect(page.Page.Locator("#pres option[value=offres]")).ToContainTextAsync("(");
        await page.Page.SelectOptionAsync("#pres", "offres");
        await Assertions.Expect(page.Page.Locator(".browse-results")).ToContainTextAsync("2 offres");
        // Rows tell their offers before the choice too: the address is what says that the answer has come.
        await page.Page.WaitForURLAsync("**pres=offres**");
        page.AssertNoTrouble();
    }
}
