using System.Net;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Certifications;

public sealed class CertificationTests(CatalogueSite shared)
{
    private static readonly CatalogueRelease Catalogue = SampleReleases.Catalogue();

    [Fact]
    public async Task List_Asked_HoldsEveryCertification()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/diplomes");

        Assert.Equal(Catalogue.Certifications.Length, page.Document.QuerySelectorAll(".rows a.name").Length);
    }

    [Fact]
    public async Task Page_OfEachCertification_NamesWhatIsNotDoneAgainWithItsText()
    {
        using var browser = new SiteBrowser(shared.Site);
        foreach (var certification in Catalogue.Certifications)
        {
            var page = await browser.GetAsync($"/diplomes/{certification.Id}");
            Assert.True(page.Status == HttpStatusCode.OK, $"{certification.Id} answers {page.Status}.");
            Assert.All(certification.Exemptions, e => Assert.Contains(OneLine(e.Text), page.Text, StringComparison.Ordinal));
            Assert.All(certification.Exemptions.Where(e => e.Legal is not null), e => Assert.Contains(OneLine(e.Legal!), page.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Page_OfADiploma_LinksToTheSheetsThatRequireIt()
    {
        using var browser = new SiteBrowser(shared.Site);

        var page = await browser.GetAsync("/diplomes/dei");

        Assert.NotNull(page.Document.QuerySelector("#t-metiers ~ ul a[href='/metiers/infirmier']"));
    }

    // The text of a page is read with ordinary spaces.
    private static string OneLine(string text) => text.Replace('\u00A0', ' ');
}
