using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Training;

public sealed class TrainingPagesTests(NearbySite shared, CatalogueSite empty)
{
    private const string Near = "/metiers/aide-soignant/se-former?lieu=Montpellier+(34)&rayon=30";

    [Fact]
    public async Task Sheet_NearAPlace_ListsItsDiplomaThenWhatIsFiledUnderItsCode()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(Near);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var parts = page.Document.QuerySelectorAll("section.courses:has(.course)").ToArray();
        Assert.Equal(2, parts.Length);
        Assert.Contains("aide-soignant", parts[0].QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        // 31 around Montpellier, 0.01 degree apart (0.8 km), all within 30 km; the one of Cayenne is not.
        Assert.Contains("(31", parts[0].QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, parts[0].QuerySelectorAll(".course").Length);
        // Filed under J1501 as well as the others, but listed once: those of the diploma are not repeated.
        Assert.Contains("(1", parts[1].QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        var first = parts[0].QuerySelector(".course")!;
        Assert.Contains("Montpellier (34)", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("4\u00A0places libres", first.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2025", first.QuerySelector(".course-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&places=1", 1)]
    [InlineData("&acces=1", 1)]
    [InlineData("&debut=3", 31)]
    [InlineData("&tri=date", 31)]
    [InlineData("&debut=zz&distance=zz&tri=zz", 31)]
    public async Task Filter_OfTheDiploma_KeepsWhatItSays(string filter, int count)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(Near + "&but=deas" + filter);

        Assert.Contains($"({count}\u00A0formation", page.Document.QuerySelector("section.courses h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Math.Min(20, count), page.Document.QuerySelectorAll(".course").Length);
    }

    [Fact]
    public async Task Pages_OfADiploma_HoldEachCourseOnce()
    {
        using var browser = new SiteBrowser(shared.Site);
        var links = new List<string>();
        var page = await browser.GetAsync(Near + "&but=deas");
        while (true)
        {
            links.AddRange(page.Document.QuerySelectorAll(".course h3 a").Select(a => a.GetAttribute("href")!));
            if (page.Document.QuerySelectorAll(".pager a").LastOrDefault(a => a.TextContent.Contains("suivante", StringComparison.Ordinal)) is not { } next)
            {
                break;
            }

            page = await browser.GetAsync(next.GetAttribute("href")!);
        }

        Assert.Equal(31, links.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(31, links.Count);
        var beyond = await browser.GetAsync(Near + "&but=deas&page=99");
        Assert.Contains("Revenir à la première page", beyond.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diploma_WithNothingHere_ProposesWhatFindsSomething()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/diplomes/deas/se-former?lieu=Mende+(48)&rayon=10");

        Assert.Contains("Aucune formation", page.Text, StringComparison.Ordinal);
        var wider = page.Document.QuerySelectorAll("section.courses ul:not(.rows) a").Cast<IHtmlAnchorElement>().ToArray();
        Assert.NotEmpty(wider);
        foreach (var link in wider)
        {
            var found = await browser.GetAsync(link.GetAttribute("href")!);
            var said = int.Parse(string.Concat(link.TextContent.Split(':')[^1].Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains($"({said}\u00A0formation", found.Document.QuerySelector("section.courses h2")!.TextContent, StringComparison.Ordinal);
        }

        // The nearest of the country, though out of the zone.
        Assert.Equal(3, page.Document.QuerySelectorAll(".course").Length);
    }

    [Theory]
    [InlineData("region", 31)]
    [InlineData("departement", 31)]
    [InlineData("bassin", 31)]
    public async Task Zone_WholeTerritory_IsThatOfTheDepartment(string span, int count)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/diplomes/deas/se-former?lieu=Montpellier+(34)&rayon=" + span);

        Assert.Contains($"({count}\u00A0formation", page.Document.QuerySelector("section.courses h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_BorneByTwo_IsAskedAgain()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/diplomes/deas/se-former?lieu=Saint-Denis");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll(".course"));
        Assert.Equal(2, page.Document.QuerySelectorAll("#zone-erreur a").Length);
    }

    [Fact]
    public async Task Course_Asked_ShowsEverySessionAndIsProgramInJsonLd()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/formations/A1");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(3, page.Document.QuerySelectorAll(".sessions tbody tr").Length);
        Assert.NotNull(page.Document.QuerySelector("a[href='/diplomes/deas']"));
        using var json = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(("EducationalOccupationalProgram", "A1"), (json.RootElement.GetProperty("@type").GetString(), json.RootElement.GetProperty("identifier").GetString()));
        Assert.DoesNotContain("Personne-Inventée", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Course_WithAHostileTitleAndASlashInItsNumber_IsShownAsText()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/formations/X/3");

        Assert.Equal("Titre </script><b>piégé", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Single(page.Document.QuerySelectorAll("script:not([src])"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/formations/inconnue")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/formations/" + new string('9', 400))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/formations")).Status);
    }

    [Theory]
    [InlineData("/metiers/aide-soignant/se-former")]
    [InlineData("/diplomes/deas/se-former")]
    public async Task Page_WithoutCatalogueOfTraining_SaysWhatToImport(string path)
    {
        using var browser = new SiteBrowser(empty.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("import lheo", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skill_WithoutFormacode_SaysThatItIsNotKnown()
    {
        using var browser = new SiteBrowser(shared.Site);
        var sheet = await browser.GetAsync("/comparer?de=agent-d-entretien&vers=aide-soignant");
        var skill = sheet.Document.QuerySelectorAll("a[href^='/competences/'][href$='/se-former']")[0].GetAttribute("href")!;

        var page = await browser.GetAsync(skill);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Elle s’apprend aussi en préparant un métier", page.Text, StringComparison.Ordinal);
    }
}
