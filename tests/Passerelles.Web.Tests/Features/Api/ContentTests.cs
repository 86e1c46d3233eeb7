using System.Text.Json.Nodes;
using Passerelles.Engine;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Api;

public sealed class ContentTests(CatalogueSite shared)
{
    [Theory]
    [InlineData("q=infirmiere", "infirmier")]
    [InlineData("q=aide-soignante", "aide-soignant")]
    [InlineData("rome=J1501", "aide-soignant")]
    public async Task Occupations_Searched_BeginWithTheOneMeant(string query, string id)
    {
        using var client = new ApiClient(shared.Site);

        var page = await client.GetAsync("/api/v1/occupations?" + query);

        Assert.Equal(id, page["items"]![0]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("family=soins&regulated=true")]
    [InlineData("level=4")]
    [InlineData("emerging=true")]
    [InlineData("withoutDiploma=true")]
    public async Task Occupations_Filtered_AreThoseOfTheCatalogue(string query)
    {
        using var client = new ApiClient(shared.Site);
        var sheets = SampleReleases.Catalogue().Sheets;
        var expected = query switch
        {
            "level=4" => sheets.Where(s => s.Level == 4),
            "emerging=true" => sheets.Where(s => s.Emerging is not null),
            "withoutDiploma=true" => sheets.Where(s => s.Access.WithoutDiploma),
            _ => sheets.Where(s => s.Family.Value is "soins" && s.IsRegulated),
        };

        var page = await client.GetAsync($"/api/v1/occupations?limit=100&{query}");

        Assert.NotEmpty(page["items"]!.AsArray());
        Assert.Equal(expected.Select(s => s.Id.ToString()).Order(StringComparer.Ordinal), page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Addresses_OfAnAnswer_AllLeadSomewhere()
    {
        using var client = new ApiClient(shared.Site);
        var site = shared.Site.Address.GetLeftPart(UriPartial.Authority);
        foreach (var start in new[] { "/api/v1/occupations/aide-soignant", "/api/v1/certifications/deas", "/api/v1/glossary?limit=3", "/api/v1/figures?limit=3", "/api/v1/families?limit=3", "/api/v1/skills?limit=3", "/api/v1/occupations/aide-soignant/close?limit=3" })
        {
            var addresses = Texts(await client.GetAsync(start)).Where(t => t.StartsWith(site, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
            Assert.NotEmpty(addresses);
            foreach (var address in addresses)
            {
                var answer = await client.AskAsync(address);
                Assert.True((int)answer.Status == 200, $"{start} names {address}, which answers {answer.Status}.");
            }
        }
    }

    [Fact]
    public async Task Figures_AndPays_AllHaveASourceAndADate()
    {
        using var client = new ApiClient(shared.Site);
        var figures = (await client.GetAsync("/api/v1/figures?limit=100"))["items"]!.AsArray();

        Assert.Equal(SampleReleases.Catalogue().Figures.Length, figures.Count);
        Assert.All(figures, f => Assert.NotEmpty(f!["source"]!["title"]!.GetValue<string>()));
        var paid = SampleReleases.Catalogue().Sheets.First(s => s.Pay is not null);
        var pay = (await client.GetAsync($"/api/v1/occupations/{paid.Id}"))["pay"]!;
        Assert.Equal(paid.Pay!.Min, pay["min"]!.GetValue<decimal>());
        Assert.NotEmpty(pay["source"]!["title"]!.GetValue<string>());
        Assert.NotEmpty(pay["date"]!.GetValue<string>());
    }

    [Fact]
    public async Task Close_OfAnOccupation_AreScoredAsTheEngineDoesAndSorted()
    {
        using var client = new ApiClient(shared.Site);
        var map = OccupationMap.Build(OccupationReference.Build(SampleReleases.Catalogue(), null));
        var origin = OccupationId.Parse("aide-soignant");

        var items = (await client.GetAsync("/api/v1/occupations/aide-soignant/close?limit=50"))["items"]!.AsArray();

        var scores = items.Select(i => i!["score"]!.GetValue<double>()).ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.DoesNotContain(items, i => i!["occupation"]!["id"]!.GetValue<string>() is "aide-soignant");
        Assert.All(items, i => Assert.Equal(Math.Round(map.Transitions.Score(origin, OccupationId.Parse(i!["occupation"]!["id"]!.GetValue<string>())), 4), i["score"]!.GetValue<double>()));
    }

    [Fact]
    public async Task Route_IntoARegulatedOccupation_NamesTheDiplomaThatOpensIt()
    {
        using var client = new ApiClient(shared.Site);

        var search = await client.GetAsync("/api/v1/routes?from=aide-soignant&to=infirmier&months=36");

        Assert.NotEmpty(search["routes"]!.AsArray());
        Assert.All(search["routes"]!.AsArray(), route =>
        {
            var last = route!["steps"]!.AsArray()[^1]!;
            Assert.Equal("infirmier", last["to"]!["id"]!.GetValue<string>());
            Assert.Contains(last["certifications"]!.AsArray(), c => c!["opensTheOccupation"]!.GetValue<bool>());
            Assert.NotNull(last["gate"]);
        });
    }

    [Fact]
    public async Task Routes_ThatCannotBe_SayWhy()
    {
        using var client = new ApiClient(shared.Site);

        var search = await client.GetAsync("/api/v1/routes?from=aide-soignant&to=aide-soignant");

        Assert.Empty(search["routes"]!.AsArray());
        Assert.Equal("sameOccupation", search["noRoute"]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Releases_Listed_AreThoseImported()
    {
        using var client = new ApiClient(shared.Site);

        var release = Assert.Single((await client.GetAsync("/api/v1/releases"))["items"]!.AsArray())!;

        Assert.Equal("catalogue", release["source"]!.GetValue<string>());
        Assert.Equal(SampleReleases.Catalogue().Info.Name, release["name"]!.GetValue<string>());
        Assert.True(release["isActive"]!.GetValue<bool>());
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Texts(p.Value)),
        JsonArray a => a.SelectMany(Texts),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
