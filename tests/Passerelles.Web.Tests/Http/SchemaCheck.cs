using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passerelles.Web.Tests.Http;

/// <summary>The part of JSON Schema 2020-12 that our OpenAPI document uses; a keyword it does not know fails the test.</summary>
internal sealed class SchemaCheck(JsonObject document)
{
    private static readonly string[] Annotations = ["title", "description", "default", "example", "examples", "$schema"];

    /// <summary>What is wrong with a value, each line beginning with where.</summary>
    public IEnumerable<string> Problems(JsonNode? value, JsonNode schema, string at = "$")
    {
        var rules = schema.AsObject();
        foreach (var (keyword, rule) in rules)
        {
            foreach (var problem in Check(keyword, rule!, value, rules, at))
            {
                yield return problem;
            }
        }
    }

    /// <summary>What a reference within the document names, or null.</summary>
    public JsonNode? Resolve(string reference) => reference.StartsWith("#/", StringComparison.Ordinal)
        ? reference[2..].Split('/').Aggregate((JsonNode?)document, (node, part) => node?[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)])
        : null;

    private IEnumerable<string> Check(string keyword, JsonNode rule, JsonNode? value, JsonObject rules, string at) => keyword switch
    {
        "$ref" => Resolve(rule.GetValue<string>()) is { } named ? Problems(value, named, at) : [$"{at}: {rule} leads nowhere"],
        "type" => Types(rule).Any(t => Is(t, value)) ? [] : [$"{at}: {Kind(value)} is not {string.Join('|', Types(rule))}"],
        "enum" => rule.AsArray().Any(v => JsonNode.DeepEquals(v, value)) ? [] : [$"{at}: {value} is not one of {rule.ToJsonString()}"],
        "oneOf" => rule.AsArray().Count(s => !Problems(value, s!, at).Any()) == 1 ? [] : [$"{at}: not exactly one of the alternatives holds"],
        "required" => value is JsonObject o ? rule.AsArray().Where(n => !o.ContainsKey(n!.GetValue<string>())).Select(n => $"{at}: {n} is missing") : [],
        "properties" => value is JsonObject o
            ? o.SelectMany(p => rule[p.Key] is { } s ? Problems(p.Value, s, $"{at}.{p.Key}") : [$"{at}.{p.Key} is not described"])
            : [],
        "items" => value is JsonArray array ? array.SelectMany((v, i) => Problems(v, rule, $"{at}[{i.ToString(CultureInfo.InvariantCulture)}]")) : [],
        "minimum" => value is not null && value.GetValueKind() == JsonValueKind.Number && Number(value) < Number(rule) ? [$"{at}: {value} is below {rule}"] : [],
        "maximum" => value is not null && value.GetValueKind() == JsonValueKind.Number && Number(value) > Number(rule) ? [$"{at}: {value} is above {rule}"] : [],
        "minLength" => value is not null && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length < (int)Number(rule) ? [$"{at}: too short"] : [],
        "maxLength" => value is not null && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length > (int)Number(rule) ? [$"{at}: too long"] : [],
        "format" => value is null || HasFormat(rule.GetValue<string>(), value) ? [] : [$"{at}: {value} is not a {rule}"],
        _ when Annotations.Contains(keyword, StringComparer.Ordinal) => [],
        _ => [$"{at}: keyword {keyword} of {rules.ToJsonString()} is not known to the test"],
    };

    private static bool HasFormat(string format, JsonNode value) => format switch
    {
        "uri" => Uri.TryCreate(value.GetValue<string>(), UriKind.Absolute, out _),
        "date" => DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out _),
        "int32" or "double" => value.GetValueKind() == JsonValueKind.Number,
        _ => false,
    };

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(t => t!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool Is(string type, JsonNode? value) => (type, Kind(value)) switch
    {
        ("null", JsonValueKind.Null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(Number(value!)),
        _ => false,
    };

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
