using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Compare;

public sealed partial class CompareTests(CatalogueSite shared)
{
    private const string Pair = "/comparer?de=aide-soignant&vers=infirmier";
    private const string Four = "/comparer?m=aide-soignant&m=infirmier&m=ambulancier&m=auxiliaire-de-puericulture";

    [Fact]
    public async Task Pair_Asked_SaysTheResultFirstThenBothDirections()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(Pair);

        Assert.Equal("D’aide-soignant·e à infirmier·ère", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Matches(@"^Sur les \d+.compétences d’infirmier·ère, \d+.sont déjà celles d’aide-soignant·e", page.Document.QuerySelector(".lead")!.TextContent);
        Assert.Contains("un autre diplôme est demandé", page.Document.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Dans l’autre sens, d’infirmier·ère à aide-soignant·e", page.Document.QuerySelector("#t-retour")!.TextContent);
        Assert.Contains("Ce que ce métier n’utilise plus", page.Text, StringComparison.Ordinal);
        Assert.Contains("Monte de 2 niveaux", page.Text, StringComparison.Ordinal);
        Assert.Contains("nofollow", page.Document.QuerySelector("a[href='/comparer?de=infirmier&vers=aide-soignant']")!.GetAttribute("rel")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pair_Asked_ListsEachSkillOfTheDestinationOnce()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(Pair);
        var sheet = await browser.GetAsync("/metiers/infirmier");

        var listed = page.Document.QuerySelectorAll(".compare-columns li").Select(li => li.ChildNodes.Select(n => n.TextContent.Trim()).First(t => t.Length > 0)).Order(StringComparer.Ordinal).ToArray();
        var asked = sheet.Document.QuerySelectorAll("#competences li").Select(li => li.TextContent);
        Assert.Equal(listed.Length, listed.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(asked.Count(), listed.Length);
    }

    [Theory]
    [InlineData("/comparer?de=Aide-soignante&vers=INFIRMIER", Pair)]
    [InlineData("/comparer?de=Aide-soignant%C2%B7e&vers=Infirmier%C2%B7%C3%A8re", Pair)]
    [InlineData("/comparer?m=aide-soignant&m=infirmier&m=", "/comparer?m=aide-soignant&m=infirmier")]
    [InlineData("/comparer?m=aide-soignant&m=infirmi%C3%A8re&m=ambulancier&differences=1", "/comparer?m=aide-soignant&m=infirmier&m=ambulancier&differences=1")]
    public async Task Names_OfOccupations_LeadToTheAddressToShare(string asked, string shareable)
    {
        using var browser = new SiteBrowser(shared.Site);

        using var answer = await browser.Client.GetAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(shareable, answer.Headers.Location!.OriginalString);
        var page = await browser.GetAsync(shareable);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.EndsWith(shareable, page.Document.QuerySelector(".address a")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_ThatIsMisspelt_IsMarkedAndUpToFiveAreProposed()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/comparer?de=infimier&vers=aide-soignant");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var field = page.Document.QuerySelector("#de")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        var told = page.Document.GetElementById(field.GetAttribute("aria-describedby")!)!;
        Assert.Contains("Nous ne trouvons pas ce métier", told.TextContent, StringComparison.Ordinal);
        var proposed = told.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.InRange(proposed.Length, 1, 5);
        Assert.Equal("/comparer?de=infirmier&vers=aide-soignant", proposed[0]);
        Assert.Null(page.Document.QuerySelector("#vers")!.GetAttribute("aria-invalid"));
        Assert.Equal("Aide-soignant·e", page.Document.QuerySelector<IHtmlInputElement>("#vers")!.Value);
    }

    [Fact]
    public async Task Name_ThatIsNothing_IsRefusedInOneSentence()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/comparer?m=infirmier&m=zzzzqqq&m=ambulancier");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("true", page.Document.QuerySelector("#m2")!.GetAttribute("aria-invalid"));
        Assert.Contains("Essayez un nom plus simple", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_OfSeveralOccupations_OffersAChoice()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/comparer?de=%C3%A9ducateur&vers=infirmier");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Plusieurs métiers répondent à ce nom", page.Text, StringComparison.Ordinal);
        var chosen = page.Document.QuerySelector(".compare-choices a")!.GetAttribute("href")!;
        Assert.Matches("^/comparer\\?de=[a-z-]+&vers=infirmier$", chosen);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(chosen)).Status);
    }

    [Theory]
    [InlineData("/comparer?de=infirmier&vers=infirmi%C3%A8re", "vers")]
    [InlineData("/comparer?m=infirmier&m=aide-soignant&m=infirmier", "m3")]
    public async Task Occupation_ChosenTwice_IsToldClearly(string path, string field)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("true", page.Document.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.Contains("deux fois le même métier", page.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task Occupations_MoreThanFour_AreRefusedAndTheFirstFourKept()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(Four + "&m=sage-femme");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("quatre métiers au plus", page.Text, StringComparison.Ordinal);
        Assert.Equal(4, page.Document.QuerySelectorAll("input[name=m]").Length);
    }

    [Fact]
    public async Task Fields_AddedOneByOne_GoUpToFourWithoutJavaScript()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/comparer?de=Aide-soignante&vers=infirmier&ajouter=1");
        Assert.Equal(["Aide-soignant·e", "Infirmier·ère", ""], Values(page));

        page = await browser.GetAsync("/comparer?m=aide-soignant&m=infirmier&m=ambulancier&ajouter=1");
        Assert.Equal(["Aide-soignant·e", "Infirmier·ère", "Ambulancier·ère", ""], Values(page));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Ajouter un métier", StringComparison.Ordinal));
        Assert.True(page.Document.QuerySelector("#m4")!.HasAttribute("autofocus"));
    }

    [Fact]
    public async Task OneOccupation_FromItsSheet_IsOfferedItsNeighbours()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/comparer?de=aide-soignant");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(page.Document.QuerySelectorAll(".compare-partners a[href^='/comparer?de=aide-soignant&vers=']").Length, 1, 6);
    }

