using System.Net;
using Passerelles.Documents.Tests.Samples;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features;

public sealed class PagesTests(CatalogueSite shared)
{
    [Theory]
    [InlineData("/", "Entre deux métiers, il\u00A0y\u00A0a souvent une\u00A0passerelle.")]
    [InlineData("/metiers", "Tous les métiers")]
    [InlineData("/metiers?famille=soins", "Tous les métiers")]
    [InlineData("/diplomes", "Diplômes et certifications")]
    [InlineData("/diplomes/deas", "Diplôme d’État d’aide-soignant")]
    [InlineData("/chiffres", "Chiffres et formations cités")]
    [InlineData("/metiers/aide-soignant/chiffres", "Les chiffres")]
    [InlineData("/territoires", "Les régions")]
    [InlineData("/territoires?carte=departements", "Les départements")]
    [InlineData("/territoires/region-76", "Occitanie")]
    [InlineData("/territoires/departement-34", "Hérault")]
    [InlineData("/experience-de-vie", "Partir de ce que j’ai vécu")]
    [InlineData("/metiers/aide-soignant", "Aide-soignant·e")]
    [InlineData("/familles", "Familles de métiers")]
    [InlineData("/familles/soins", "Soins")]
    [InlineData("/familles/soins/affiche", "Soins")]
    [InlineData("/metiers/aide-soignant/facile", "Aide-soignant·e")]
    [InlineData("/carte", "La carte des métiers")]
    [InlineData("/carte?de=aide-soignant&vue=liste", "La carte des métiers")]
    [InlineData("/glossaire", "Glossaire")]
    [InlineData("/comparer?de=aide-soignant&vers=infirmier", "D’aide-soignant·e à infirmier·ère")]
    [InlineData("/comparer", "Comparer des métiers")]
    [InlineData("/parcours", "D’un métier à un autre")]
    [InlineData("/parcours?de=aide-soignant&vers=infirmier", "D’un métier à un autre")]
    [InlineData("/et-si", "Et si…")]
    [InlineData("/et-si?de=aide-soignant", "Et si…")]
    [InlineData("/cv", "Déposer mon CV")]
    [InlineData("/competences", "Ce que je sais faire")]
    [InlineData("/profil", "Mon profil")]
    [InlineData("/recherche?q=infirmier", "Chercher un métier")]
    [InlineData("/donnees", "Données et sources")]
    [InlineData("/donnees/catalogue", "Catalogue du secteur")]
    [InlineData("/api", "API : lire la carte depuis un programme")]
    [InlineData("/opendata", "Données ouvertes")]
    [InlineData("/qualite", "À quel point s’y fier\u00A0?")]
    [InlineData("/confidentialite", "Vie privée")]
    [InlineData("/mentions-legales", "Mentions légales")]
    [InlineData("/accessibilite", "Déclaration d’accessibilité")]
    public async Task Page_Asked_HasItsHeadingAndNothingInline(string path, string heading)
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(heading, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("fr", page.Document.DocumentElement.GetAttribute("lang"));
        // A strict CSP would refuse these silently; a block of linked data is not a script, and is never run.
        Assert.Empty(page.Document.QuerySelectorAll("style, script:not([src]):not([type='application/ld+json']), [style], [onclick], [onload], [onsubmit]"));
        Assert.All(page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img"), e =>
            Assert.StartsWith("/a/", e.GetAttribute("href") ?? e.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_OfEveryPageOfTheMap_LeadSomewhere()
    {
        using var browser = new SiteBrowser(shared.Site);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(seen);
        var pdfs = new Dictionary<string, string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            var page = await browser.GetAsync(path);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path} answers {page.Status}.");
            var ids = page.Document.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToArray();
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
            // Comparisons of comparisons have no end: they ask robots not to follow them. So do PDFs, looked at apart.
            foreach (var link in page.Document.QuerySelectorAll("a[href]:not([rel~=nofollow]), a[href^='/pdf/']").Select(a => a.GetAttribute("href")!))
            {
                if (link.StartsWith('#'))
                {
                    Assert.True(page.Document.GetElementById(link[1..]) is not null, $"{path} links to {link}, which it does not hold.");
                }
                else if (link.StartsWith("/pdf/", StringComparison.Ordinal))
                {
                    pdfs.TryAdd(link, path);
                }
                else if (link.StartsWith('/') && seen.Add(link.Split('#')[0]) && IsSampled(link.Split('#')[0], kinds))
                {
                    waiting.Enqueue(link.Split('#')[0]);
                }
            }
        }

        Assert.True(seen.Count > 60, $"Only {seen.Count} pages are reachable.");
        AssertLeadToPages(pdfs, seen);
        await AssertOneOfEachKindIsAPdfAsync(browser, pdfs.Keys);
    }

    // Every PDF is of a page that was just visited, under the same path: each would take a second to make.
    private static void AssertLeadToPages(Dictionary<string, string> pdfs, HashSet<string> pages)
    {
        Assert.NotEmpty(pdfs);
        foreach (var (pdf, from) in pdfs)
        {
            var (path, query) = pdf["/pdf".Length..].Split('?') is [var p, var q] ? (p, "?" + q) : (pdf["/pdf".Length..], "");
            var printed = !query.StartsWith("?format=", StringComparison.Ordinal) ? path + query : path is "/carte" ? "/carte?affiche=1" : path + "/affiche";
            Assert.True(pages.Contains(printed), $"{from} links to {pdf}, but no page links to {printed}.");
        }
    }

    private static async Task AssertOneOfEachKindIsAPdfAsync(SiteBrowser browser, IEnumerable<string> pdfs)
    {
        ExternalTool.Require("weasyprint");
        foreach (var pdf in pdfs.GroupBy(Kind, StringComparer.Ordinal).Select(g => g.Order(StringComparer.Ordinal).First()))
        {
            using var answer = await browser.GetWhenReadyAsync(pdf);
            Assert.True(answer.Content.Headers.ContentType?.MediaType is "application/pdf", $"{pdf} answers {answer.StatusCode}, {answer.Content.Headers.ContentType}.");
        }

        static string Kind(string pdf) => pdf.Split('?') is [var path, var query]
            ? path.Split('/')[2] + (query.StartsWith("format", StringComparison.Ordinal) ? query : "")
            : pdf.Split('/')[2] + (pdf.EndsWith("/facile", StringComparison.Ordinal) ? "/facile" : "");
    }

    // Views of two occupations are some 25,000, and the map has one for every station, family and size together: the first of each
    // kind, a kind being the path and the names of what is asked.
    private static bool IsSampled(string address, Dictionary<string, int> kinds)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return true;
        }

        var kind = address[..question] + string.Join('&', address[question..].Split('&').Select(p => p.Split('=')[0]));
        return (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= Most(address);

        static int Most(string address) =>
            address.StartsWith("/carte?", StringComparison.Ordinal) ? 6
            : address.StartsWith("/parcours?", StringComparison.Ordinal) || address.StartsWith("/et-si?", StringComparison.Ordinal) ? 40
            : 200;
    }

    [Fact]
    public async Task Pages_WithoutAnyData_SayWhichCommandToRun()
    {
        await using var empty = await RunningSite.StartAsync(withCatalogue: false);
        using var browser = new SiteBrowser(empty);

        foreach (var path in new[] { "/", "/metiers", "/familles", "/carte", "/glossaire", "/recherche?q=infirmier", "/comparer", "/parcours", "/et-si", "/competences", "/experience-de-vie", "/diplomes", "/chiffres", "/donnees", "/opendata" })
        {
            var page = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("./passerelles import rome", page.Text, StringComparison.Ordinal);
        }
    }
}
