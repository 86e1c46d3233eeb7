using System.Text.Json.Serialization;
using Passerelles.Data.Esco;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Alignment;

namespace Passerelles.Data.RomeEsco;

/// <summary>JSON of the ROME–ESCO correspondence, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    Converters = [typeof(ShortEscoUriConverter), typeof(OgrCodeConverter)])]
[JsonSerializable(typeof(MappedOccupation))]
internal sealed partial class RomeEscoJson : JsonSerializerContext;
