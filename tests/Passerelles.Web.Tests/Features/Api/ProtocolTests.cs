using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Passerelles.TestKit;
using Passerelles.Web.Hosting;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Api;

public sealed class ProtocolTests(CatalogueSite shared)
{
    private const string List = "/api/v1/occupations";
    private const string Item = "/api/v1/occupations/aide-soignant";

    [Theory]
    [InlineData(List)]
    [InlineData(Item)]
    [InlineData("/api/openapi.json")]
    [InlineData("/opendata/occupations.csv")]
    [InlineData("/opendata/datapackage.json")]
    public async Task Answer_ToAnyOrigin_MayBeReadWithoutCredentialsAndIsTagged(string address)
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync(address, null, ("Origin", "https://exemple.fr"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Null(answer.Header("Access-Control-Allow-Credentials"));
        Assert.Null(answer.Header("Set-Cookie"));
        Assert.Equal("cross-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Header("Content-Security-Policy"));
        Assert.Equal("public, no-cache", answer.Header("Cache-Control"));

        var again = await client.AskAsync(address, null, ("If-None-Match", $"\"autre\", {answer.Header("ETag")}"));
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Body);
        Assert.Equal(answer.Header("ETag"), again.Header("ETag"));
    }

    [Fact]
    public async Task Page_OfTheSite_MayNotBeReadFromElsewhere()
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync("/metiers/aide-soignant", null, ("Origin", "https://exemple.fr"));

        Assert.Null(answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task Tags_OfDifferentQuestions_Differ()
    {
        using var client = new ApiClient(shared.Site);

        var tags = new List<string?>();
        foreach (var address in new[] { List, List + "?limit=2", List + "?limit=3", Item, "/api/v1/families" })
        {
            tags.Add((await client.AskAsync(address)).Header("ETag"));
        }

        tags.Add((await client.AskAsync(Item, null, ("Accept", "application/ld+json"))).Header("ETag"));
        Assert.DoesNotContain(null, tags, StringComparer.Ordinal);
        Assert.Equal(tags.Count, tags.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Tag_AfterAnImport_ChangesAndTheOldOneNoLongerHolds()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--Site:ReferencePollSeconds=0.05", "--RateLimits:PagesPerMinute=1000000"]);
        using var client = new ApiClient(site);
        var before = await client.AskAsync(Item);
        await site.ImportAsync(null, new RomeSample().WriteTo(site.Folder));

        ApiAnswer after;
        do
        {
            after = await client.AskAsync(Item, null, ("If-None-Match", before.Header("ETag")!));
        }
        while (after.Status == HttpStatusCode.NotModified);

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEqual(before.Header("ETag"), after.Header("ETag"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(List)]
    [InlineData(Item)]
    [InlineData("/api/openapi.json")]
    [InlineData("/opendata/glossary.csv")]
    public async Task Head_OfAnAddress_HasTheHeadersAndNoBody(string address)
    {
        using var client = new ApiClient(shared.Site);
        var get = await client.AskAsync(address);

        var head = await client.AskAsync(address, HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(get.Header("ETag"), head.Header("ETag"));
        Assert.Equal(get.Header("Content-Type"), head.Header("Content-Type"));
    }

    [Fact]
    public async Task Preflight_OfAKnownAddress_AllowsReadingOnly()
    {
        using var client = new ApiClient(shared.Site);

        var known = await client.AskAsync(Item, HttpMethod.Options, ("Origin", "https://exemple.fr"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        var unknown = await client.AskAsync("/api/v1/inconnu", HttpMethod.Options, ("Origin", "https://exemple.fr"), ("Access-Control-Request-Method", "GET"));

        Assert.Equal(HttpStatusCode.NoContent, known.Status);
        Assert.Equal("GET, HEAD, OPTIONS", known.Header("Access-Control-Allow-Methods"));
        Assert.Contains("If-None-Match", known.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Write_OfAnyKind_IsNotAllowed(string method)
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync(Item, new HttpMethod(method));

        AssertProblem(answer, HttpStatusCode.MethodNotAllowed);
        Assert.Equal("GET, HEAD, OPTIONS", answer.Header("Allow"));
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK, "application/json")]
    [InlineData("*/*", HttpStatusCode.OK, "application/json")]
    [InlineData("application/*;q=0.5", HttpStatusCode.OK, "application/json")]
    [InlineData("application/ld+json", HttpStatusCode.OK, "application/ld+json")]
    [InlineData("application/json;q=0.5, application/ld+json", HttpStatusCode.OK, "application/ld+json")]
    [InlineData("text/html, */*;q=0.1", HttpStatusCode.OK, "application/json")]
    [InlineData("text/html", HttpStatusCode.NotAcceptable, "application/problem+json")]
    [InlineData("application/json;q=0, text/html", HttpStatusCode.NotAcceptable, "application/problem+json")]
    [InlineData("n'importe quoi", HttpStatusCode.OK, "application/json")]
    public async Task Format_Negotiated_IsOneThatWasAccepted(string accept, HttpStatusCode status, string type)
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync(Item, null, ("Accept", accept));

        Assert.Equal(status, answer.Status);
        Assert.Equal(type, answer.Header("Content-Type"));
        Assert.True(status != HttpStatusCode.OK || answer.Header("Vary")!.Contains("Accept", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Coding_OfABody_IsTheOneAcceptedAndHoldsTheSame(string accept, string? coding)
    {
        using var client = new ApiClient(shared.Site);
        var plain = await client.AskAsync(Item);

        var answer = await client.AskAsync(Item, null, ("Accept-Encoding", accept));

        Assert.Equal(coding, answer.Header("Content-Encoding"));
        using var body = new MemoryStream(answer.Body);
        await using Stream decoded = coding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using var reader = new StreamReader(decoded);
        Assert.Equal(plain.Text, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/api/v1/occupations/inconnu", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/occupations/Z9999", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/occupations/inconnu/skills", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/occupations/inconnu/close", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/skills/ogr:0", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/certifications/inconnue", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/families/inconnue", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/glossary/inconnu", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/figures/inconnu", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/sources/inconnue", HttpStatusCode.NotFound, "id")]
    [InlineData("/api/v1/compare?from=aide-soignant&to=inconnu", HttpStatusCode.NotFound, "to")]
    [InlineData("/api/v1/compare?from=aide-soignant&to=aide-soignant", HttpStatusCode.BadRequest, "to")]
    [InlineData("/api/v1/compare?from=aide-soignant", HttpStatusCode.BadRequest, "to")]
    [InlineData("/api/v1/routes?from=aide-soignant&to=infirmier&months=-1", HttpStatusCode.BadRequest, "months")]
    [InlineData("/api/v1/occupations?limit=0", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/api/v1/occupations?limit=101", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/api/v1/occupations?limit=dix", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/api/v1/occupations?limit=99999999999999999999", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/api/v1/occupations?page=2000", HttpStatusCode.NotFound, "page")]
    [InlineData("/api/v1/occupations?page=1&page=2", HttpStatusCode.BadRequest, "page")]
    [InlineData("/api/v1/occupations?regulated=oui", HttpStatusCode.BadRequest, "regulated")]
    [InlineData("/api/v1/occupations?kind=autre", HttpStatusCode.BadRequest, "kind")]
    [InlineData("/api/v1/occupations?family=inconnue", HttpStatusCode.BadRequest, "family")]
    [InlineData("/api/v1/occupations?workplace=inconnu", HttpStatusCode.BadRequest, "workplace")]
    [InlineData("/api/v1/occupations?rome=12", HttpStatusCode.BadRequest, "rome")]
    [InlineData("/api/v1/occupations?q=%00", HttpStatusCode.BadRequest, "q")]
    [InlineData("/api/v1/certifications?rncp=12", HttpStatusCode.BadRequest, "rncp")]
    [InlineData("/api/v1/figures?occupation=inconnu", HttpStatusCode.BadRequest, "occupation")]
    [InlineData("/api/v1/suggestions", HttpStatusCode.BadRequest, "q")]
    [InlineData("/api/v1/inconnu", HttpStatusCode.NotFound, null)]
    [InlineData("/api/v2/occupations", HttpStatusCode.NotFound, null)]
    [InlineData("/opendata/inconnu.csv", HttpStatusCode.NotFound, null)]
    public async Task Refusal_OfAnyKind_SaysInFrenchWhatIsWrongAndWhere(string address, HttpStatusCode status, string? parameter)
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync(address);

        AssertProblem(answer, status);
        Assert.Equal(parameter, answer.Json["parameter"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("../../etc/passwd")]
    [InlineData("aide-soignant\u0000")]
    [InlineData("ÉÈ😀")]
    [InlineData("' OR 1=1 --")]
    public async Task Identifier_Hostile_IsUnknownAndNotEchoed(string id)
    {
        using var client = new ApiClient(shared.Site);

        var answer = await client.AskAsync("/api/v1/occupations/" + Uri.EscapeDataString(id));

        Assert.Contains(answer.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain(id, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_FollowedByTheirLinks_GiveEveryItemOnce()
    {
        using var client = new ApiClient(shared.Site);
        var ids = new List<string>();
        string? next = "/api/v1/glossary?limit=50";
        var total = 0;
        while (next is not null)
        {
            var answer = await client.AskAsync(next);
            var page = answer.Json;
            total = page["total"]!.GetValue<int>();
            ids.AddRange(page["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
            Assert.Equal(next is not null, answer.Header("Link")?.Contains($"<{next}>; rel=\"next\"", StringComparison.Ordinal) == true);
            Assert.Equal(page["previous"] is not null, answer.Header("Link")?.Contains("rel=\"prev\"", StringComparison.Ordinal) == true);
        }

        Assert.Equal(total, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(SampleReleases.Catalogue().Glossary.Length, total);
    }

    [Fact]
    public async Task Requests_AboveTheLimit_AreRefusedAsAProblemWithTheDelay()
    {
        await using var site = await RunningSite.StartAsync(settings: ["--RateLimits:PagesPerMinute=2"]);
        using var client = new ApiClient(site);
        await client.AskAsync(List);
        await client.AskAsync(List);

        var third = await client.AskAsync(List);

        AssertProblem(third, HttpStatusCode.TooManyRequests);
        Assert.NotNull(third.Header("Retry-After"));
    }

    private static void AssertProblem(ApiAnswer answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        JsonNode problem = answer.Json;
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.Contains("/api#erreur-", problem["type"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(problem["title"]!.GetValue<string>());
        Assert.NotEmpty(problem["detail"]!.GetValue<string>());
    }
}
