using System.Text.Json.Serialization;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Market;

namespace Passerelles.Data.Market;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(IndicatorIdConverter), typeof(ZoneCodeConverter)])]
[JsonSerializable(typeof(Indicator))]
[JsonSerializable(typeof(Subject))]
internal sealed partial class MarketJson : JsonSerializerContext;

internal sealed class IndicatorIdConverter : CodeConverter<IndicatorId>
{
    protected override IndicatorId Parse(string text) => IndicatorId.TryParse(text, out var id) ? id : throw Malformed(text);
}

/// <summary>A zone as <c>Region:76</c>.</summary>
internal sealed class ZoneCodeConverter : CodeConverter<ZoneCode>
{
    protected override ZoneCode Parse(string text) =>
        text.Split(':') is [var level, var code] && Enum.TryParse<ZoneLevel>(level, out var parsed) && ZoneCode.TryParse(parsed, code, out var zone)
            ? zone
            : throw Malformed(text);
}
