using System.Text.Json.Serialization;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Esco;

/// <summary>JSON of ESCO, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(ShortEscoUriConverter), typeof(EscoOccupationCodeConverter)])]
[JsonSerializable(typeof(EscoGroup))]
[JsonSerializable(typeof(EscoOccupation))]
[JsonSerializable(typeof(EscoSkill))]
internal sealed partial class EscoJson : JsonSerializerContext;

/// <summary>Writes an address without the part that all have in common.</summary>
internal sealed class ShortEscoUriConverter : CodeConverter<EscoUri>
{
    protected override EscoUri Parse(string text) => EscoUri.Of(text);

    protected override string Format(EscoUri code) => code.RelativePath;
}

internal sealed class EscoOccupationCodeConverter : CodeConverter<EscoOccupationCode>
{
    protected override EscoOccupationCode Parse(string text) => EscoOccupationCode.TryParse(text, out var code) ? code : throw Malformed(text);
}
