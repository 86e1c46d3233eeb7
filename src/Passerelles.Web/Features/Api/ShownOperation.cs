using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Passerelles.Web.Features.Api;

/// <summary>An operation as the page shows it, read from the document like any client would.</summary>
internal sealed record ShownOperation(string Id, string Path, string Summary, string? Description, ImmutableArray<ShownParameter> Parameters, string? Example)
{
    /// <summary>Operations by resource, in the order of the document's tags.</summary>
    public static ImmutableArray<(string Tag, ImmutableArray<ShownOperation> Operations)> Of(JsonObject document) =>
    [
        .. document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(o => (Path: path.Key, Node: o.Value!.AsObject())))
            .GroupBy(o => o.Node["tags"]![0]!.GetValue<string>(), StringComparer.Ordinal)
            .OrderBy(g => IndexOf(document, g.Key))
            .Select(g => (g.Key, g.Select(o => Of(o.Path, o.Node)).ToImmutableArray())),
    ];

    private static ShownOperation Of(string path, JsonObject node) => new(
        node["operationId"]!.GetValue<string>(),
        path,
        node["summary"]!.GetValue<string>(),
        node["description"]?.GetValue<string>(),
        [.. node["parameters"]!.AsArray().Select(p => ShownParameter.Of(p!.AsObject()))],
        node["responses"]!["200"]!["content"]!["application/json"]!["examples"]?["exemple"]!["summary"]!.GetValue<string>()["GET ".Length..]);

    private static int IndexOf(JsonObject document, string tag) =>
        document["tags"]!.AsArray().ToList().FindIndex(t => string.Equals(t!["name"]!.GetValue<string>(), tag, StringComparison.Ordinal));
}

/// <summary>A parameter as the page shows it.</summary>
internal sealed record ShownParameter(string Name, string Description, bool IsRequired, string Values)
{
    public static ShownParameter Of(JsonObject node)
    {
        var schema = node["schema"]!.AsObject();
        return new ShownParameter(node["name"]!.GetValue<string>(), node["description"]!.GetValue<string>(), node["required"]!.GetValue<bool>(), ValuesOf(schema));
    }

    private static string ValuesOf(JsonObject schema) => schema switch
    {
        _ when schema["enum"] is JsonArray words => string.Join(" ou ", words.Select(w => w!.GetValue<string>())),
        _ when schema["minimum"] is { } least => string.Create(
            CultureInfo.InvariantCulture, $"de {least} à {schema["maximum"]}{(schema["default"] is { } usual ? $", sinon {usual}" : "")}"),
        _ when schema["type"]!.GetValue<string>() is "boolean" => "true ou false",
        _ => "",
    };
}
