using System.IO.Compression;
using System.Net;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Codes;

public sealed class FormerRomeCodesTests
{
    [Fact]
    public async Task Address_OfEveryFormerCodeOfRome_AnswersWithItsOccupations()
    {
        var zip = ReferenceData.Require("rome/RefRomeCsv_v460.zip");
        var children = Children(zip);
        await using var site = await RunningSite.StartAsync(zip, withCatalogue: false, "--RateLimits:PagesPerMinute=100000");
        using var browser = new SiteBrowser(site);

        foreach (var (parent, codes) in children)
        {
            var page = await browser.GetAsync($"/metiers/{parent}");

            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.MultipleChoices, $"{parent} answers {page.Status}.");
            var links = page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToHashSet(StringComparer.Ordinal);
            Assert.All(codes.Where(c => !c.Equals(parent, StringComparison.Ordinal)), c => Assert.Contains($"/metiers/{c}", links));
        }

        Assert.True(children.Count > 500);
    }

    // Read apart from the importer: columns 1 and 10 of a file whose labels hold commas within quotes.
    private static Dictionary<string, List<string>> Children(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        var entry = archive.Entries.Single(e => e.Name.StartsWith("unix_referentiel_code_rome_v", StringComparison.Ordinal));
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Split('\n').Skip(1).Select(l => l.Trim().Split("\",\"")).Where(f => f.Length > 1)
            .GroupBy(f => f[^1].Trim('"'), f => f[0].Trim('"'), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }
}
