using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.WhatIf;

public sealed partial class WhatIfTests(CatalogueSite shared)
{
    [Fact]
    public async Task Count_ThatAChoiceAnnounces_IsTheOneItGives()
    {
        using var browser = new SiteBrowser(shared.Site);
        const string Start = "/et-si?de=aide-soignant&duree=36";
        var page = await browser.GetAsync(Start);

        foreach (var (name, value) in new[] { ("duree", "12"), ("duree", ""), ("formation", "non"), ("reglemente", "non"), ("famille", "soins"), ("niveau", "4"), ("niveau", "sans"), ("secteur", "tous") })
        {
            var option = page.Document.QuerySelector<IHtmlSelectElement>("#" + name)!.Options.Single(o => string.Equals(o.Value, value, StringComparison.Ordinal));
            var chosen = await browser.GetAsync($"{Start.Replace("&duree=36", name is "duree" ? "" : "&duree=36", StringComparison.Ordinal)}&{name}={value}");

            Assert.Equal(NumberIn(option.Text), Count(chosen));
            Assert.Equal(value, chosen.Document.QuerySelector<IHtmlSelectElement>("#" + name)!.Value);
        }
    }

    [Fact]
    public async Task Limits_Narrower_NeverGiveMore()
    {
        using var browser = new SiteBrowser(shared.Site);
        var all = Count(await browser.GetAsync("/et-si?de=aide-soignant"));
        var counts = new List<int>();
        foreach (var months in new[] { "6", "12", "24", "36", "60" })
        {
            counts.Add(Count(await browser.GetAsync("/et-si?de=aide-soignant&duree=" + months)));
        }

        Assert.Equal(counts.Order(), counts);
        Assert.True(counts[^1] <= all);
        Assert.InRange(counts[0], 1, all - 1);
        Assert.True(Count(await browser.GetAsync("/et-si?de=aide-soignant&formation=non")) < all);
        Assert.True(Count(await browser.GetAsync("/et-si?de=aide-soignant&reglemente=non")) < all);
    }

    [Fact]
    public async Task Rows_OfEachBand_AreAsManyAsItSays()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/et-si?de=aide-soignant&duree=24");

        var bands = page.Document.QuerySelectorAll(".browse-results .letter").ToArray();
        Assert.NotEmpty(bands);
        Assert.All(bands, b => Assert.Equal(NumberIn(b.QuerySelector("h3 .soft")!.TextContent), b.QuerySelectorAll(".rows > li").Length));
        Assert.Equal(Count(page), bands.Where(b => b.QuerySelector("#bande-inconnue") is null).Sum(b => b.QuerySelectorAll(".rows > li").Length));
        Assert.All(page.Document.QuerySelectorAll(".rows > li"), r =>
        {
            Assert.NotNull(r.QuerySelector("a[href^='/parcours?de=aide-soignant&vers=']"));
            Assert.NotNull(r.QuerySelector("a[href^='/comparer?de=aide-soignant&vers=']"));
        });
        // Those past the limit are counted, not listed.
        Assert.Null(page.Document.QuerySelector("#bande-plus"));
        Assert.Contains("au-delà de votre limite", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vers=infirmier&duree=12", "hors de votre limite, à ")]
    [InlineData("vers=auxiliaire-de-puericulture&duree=36", "à votre portée, ")]
    [InlineData("vers=infirmier&formation=non", "vous écartez les formations")]
    [InlineData("vers=infirmier&reglemente=non", "vous écartez les métiers réglementés")]
    [InlineData("vers=aide-soignant", "vous y êtes déjà")]
    public async Task Target_UnderLimits_IsWithinReachOrMissedBySoMuch(string query, string says)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/et-si?de=aide-soignant&" + query);

        Assert.Contains(says, page.Document.QuerySelector(".target .label")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(says, page.Document.QuerySelector("[data-live-results]")!.GetAttribute("data-announce")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("duree=-6")]
    [InlineData("duree=7&niveau=9&famille=%27%3B--&secteur=lune&formation=peut-etre&reglemente=")]
    [InlineData("niveau=3&niveau=4")]
    [InlineData("famille=J15")]
    [InlineData("duree=%00")]
    public async Task Limits_ThatMakeNoSense_AreLeftOut(string query)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/et-si?de=aide-soignant&" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Count(await browser.GetAsync("/et-si?de=aide-soignant")), Count(page));
    }

    [Fact]
    public async Task Limits_ThatLeaveNothing_SayWhatToLoosen()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/et-si?de=aide-soignant&duree=6&niveau=8");

        Assert.Equal(0, Count(page));
        Assert.Contains("Aucun métier ne tient dans toutes ces limites", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/et-si?de=zzzz")]
    [InlineData("/et-si?de=%22%3E%3Cimg%20src%3Dx%3E")]
    [InlineData("/et-si?de=aide-soignant&vers=zzzz")]
    public async Task Name_NobodyKnows_IsRefusedWithStatus400(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[aria-invalid=true]"));
        Assert.Null(page.Document.QuerySelector("main img"));
    }

    [Fact]
    public async Task Profile_Posted_HasTheSameControlsAndIsKeptNowhere()
    {
        using var browser = new SiteBrowser(shared.Site);
        var results = await browser.PressAsync(await browser.UploadAsync(Http.Resumes.NursingAssistant, "cv.txt"), "Voir les métiers proches");

        var page = await browser.PressAsync(results, "Et si…");
        var narrowed = await browser.PressAsync(page, "Recalculer", ("duree", "12"), ("formation", "non"), ("vers", "Infirmier"));
        var route = await browser.PressAsync(narrowed, "Voir le chemin");

        Assert.Contains("no-store", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.InRange(Count(narrowed), 1, Count(page) - 1);
        Assert.Contains("Infirmier·ère", narrowed.Document.QuerySelector(".target .label")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Votre profil", route.Document.QuerySelector(".station.first .station-name")?.TextContent ?? "Votre profil");
        Assert.Equal(HttpStatusCode.OK, route.Status);
        Assert.Empty(narrowed.Document.QuerySelectorAll("a[href^='/parcours?de=']"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/profil/et-si")).Status);
    }

    [Fact]
    public async Task Profile_ThatIsEmpty_IsRefused()
    {
        using var browser = new SiteBrowser(shared.Site);
        var token = (await browser.GetAsync("/profil")).Document.QuerySelector<IHtmlInputElement>("main input[name=jeton]")!.Value;

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/profil/et-si", [("jeton", token), ("de", "aide-soignant")])).Status);
    }

    private static int Count(SitePage page) => NumberIn(page.Document.GetElementById("t-portee")!.TextContent);

    private static int NumberIn(string text) =>
        int.Parse(Numbers().Match(text).Value, CultureInfo.InvariantCulture);

    // « 34 métiers », or the « (34) » of a choice.
    [GeneratedRegex(@"\d+(?=\u00A0métier|\)$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
