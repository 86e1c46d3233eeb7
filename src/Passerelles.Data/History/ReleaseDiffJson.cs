using System.Text.Json;
using System.Text.Json.Serialization;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Releases;

namespace Passerelles.Data.History;

/// <summary>JSON of what changes between two releases; the form kept with a swap, printed by <c>diff --json</c> and served by the site.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(ReferenceCodeConverter), typeof(CodeSystemConverter)])]
[JsonSerializable(typeof(ReleaseDiff))]
internal sealed partial class DiffJsonContext : JsonSerializerContext;

internal sealed class ReferenceCodeConverter : CodeConverter<ReferenceCode>
{
    protected override ReferenceCode Parse(string text) => ReferenceCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class CodeSystemConverter : CodeConverter<CodeSystem>
{
    protected override CodeSystem Parse(string text) => CodeSystem.TryParse(text, out var system) ? system : throw Malformed(text);
}

/// <summary>Writes and reads what changes between two releases as JSON.</summary>
public static class ReleaseDiffJson
{
    /// <summary>The same text for the same changes.</summary>
    public static string Write(ReleaseDiff diff) => JsonSerializer.Serialize(diff, DiffJsonContext.Default.ReleaseDiff);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such a text.</exception>
    public static ReleaseDiff Read(string json) => JsonSerializer.Deserialize(json, DiffJsonContext.Default.ReleaseDiff) ?? throw new JsonException("The comparison is empty.");
}
