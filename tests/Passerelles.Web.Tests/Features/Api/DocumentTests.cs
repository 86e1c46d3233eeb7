using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Api;

public sealed class DocumentTests(CatalogueSite shared)
{
    [Fact]
    public async Task Document_AskedFor_IsOpenApi31WithEveryPartNamedAndDescribed()
    {
        using var client = new ApiClient(shared.Site);

        var document = (await client.GetAsync("/api/openapi.json")).AsObject();

        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var schema = new SchemaCheck(document);
        Assert.All(References(document), r => Assert.True(schema.Resolve(r) is not null, $"{r} leads nowhere."));
        var operations = Operations(document).ToArray();
        Assert.NotEmpty(operations);
        Assert.Equal(operations.Length, operations.Select(o => o.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(operations, o =>
        {
            Assert.False(string.IsNullOrWhiteSpace(o.Node["summary"]!.GetValue<string>()), o.Id);
            Assert.All(o.Node["responses"]!.AsObject(), r => Assert.False(string.IsNullOrWhiteSpace(r.Value!["description"]!.GetValue<string>()), $"{o.Id} {r.Key}"));
            foreach (var error in "400 404 406 429 500".Split(' '))
            {
                Assert.NotNull(o.Node["responses"]![error]!["content"]!["application/problem+json"]!["schema"]);
            }

            Assert.All(o.Node["parameters"]!.AsArray(), p => Assert.False(string.IsNullOrWhiteSpace(p!["description"]!.GetValue<string>()), $"{o.Id} {p["name"]}"));
            Assert.Equal(
                o.Path.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}')),
                o.Node["parameters"]!.AsArray().Where(p => p!["in"]!.GetValue<string>() is "path").Select(p => p!["name"]!.GetValue<string>()), StringComparer.Ordinal);
        });
        Assert.All(document["components"]!["schemas"]!.AsObject(), s =>
        {
            if (s.Value!["type"]?.ToJsonString().Contains("object", StringComparison.Ordinal) == true)
            {
                Assert.True(s.Value["properties"] is JsonObject { Count: > 0 }, $"{s.Key} has no properties.");
                Assert.True(s.Value["description"] is not null, $"{s.Key} has no description.");
                Assert.All(s.Value["properties"]!.AsObject(), p => Assert.True(Describes(p.Value!), $"{s.Key}.{p.Key} has no description."));
                Assert.True(s.Value["required"] is JsonArray { Count: > 0 }, $"{s.Key} requires nothing.");
            }
        });
    }

    [Fact]
    public async Task Examples_OfTheDocument_AreValidAndAnswerAsTheySay()
    {
        using var client = new ApiClient(shared.Site);
        var document = (await client.GetAsync("/api/openapi.json")).AsObject();
        var check = new SchemaCheck(document);

        foreach (var (id, _, node) in Operations(document))
        {
            var content = node["responses"]!["200"]!["content"]!["application/json"]!;
            var example = content["examples"]?["exemple"];
            Assert.True(example is not null, $"{id} has no example.");
            AssertValid(id, check.Problems(example["value"], content["schema"]!));
            // The example is cut; the whole answer is held to the schema too.
            var address = example["summary"]!.GetValue<string>()["GET ".Length..];
            AssertValid(address, check.Problems(await client.GetAsync(address), content["schema"]!));
        }
    }

    [Fact]
    public async Task Answers_OfTheWholeReference_HoldToTheirSchemas()
    {
        await using var site = await RunningSite.StartAsync(new RomeSample(occupations: 20).WriteTo(shared.Site.Folder), settings: ["--RateLimits:PagesPerMinute=100000"]);
        using var client = new ApiClient(site);
        var document = (await client.GetAsync("/api/openapi.json")).AsObject();
        var check = new SchemaCheck(document);
        var item = Operations(document).Single(o => o.Id is "getOccupation").Node["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        var next = "/api/v1/occupations?limit=100";
        var seen = new HashSet<string>(StringComparer.Ordinal);

        while (next is not null)
        {
            var page = await client.GetAsync(next);
            foreach (var occupation in page["items"]!.AsArray())
            {
                Assert.True(seen.Add(occupation!["id"]!.GetValue<string>()));
                AssertValid(occupation["self"]!.GetValue<string>(), check.Problems(await client.GetAsync(occupation["self"]!.GetValue<string>()), item));
            }

            next = page["next"]?.GetValue<string>();
            Assert.True(next is not null || page["total"]!.GetValue<int>() == seen.Count);
        }

        Assert.Contains("aide-soignant", seen);
        Assert.Contains(seen, id => char.IsAsciiLetterUpper(id[0]));
    }

    [Fact]
    public async Task Endpoints_OfTheSite_AreAllInTheDocument()
    {
        using var client = new ApiClient(shared.Site);
        var document = await client.GetAsync("/api/openapi.json");

        var mapped = shared.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Where(p => p.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(mapped);
        Assert.Equal(mapped.Order(StringComparer.Ordinal), document["paths"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parameters_OfTheDocument_AreTheOnesAccepted()
    {
        using var client = new ApiClient(shared.Site);
        var document = (await client.GetAsync("/api/openapi.json")).AsObject();
        foreach (var (id, path, node) in Operations(document))
        {
            var known = node["parameters"]!.AsArray().Where(p => p!["in"]!.GetValue<string>() is "query").ToArray();
            var filled = path.Replace("{id}", "aide-soignant", StringComparison.Ordinal);

            var unknown = await client.AskAsync($"{filled}?inconnu=1");
            Assert.True(unknown.Status == HttpStatusCode.BadRequest, $"{id} accepts a parameter it does not describe.");
            Assert.Equal("inconnu", unknown.Json["parameter"]!.GetValue<string>());

            foreach (var bounded in known.Where(p => p!["schema"]!["maximum"] is not null))
            {
                var beyond = await client.AskAsync($"{filled}?{bounded!["name"]}={bounded["schema"]!["maximum"]!.GetValue<int>() + 1}");
                Assert.True(beyond.Status == HttpStatusCode.BadRequest, $"{id} accepts {bounded["name"]} above its maximum.");
            }
        }
    }

    private static bool Describes(JsonNode schema) =>
        schema["description"] is not null || schema["$ref"] is not null || (schema["oneOf"] is JsonArray several && several.Any(s => s!["$ref"] is not null));

    private static IEnumerable<(string Id, string Path, JsonObject Node)> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (o.Value!["operationId"]!.GetValue<string>(), p.Key, o.Value!.AsObject())));

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key is "$ref" ? [p.Value!.GetValue<string>()] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    private static void AssertValid(string what, IEnumerable<string> problems) => Assert.True(!problems.Any(), $"{what}\n{string.Join('\n', problems.Take(10))}");
}
