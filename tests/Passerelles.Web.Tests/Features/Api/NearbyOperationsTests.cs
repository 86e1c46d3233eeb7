using System.Net;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Api;

/// <summary>Places, training, openings and figures asked by a program, on a site that has them.</summary>
public sealed class NearbyOperationsTests(NearbySite shared)
{
    [Theory]
    [InlineData("/api/v1/places?q=mende", "listPlaces", 1)]
    [InlineData("/api/v1/places?q=saint%20denis", "listPlaces", 2)]
    [InlineData("/api/v1/training?certification=deas&place=Montpellier&radius=5", "findTraining", 3)]
    [InlineData("/api/v1/training?certification=deas&place=97300", "findTraining", 1)]
    [InlineData("/api/v1/training?code=RNCP:40692", "findTraining", 32)]
    [InlineData("/api/v1/training?certification=deas&place=insee:48095&radius=10", "findTraining", 0)]
    [InlineData("/api/v1/openings?occupation=aide-soignant&place=Montpellier", "findOpenings", 2)]
    [InlineData("/api/v1/openings?occupation=aide-soignant&place=Mende", "findOpenings", 0)]
    public async Task List_NearAPlace_HoldsToTheDocument(string address, string operation, int total)
    {
        using var client = new ApiClient(shared.Site);
        var document = (await client.GetAsync("/api/openapi.json")).AsObject();
        var schema = document["paths"]!.AsObject().Select(p => p.Value!["get"]!).Single(o => o["operationId"]!.GetValue<string>().Equals(operation, StringComparison.Ordinal))
            ["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

        var answer = await client.GetAsync(address);

        Assert.Equal(total, answer["total"]!.GetValue<int>());
        Assert.Empty(new SchemaCheck(document).Problems(answer, schema));
    }

    [Fact]
    public async Task Training_OfSeveralPages_IsWalkedNearestFirstWithItsSource()
    {
        using var client = new ApiClient(shared.Site);
        var found = new List<(string Number, double Kilometres)>();
        for (var next = "/api/v1/training?certification=deas&place=Montpellier&radius=200&limit=10"; next is not null;)
        {
            var page = await client.GetAsync(next);
            foreach (var item in page["items"]!.AsArray())
            {
                found.Add((item!["number"]!.GetValue<string>(), item["kilometres"]!.GetValue<double>()));
                Assert.Equal("lheo", item["origin"]!["source"]!.GetValue<string>());
                Assert.NotEmpty(item["sessions"]!.AsArray());
            }

            next = page["next"]?.GetValue<string>();
        }

        Assert.True(found.Count > 10, $"{found.Count} found");
        Assert.Equal(found.Count, found.Select(f => f.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(found.Select(f => f.Kilometres).Order(), found.Select(f => f.Kilometres));
    }

    [Theory]
    [InlineData("/api/v1/training?certification=deas&place=Saint-Denis", HttpStatusCode.BadRequest, "place", "insee:97411")]
    [InlineData("/api/v1/training?certification=deas&place=Nulleville", HttpStatusCode.NotFound, "place", "Nulleville")]
    [InlineData("/api/v1/training?place=Montpellier", HttpStatusCode.BadRequest, "certification", "un seul")]
    [InlineData("/api/v1/training?certification=deas&code=ROME:J1501", HttpStatusCode.BadRequest, "certification", "un seul")]
    [InlineData("/api/v1/training?code=40692", HttpStatusCode.BadRequest, "code", "RNCP:40692")]
    [InlineData("/api/v1/training?certification=inconnue", HttpStatusCode.NotFound, "certification", "Aucune certification")]
    [InlineData("/api/v1/openings?occupation=inconnu", HttpStatusCode.NotFound, "occupation", "Aucun métier")]
    [InlineData("/api/v1/occupations/aide-soignant/market?place=Nulleville", HttpStatusCode.NotFound, "place", "Nulleville")]
    public async Task Request_ThatCannotBeMet_SaysWhatToChange(string address, HttpStatusCode status, string parameter, string detail)
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.Equal(parameter, answer.Json["parameter"]!.GetValue<string>());
        Assert.Contains(detail, answer.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
