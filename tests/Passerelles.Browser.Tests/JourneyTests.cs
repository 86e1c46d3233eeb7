using System.Text;
using Microsoft.Playwright;
using Passerelles.Browser.Tests.Site;
using Passerelles.TestKit;

namespace Passerelles.Browser.Tests;

public sealed class JourneyTests(Chromium chromium, SharedSite shared)
{
    private static readonly FilePayload Resume = new()
    {
        Name = "cv.txt",
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes("""
            Dominique Exemple
            Aide-soignante

            EXPÉRIENCE PROFESSIONNELLE
            Aide-soignante — EHPAD Les Glycines
            03/2019 - 06/2024
            - Aide à la toilette et aux repas des résidents
            - Mesure de la tension et de la température

            FORMATION
            Diplôme d'État d'aide-soignant, 2018

            COMPÉTENCES
            Hygiène, écoute, travail en équipe
            """),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Resume_FromUploadToDetail_WorksWithAndWithoutJavaScript(bool javaScript)
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site, javaScript: javaScript);
        await page.GoAsync("/");
        await page.Page.ClickAsync("text=J’ai un CV");
        await page.Page.SetInputFilesAsync("#fichier", Resume);
        await page.Page.ClickAsync("text=Lire mon CV");
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Ce que nous avons compris");
        await StateAsync(page, "cv-compris", javaScript);

        await page.Page.ClickAsync("text=Ajouter une expérience");
        await page.Page.FillAsync("id=new.e.title", "Auxiliaire de vie");
        await page.Page.ClickAsync("text=Ajouter cette expérience");
        await Assertions.Expect(page.Page.Locator("[role=status].notice")).ToContainTextAsync("Auxiliaire de vie");
        await page.Page.ClickAsync("text=Voir les métiers proches");
        await Assertions.Expect(page.Page.Locator(".match h2").First).ToContainTextAsync("ide-soignant");
        await StateAsync(page, "resultats", javaScript);

