using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Passerelles.Imports.Catalogue;

/// <summary>
/// One of the JSON Schemas of <c>catalogue/schema</c>, as far as they go. The reader checks files against the very schemas
/// that give editors their completion, so the two cannot disagree. A keyword this class does not know is refused at once.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly FrozenSet<string> Annotations = FrozenSet.ToFrozenSet(["$schema", "$id", "title", "description"], StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, JsonSchema> Loaded = new(StringComparer.Ordinal);

    private JsonSchema(JsonElement schema)
    {
        foreach (var keyword in schema.EnumerateObject().Where(k => !Annotations.Contains(k.Name)))
        {
            Read(keyword.Name, keyword.Value);
        }
    }

    public IReadOnlyList<string> Types { get; private set; } = [];

    public IReadOnlyDictionary<string, JsonSchema> Properties { get; private set; } = FrozenDictionary<string, JsonSchema>.Empty;

    public IReadOnlyList<string> Required { get; private set; } = [];

    public bool AllowsOtherKeys { get; private set; } = true;

    public JsonSchema? Items { get; private set; }

    public IReadOnlyList<JsonSchema> OneOf { get; private set; } = [];

    public JsonSchema? Not { get; private set; }

    public IReadOnlyList<string> Enum { get; private set; } = [];

    public Regex? Pattern { get; private set; }

    public int? MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public int? MinItems { get; private set; }

    public int? MaxItems { get; private set; }

    public decimal? Minimum { get; private set; }

    public decimal? Maximum { get; private set; }

    public bool UniqueItems { get; private set; }

    /// <summary>The schema of this name, as built into the program.</summary>
    public static JsonSchema Load(string name) => Loaded.GetOrAdd(name, Parse);

    private static JsonSchema Parse(string name)
    {
        var resource = $"catalogue/schema/{name}.schema.json";
        using var stream = typeof(JsonSchema).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The schema '{resource}' is not built into the program.");
        using var document = JsonDocument.Parse(stream);
        return new JsonSchema(document.RootElement);
    }

    private void Read(string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "type":
                Types = value.ValueKind == JsonValueKind.Array ? Texts(value) : [value.GetString()!];
                break;
            case "properties":
                Properties = value.EnumerateObject().ToFrozenDictionary(p => p.Name, p => new JsonSchema(p.Value), StringComparer.Ordinal);
                break;
            case "required":
                Required = Texts(value);
                break;
            case "additionalProperties":
                AllowsOtherKeys = value.GetBoolean();
                break;
            case "items":
                Items = new JsonSchema(value);
                break;
            case "oneOf":
                OneOf = [.. value.EnumerateArray().Select(s => new JsonSchema(s))];
                break;
            case "not":
                Not = new JsonSchema(value);
                break;
            case "enum":
                Enum = Texts(value);
                break;
            case "const":
                Enum = [value.GetString()!];
                break;
            case "pattern":
                // Schemas use the regular expressions of JavaScript, where \d is 0–9 only and $ is the very end.
                Pattern = new Regex(
                    value.GetString()!.Replace(@"\d", "[0-9]", StringComparison.Ordinal).Replace("$", @"\z", StringComparison.Ordinal),
                    RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(1));
                break;
            case "uniqueItems":
                UniqueItems = value.GetBoolean();
                break;
            default:
                ReadBound(keyword, value);
                break;
        }
    }

    private void ReadBound(string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "minLength":
                MinLength = value.GetInt32();
                break;
            case "maxLength":
                MaxLength = value.GetInt32();
                break;
            case "minItems":
                MinItems = value.GetInt32();
                break;
            case "maxItems":
                MaxItems = value.GetInt32();
                break;
            case "minimum":
                Minimum = value.GetDecimal();
                break;
            case "maximum":
                Maximum = value.GetDecimal();
                break;
            default:
                throw new NotSupportedException($"The JSON Schema keyword '{keyword}' is not known.");
        }
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(v => v.GetString()!)];
}
