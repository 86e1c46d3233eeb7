using System.Net;
using System.Text.Json.Nodes;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.LinkedData;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.LinkedData;

public sealed class LinkedDataTests(CatalogueSite shared)
{
    [Theory]
    [InlineData("/metiers/aide-soignant", "Occupation")]
    [InlineData("/diplomes/deas", "EducationalOccupationalCredential")]
    [InlineData("/glossaire", "DefinedTermSet")]
    public async Task Block_InAPage_SaysTheSameAsItsOwnAddress(string path, string type)
    {
        using var browser = new SiteBrowser(shared.Site);
        using var client = new ApiClient(shared.Site);
        var page = await browser.GetAsync(path);

        var block = JsonNode.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent)!.AsObject();
        var alternate = page.Document.QuerySelector("link[rel=alternate][type='application/ld+json']")!.GetAttribute("href")!;
        var file = await client.AskAsync(alternate);

        Assert.Equal(path + ".jsonld", alternate);
        Assert.Equal("application/ld+json", file.Header("Content-Type"));
        Assert.Equal("*", file.Header("Access-Control-Allow-Origin"));
        Assert.Equal("https://schema.org", block["@context"]!.GetValue<string>());
        Assert.Equal(type, block["@type"]!.GetValue<string>());
        // The page is kept for everyone, so its addresses have no host; the file is made for who asks.
        var site = shared.Site.Address.GetLeftPart(UriPartial.Authority);
        Assert.True(JsonNode.DeepEquals(block, JsonNode.Parse(file.Text.Replace(site, "", StringComparison.Ordinal))));
        Assert.Equal(HttpStatusCode.NotModified, (await client.AskAsync(alternate, null, ("If-None-Match", file.Header("ETag")!))).Status);
    }

    [Fact]
    public async Task Occupation_AsLinkedData_HasItsCodesSkillsAndDiplomas()
    {
        using var client = new ApiClient(shared.Site);
        var sheet = SampleReleases.Catalogue().Sheets.Single(s => s.Id.ToString() is "aide-soignant");

        var data = await client.GetAsync("/metiers/aide-soignant.jsonld");

        var categories = data["occupationalCategory"]!.AsArray();
        Assert.Contains(categories, c => c!["inCodeSet"]!.GetValue<string>() is "ROME 4.0" && c["codeValue"]!.GetValue<string>() is "J1501");
        Assert.Equal(sheet.EscoUris.Select(u => u.ToString()), categories.Where(c => c!["inCodeSet"]!.GetValue<string>() is "ESCO").Select(c => c!["@id"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.Equal(sheet.Skills.Count(s => s.Importance == Importance.Essential), data["skills"]!.AsArray().Count);
        Assert.Contains(data["educationRequirements"]!.AsArray(), c => c!["identifier"]?.GetValue<string>() is "RNCP40692");
    }

    [Fact]
    public void Occupations_OfTheWholeCatalogue_GiveASalaryOnlyWithItsSourceAndDateAndNoNull()
    {
        var reference = OccupationReference.Build(SampleReleases.Catalogue(), null);
        var addresses = new ApiAddresses(null);
        var paid = 0;
        foreach (var occupation in reference.Occupations)
        {
            var data = OccupationJsonLd.Of(reference, addresses, occupation);
            Assert.DoesNotContain(Values(data), v => v is null);
            Assert.Equal(occupation.Sheet!.Pay is not null, data["estimatedSalary"] is not null);
            if (data["estimatedSalary"] is { } salary)
            {
                paid++;
                Assert.NotEmpty(salary["subjectOf"]!["name"]!.GetValue<string>());
                Assert.NotEmpty(salary["subjectOf"]!["datePublished"]!.GetValue<string>());
            }
        }

        Assert.True(paid > 0, "No sheet has a salary: the test shows nothing.");
    }

    [Fact]
    public void Block_OfAHostileText_CannotEndTheElement()
    {
        var block = JsonLd.Block(new JsonObject { ["name"] = "</script><script>alert(1)</script><!--" }).Value!;

        Assert.DoesNotContain("<", block, StringComparison.Ordinal);
        Assert.Equal("</script><script>alert(1)</script><!--", JsonNode.Parse(block)!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/metiers/inconnu.jsonld")]
    [InlineData("/diplomes/inconnu.jsonld")]
    public async Task Address_OfNothing_IsNotFound(string path)
    {
        using var client = new ApiClient(shared.Site);

        Assert.Equal(HttpStatusCode.NotFound, (await client.AskAsync(path)).Status);
    }

    private static IEnumerable<JsonNode?> Values(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Values(p.Value)),
        JsonArray a => a.SelectMany(Values),
        _ => [node],
    };
}
