using System.Text.Json;
using System.Text.Json.Serialization;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Territories;

/// <summary>The communes of one department, as one document.</summary>
internal sealed record DepartmentDocument(DepartmentCode Code, List<Place> Places);

/// <summary>What is said of the release as a whole.</summary>
internal sealed record TerritoryFacts(int? PopulationYear);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(CommuneCodeConverter), typeof(DepartmentCodeConverter), typeof(EmploymentZoneCodeConverter), typeof(PostcodeConverter),
        typeof(GeoPointConverter),
    ])]
[JsonSerializable(typeof(DepartmentDocument))]
[JsonSerializable(typeof(EmploymentZone))]
[JsonSerializable(typeof(TerritoryFacts))]
internal sealed partial class TerritoryJson : JsonSerializerContext;

internal sealed class CommuneCodeConverter : CodeConverter<CommuneCode>
{
    protected override CommuneCode Parse(string text) => CommuneCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class DepartmentCodeConverter : CodeConverter<DepartmentCode>
{
    protected override DepartmentCode Parse(string text) => DepartmentCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class EmploymentZoneCodeConverter : CodeConverter<EmploymentZoneCode>
{
    protected override EmploymentZoneCode Parse(string text) => EmploymentZoneCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class PostcodeConverter : CodeConverter<Postcode>
{
    protected override Postcode Parse(string text) => Postcode.TryParse(text, out var code) ? code : throw Malformed(text);
}

/// <summary>A position as <c>[longitude, latitude]</c>, the order of GeoJSON (RFC 7946 § 3.1.1).</summary>
internal sealed class GeoPointConverter : JsonConverter<GeoPoint>
{
    public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        reader.Read();
        var longitude = reader.GetDouble();
        reader.Read();
        var latitude = reader.GetDouble();
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.EndArray);
        return new GeoPoint(latitude, longitude);
    }

    public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Longitude);
        writer.WriteNumberValue(value.Latitude);
        writer.WriteEndArray();
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw new JsonException("A position is two numbers.");
        }
    }
}