        await page.Page.ClickAsync("text=Tous les secteurs");
        await Assertions.Expect(page.Page.Locator("button[aria-pressed=true]")).ToHaveTextAsync("Tous les secteurs");
        await page.Page.Locator("button:has-text('Voir le détail')").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator("h2").First).ToHaveTextAsync("Pourquoi ce métier");
        await StateAsync(page, "resultat-detail", javaScript);
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Resume_ThatIsEmpty_IsRefusedOnAnAccessiblePage()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/cv");
        page.Expect(400);
        await page.Page.SetInputFilesAsync("#fichier", new FilePayload { Name = "cv.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n"u8.ToArray() });
        await page.Page.ClickAsync("text=Lire mon CV");
        await Assertions.Expect(page.Page.Locator("#probleme")).ToBeVisibleAsync();
        await page.AssertStateAsync("cv-refuse");
    }

    [Fact]
    public async Task Profile_WithProblems_SaysThemOnAnAccessiblePage()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/profil");
        page.Expect(400);
        await page.Page.FillAsync("id=new.e.title", "Aide-soignante");
        await page.Page.FillAsync("id=new.e.start", "hier");
        await page.Page.FillAsync("id=new.s", "toilette");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.ClickAsync("text=Ajouter cette expérience");
        await Assertions.Expect(page.Page.Locator("[role=alert]")).ToContainTextAsync("À régler avant de continuer");
        await Assertions.Expect(page.Page.Locator(".choices button").First).ToBeVisibleAsync();
        await page.AssertStateAsync("profil-erreur");
    }

    [Fact]
    public async Task Search_ByKeyboardAlone_OpensASuggestion()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/metiers");
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Page.Locator(".skip")).ToBeFocusedAsync();
        while (await page.Page.EvaluateAsync<string>("document.activeElement.id") is not "chercher")
        {
            await page.Page.Keyboard.PressAsync("Tab");
        }

        var field = page.Page.Locator("#chercher");
        // The answer to the last letter: an earlier one opens the list too, and is then replaced under the reader's choice.
        await page.Page.RunAndWaitForResponseAsync(
            () => page.Page.Keyboard.TypeAsync("ergoth"), answer => answer.Url.Contains("ergoth", StringComparison.Ordinal));
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await page.AssertAccessibleAsync();
        await page.ShootAsync("suggestions");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Page.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("rgothérapeute");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/metiers/ergotherapeute");
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task LivedExperience_ByKeyboardAlone_LeadsToSkillsAndOccupations()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/experience-de-vie");
        await page.Page.FocusAsync("input[value=aider-un-parent-age]");
        await page.Page.Keyboard.PressAsync("Space");
        await page.Page.FocusAsync("text=Continuer");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Quelques questions");
        await page.AssertStateAsync("vecu-questions");
        await page.Page.FocusAsync("input[name=oui] >> nth=0");
        await page.Page.Keyboard.PressAsync("Space");
        await page.Page.FocusAsync("text=Voir ce que cela m’a appris");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Ce que cela vous a appris");
        await Assertions.Expect(page.Page.Locator("#t-limites")).ToBeVisibleAsync();
        await page.AssertStateAsync("vecu-bilan");
        await page.Page.ClickAsync("text=Voir les métiers proches");
        await Assertions.Expect(page.Page.Locator("main a[href^='/metiers/']").First).ToBeVisibleAsync();
        page.AssertNoTrouble();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatIf_FromTheHomePageToARoute_WorksWithAndWithoutJavaScript(bool javaScript)
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site, javaScript: javaScript);
        await page.GoAsync("/");
        await page.Page.ClickAsync("text=Voir ce qui est à ma portée");
        await page.Page.FillAsync("#de", "aide-soignante");
        await page.Page.ClickAsync("main button:has-text('Voir ce qui est à ma portée')");
        var count = page.Page.Locator("#t-portee");
        var before = await count.TextContentAsync();
        await page.Page.SelectOptionAsync("#duree", "12");
        if (!javaScript)
        {
            await page.Page.ClickAsync("text=Recalculer");
        }

        await Assertions.Expect(count).Not.ToHaveTextAsync(before!);
        Assert.Contains("duree=12", page.Page.Url, StringComparison.Ordinal);
        await page.Page.Locator(".rows a:has-text('Voir le chemin')").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".route .station.first .station-name").First).ToHaveTextAsync("Aide-soignant·e");
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task WhatIf_ByKeyboardAlone_RecomputesInPlaceAndSaysSo()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/et-si?de=aide-soignant");
        var count = page.Page.Locator("#t-portee");
        var before = await count.TextContentAsync();
        await page.Page.FocusAsync("#formation");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(count).Not.ToHaveTextAsync(before!);
        await Assertions.Expect(page.Page.Locator("[data-live-status]")).ToContainTextAsync("à votre portée.");
        await Assertions.Expect(page.Page.Locator("#formation")).ToBeFocusedAsync();
        Assert.Contains("formation=non", page.Page.Url, StringComparison.Ordinal);
        await page.AssertAccessibleAsync();

        await page.Page.FocusAsync("#vers");
        await page.Page.RunAndWaitForResponseAsync(
            () => page.Page.Keyboard.TypeAsync("infirmiere"), answer => answer.Url.EndsWith("infirmiere", StringComparison.Ordinal));
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".target .label")).ToContainTextAsync("hors de portée, car vous écartez les formations");
        await Assertions.Expect(page.Page.Locator("#vers")).ToBeFocusedAsync();
        await page.AssertStateAsync("et-si-cible");

        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.Locator(".target")).ToHaveCountAsync(0);
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task WhatIf_FromAProfile_RecomputesWithoutAnythingInTheAddress()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/cv");
        await page.Page.SetInputFilesAsync("#fichier", Resume);
        await page.Page.ClickAsync("text=Lire mon CV");
        await page.Page.ClickAsync("text=Voir les métiers proches");
        await page.Page.ClickAsync("button:has-text('Et si…')");
        var count = page.Page.Locator("#t-portee");
        var before = await count.TextContentAsync();
        await page.AssertStateAsync("et-si-profil");
        await page.Page.SelectOptionAsync("#duree", "6");
        await Assertions.Expect(count).Not.ToHaveTextAsync(before!);
        Assert.EndsWith("/profil/et-si", page.Page.Url, StringComparison.Ordinal);
        await page.Page.Locator("button:has-text('Voir le chemin')").First.ClickAsync();
        await Assertions.Expect(page.Page.Locator(".route .station.first .station-name").First).ToHaveTextAsync("Votre profil");
        await page.AssertStateAsync("parcours-profil");
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Filters_OnAPhone_AreFoldedThenNarrowTheList()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site, width: 390);
        await page.GoAsync("/metiers");
        await Assertions.Expect(page.Page.Locator("#famille")).ToBeHiddenAsync();
        await page.Page.ClickAsync(".filters summary");
        await page.Page.SelectOptionAsync("#famille", "petite-enfance");
        await page.Page.ClickAsync(".filters button");
        await page.Page.WaitForURLAsync("**famille=petite-enfance**");
        await Assertions.Expect(page.Page.Locator(".chips")).ToContainTextAsync("Petite enfance");
        await Assertions.Expect(page.Page.Locator(".rows .name").First).ToBeVisibleAsync();
        await page.Page.ClickAsync(".chips a >> nth=0");
        await Assertions.Expect(page.Page.Locator(".chips")).ToHaveCountAsync(0);
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Skills_ByKeyboardAlone_LeadToResults()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/competences");
        await page.Page.FocusAsync("#q");
        await page.Page.Keyboard.TypeAsync("toilette");
        await Assertions.Expect(page.Page.Locator("[data-count]")).ToContainTextAsync("affichée");
        await page.ShootAsync("competences-filtrees");
        while (!await page.Page.EvaluateAsync<bool>("document.activeElement.type === 'checkbox'"))
        {
            await page.Page.Keyboard.PressAsync("Tab");
        }

        await page.Page.Keyboard.PressAsync("Space");
        await page.AssertAccessibleAsync();
        while (await page.Page.EvaluateAsync<string>("document.activeElement.textContent") is not "Voir les métiers proches")
        {
            await page.Page.Keyboard.PressAsync("Tab");
        }

        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".match").First).ToBeVisibleAsync();
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Comparison_ByKeyboardAlone_GrowsToThreeOccupations()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site, javaScript: false);
        await page.GoAsync("/comparer");
        await page.Page.FocusAsync("#de");
        await page.Page.Keyboard.TypeAsync("aide-soignante");
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.TypeAsync("infirmier");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/comparer?de=aide-soignant&vers=infirmier");
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("D’aide-soignant·e à infirmier·ère");

        await page.Page.FocusAsync(".compare-tools a:has-text('Ajouter un métier')");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#m3")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("ambulancier");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/comparer?m=aide-soignant&m=infirmier&m=ambulancier");
        await Assertions.Expect(page.Page.Locator("h1")).ToHaveTextAsync("Trois métiers côte à côte");
        await page.Page.FocusAsync("text=Afficher seulement les différences");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**&differences=1");
        page.AssertNoTrouble();
    }

    [Theory]
    [InlineData("/comparer?de=aide-soignant&vers=infirmier", "comparaison", 3)]
    [InlineData("/comparer?m=aide-soignant&m=infirmier&m=ambulancier&m=auxiliaire-de-puericulture", "cote-a-cote", 7)]
    public async Task Comparison_Printed_UnfoldsWhatIsFoldedAndStaysShort(string path, string name, int mostPages)
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync(path);
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Page.Locator(".compare-tools")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator("details li, details td").First).ToBeVisibleAsync();

        Directory.CreateDirectory(Checkout.PathOf("artifacts/screenshots"));
        var pdf = await page.Page.PdfAsync(new PagePdfOptions { Format = "A4", Path = Checkout.PathOf($"artifacts/screenshots/{name}.pdf") });
        var pages = Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;
        Assert.InRange(pages, 1, mostPages);
        page.AssertNoTrouble();
    }

    [Fact]
    public async Task Sheet_Printed_IsAWholePdfWithoutTheNavigation()
    {
        await using var page = await WatchedPage.OpenAsync(chromium, shared.Site);
        await page.GoAsync("/metiers/aide-soignant");
        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Page.Locator("nav[aria-label=Principale]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator(".contents")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator("#t-acces")).ToBeVisibleAsync();
        Directory.CreateDirectory(Checkout.PathOf("artifacts/screenshots"));
        var pdf = await page.Page.PdfAsync(new PagePdfOptions { Format = "A4", Path = Checkout.PathOf("artifacts/screenshots/fiche.pdf") });
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        Assert.True(pdf.Length > 20_000, $"The PDF has {pdf.Length} bytes.");
        page.AssertNoTrouble();
    }

    // axe-core runs as a script: without JavaScript, the pages are the same HTML and only their width is checked.
    private static async Task StateAsync(WatchedPage page, string name, bool javaScript)
    {
        if (javaScript)
        {
            await page.AssertStateAsync(name);
        }
    }
}