    [Fact]
    public async Task SideBySide_OfFour_HoldsAMatrixInWords()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(Four);

        var matrix = page.Document.QuerySelector<IHtmlTableElement>("table.matrix")!;
        Assert.Equal(5, matrix.QuerySelectorAll("thead th").Length);
        var cells = matrix.QuerySelectorAll("tbody td").ToArray();
        Assert.All(cells, c => Assert.Matches("Indispensable|Utile|Proche|Non citée", c.TextContent));
        Assert.All(page.Document.QuerySelectorAll(".versus tbody tr:not(.group)"), row => Assert.True(row.QuerySelectorAll("td").Length is 1 or 4));
        // « Retirer » leads to the three others.
        Assert.Equal(4, page.Document.QuerySelectorAll(".compare-tools a").Count(a => a.TextContent.StartsWith("Retirer", StringComparison.Ordinal)));
        Assert.NotNull(page.Document.QuerySelector(".compare-tools a[href='/comparer?m=infirmier&m=ambulancier&m=auxiliaire-de-puericulture']"));
        Assert.Equal(12, page.Document.QuerySelectorAll("[aria-labelledby=t-deux] a").Length);
    }

    [Fact]
    public async Task SideBySide_OnlyDifferences_DropsWhatIsTheSame()
    {
        using var browser = new SiteBrowser(shared.Site);

        var whole = await browser.GetAsync(Four);
        var less = await browser.GetAsync(Four + "&differences=1");

        var (all, kept) = (Rows(whole), Rows(less));
        Assert.True(kept.Count < all.Count);
        Assert.True(kept.IsSubsetOf(all));
        Assert.Contains("Sans diplôme", all);
        Assert.DoesNotContain("Sans diplôme", kept);
        Assert.NotNull(less.Document.QuerySelector($".compare-tools a[href='{Four}']"));
    }

    [Theory]
    [InlineData(Pair)]
    [InlineData(Four)]
    [InlineData("/comparer")]
    [InlineData("/comparer?de=aide-soignant")]
    [InlineData("/comparer?de=infimier&vers=%C3%A9ducateur")]
    [InlineData("/comparer?de=infirmier&vers=infirmier")]
    public async Task Text_OfTheInterface_BreaksNoLineBeforeASign(string path)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        // What a sheet or a source says is its own affair: `check` reads it.
        foreach (var quoted in page.Document.QuerySelectorAll(".versus td, .notice p + p, main p.text"))
        {
            quoted.TextContent = "";
        }

        Assert.DoesNotMatch(BreakableSign(), page.Document.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Profile_AndAnOccupation_AreComparedWithTheLinesOfTheCv()
    {
        using var browser = new SiteBrowser(shared.Site);
        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");
        var results = await browser.PressAsync(understood, "Voir les métiers proches");
        var form = results.Document.QuerySelector<IHtmlFormElement>("form.results")!;

        var page = await browser.PostAsync("/profil/resultats/infirmier", SiteBrowser.FieldsOf(form));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("no-store", page.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"^Sur les \d+.compétences d’infirmier·ère, votre profil en montre \d+", page.Document.QuerySelector(".lead")!.TextContent);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".compare-columns .quote"));
        Assert.Contains("Votre expérience", page.Document.QuerySelector(".compare-columns")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("il vous manque un diplôme", page.Text, StringComparison.Ordinal);
        Assert.Contains("Votre expérience\u00A0: aide-soignant·e", page.Document.QuerySelector(".versus thead")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("#t-acquerir"));
        // Nothing of the person is in an address.
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains("comparer?", StringComparison.Ordinal));
    }

    private static string[] Values(SitePage page) => [.. page.Document.QuerySelectorAll<IHtmlInputElement>(".compare-form input[type=text]").Select(i => i.Value)];

    private static HashSet<string> Rows(SitePage page) => [.. page.Document.QuerySelectorAll(".versus tbody tr:not(.group) th").Select(th => th.TextContent.Trim())];

    [GeneratedRegex(@"[ \n][:;?!»]|«[ \n]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreakableSign();
}
