using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Certifications;

public sealed class RegisterTests(CatalogueSite shared)
{
    private static readonly CatalogueRelease Catalogue = SampleReleases.Catalogue();

    [Fact]
    public async Task Page_WithoutRegister_SaysNothingOfIt()
    {
        using var browser = new SiteBrowser(shared.Site);

        Assert.Null((await browser.GetAsync("/diplomes/deas")).Document.QuerySelector("#t-repertoire"));
        Assert.DoesNotContain("Enregistrée jusqu’au", (await browser.GetAsync("/metiers/aide-soignant")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithRegister_SayUntilWhenWhatFollowsAndWhoSaysSo()
    {
        var current = Certification("deas");
        Certification[] others = [.. Catalogue.Certifications.Where(c => c.Rncp is not null && c.Rncp != current.Rncp).DistinctBy(c => c.Rncp).Take(3)];
        await using var site = await RunningSite.StartAsync();
        await ImportAsync(site, current, others);
        using var browser = new SiteBrowser(site);

        var page = await browser.GetAsync("/diplomes/deas");
        var section = page.Document.QuerySelector("section[aria-labelledby=t-repertoire]")!;
        Assert.Contains("Enregistrée jusqu’au 31 août 2029.", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("export du 15 janvier 2026", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Soin d'essai (43436)", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("apprentissage · expérience (VAE)", section.TextContent, StringComparison.Ordinal);
        Assert.NotNull(section.QuerySelector("a[href='/metiers/aide-soignant']"));
        Assert.NotNull(section.QuerySelector("a[href='https://www.onisep.fr/http/redirection/formation/slug/FOR.900001']"));
        Assert.DoesNotContain("remplacée", section.TextContent, StringComparison.Ordinal);

        var expired = await browser.GetAsync($"/diplomes/{others[0].Id}");
        Assert.Contains("a pris fin le 31 août 2020", expired.Text, StringComparison.Ordinal);
        Assert.NotNull(expired.Document.QuerySelector("section[aria-labelledby=t-repertoire] a[href='/diplomes/deas']"));
        Assert.NotNull(expired.Document.QuerySelector($"a[href='https://www.francecompetences.fr/recherche/rncp/{current.Rncp.ToString()![4..]}/']"));

        Assert.Contains("remplacée par la fiche RNCP999999, dont l’état n’est pas connu ici", (await browser.GetAsync($"/diplomes/{others[1].Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("ne dit pas ce qui la remplace", (await browser.GetAsync($"/diplomes/{others[2].Id}")).Text, StringComparison.Ordinal);

        var sheet = await browser.GetAsync("/metiers/aide-soignant");
        Assert.Contains("Enregistrée jusqu’au 31 août 2029.", sheet.Document.QuerySelector(".certifications")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task ImportAsync(RunningSite site, Certification current, Certification[] expired)
    {
        var sample = new RncpSample();
        sample.Add(current.Rncp.ToString()!, "Aide-soignant d'essai", isActive: true, until: "31/08/2029");
        foreach (var certification in expired)
        {
            sample.Add(certification.Rncp.ToString()!, certification.Label, isActive: false, until: "31/08/2020");
        }

        sample.Replace(expired[0].Rncp.ToString()!, current.Rncp.ToString()!);
        sample.Replace(expired[1].Rncp.ToString()!, "RNCP999999");
        var formacode = Path.Combine(site.Folder, "formacode.csv");
        await File.WriteAllTextAsync(formacode, "43436;SOIN ESSAI;soin d'essai;DOM\n", TestContext.Current.CancellationToken);
        var courses = Path.Combine(site.Folder, "formations.json");
        await File.WriteAllTextAsync(courses, $$"""[{ "nom": "soin d'essai", "url_onisep": "https://www.onisep.fr/http/redirection/formation/slug/FOR.900001", "rncp": "{{current.Rncp.ToString()![4..]}}" }]""", TestContext.Current.CancellationToken);
        await site.ImportSourceAsync("rncp", sample.WriteTo(Path.Combine(site.Folder, "rncp.zip")));
        await site.ImportSourceAsync("formacode", formacode);
        await site.ImportSourceAsync("onisep-formations", courses);
    }

    private static Certification Certification(string id) => Catalogue.Certifications.Single(c => c.Id.Value.Equals(id, StringComparison.Ordinal));
}
