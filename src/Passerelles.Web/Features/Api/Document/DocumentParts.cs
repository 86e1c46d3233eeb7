using System.Globalization;
using System.Text.Json.Nodes;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;

namespace Passerelles.Web.Features.Api.Document;

/// <summary>Parts of an operation in the document that the framework cannot know.</summary>
internal static class DocumentParts
{
    // Long lists are cut in examples: they show the shape, the schema says the rest.
    private const int MostShown = 2;

    public static JsonNode Parameter(ApiParameter parameter) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.IsInPath ? "path" : "query",
        ["description"] = parameter.Description,
        ["required"] = parameter.IsRequired || parameter.IsInPath,
        ["schema"] = parameter.Schema,
    };

    public static void AddResponses(JsonObject node, ApiOperation operation, (string Address, JsonNode Body)? example)
    {
        var responses = node["responses"]!.AsObject();
        var ok = responses["200"]!.AsObject();
        ok["description"] = operation.Summary + ".";
        ok["headers"] = new JsonObject
        {
            ["ETag"] = Header("Étiquette de la réponse : renvoyez-la dans If-None-Match, la réponse est 304 si rien n’a changé."),
            ["Link"] = Header("Adresses des pages suivante et précédente, pour une liste (RFC 8288)."),
            ["Content-Language"] = Header("Langue des textes : fr."),
        };
        if (example is var (address, body))
        {
            var content = ok["content"]![ApiOperation.Json]!.AsObject();
            content["examples"] = new JsonObject
            {
                ["exemple"] = new JsonObject { ["summary"] = "GET " + address, ["value"] = Shorten(body.DeepClone()) },
            };
        }

        foreach (var other in operation.Others)
        {
            ok["content"]![other.MediaType] = new JsonObject { ["schema"] = JsonLdSchema() };
        }

        var problem = responses["400"]!["content"]!.DeepClone();
        responses["304"] = new JsonObject { ["description"] = "Rien n’a changé depuis la réponse dont l’étiquette est dans If-None-Match." };
        foreach (var kind in ProblemKind.All.DistinctBy(k => k.Status).Where(k => k.Status != StatusCodes.Status405MethodNotAllowed))
        {
            responses[kind.Status.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["description"] = kind.Title + ".", ["content"] = problem.DeepClone() };
        }

        node["responses"] = new JsonObject(responses.Select(r => KeyValuePair.Create(r.Key, r.Value?.DeepClone())).OrderBy(r => r.Key, StringComparer.Ordinal));
    }

    private static JsonObject JsonLdSchema() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("@context", "@type", "@id"),
        ["properties"] = new JsonObject
        {
            ["@context"] = new JsonObject { ["type"] = "string" },
            ["@type"] = new JsonObject { ["type"] = "string" },
            ["@id"] = new JsonObject { ["type"] = "string" },
        },
    };

    private static JsonObject Header(string description) => new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonNode Shorten(JsonNode node)
    {
        switch (node)
        {
            case JsonArray array:
                while (array.Count > MostShown)
                {
                    array.RemoveAt(array.Count - 1);
                }

                foreach (var item in array)
                {
                    _ = item is null ? null : Shorten(item);
                }

                break;
            case JsonObject o:
                foreach (var (_, value) in o)
                {
                    _ = value is null ? null : Shorten(value);
                }

                break;
        }

        return node;
    }
}
