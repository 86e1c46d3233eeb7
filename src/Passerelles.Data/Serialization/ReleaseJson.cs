using System.Text.Json.Serialization;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Serialization;

/// <summary>JSON of releases, generated at compile time: reflection would cost a third of the site's start.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(RomeCodeConverter), typeof(OgrCodeConverter), typeof(RncpNumberConverter), typeof(EscoUriConverter),
        typeof(OccupationIdConverter), typeof(SkillIdConverter), typeof(CertificationIdConverter), typeof(FamilyIdConverter),
        typeof(SourceIdConverter), typeof(RiasecProfileConverter),
    ])]
[JsonSerializable(typeof(RomeRelease))]
[JsonSerializable(typeof(CatalogueRelease))]
[JsonSerializable(typeof(ReleaseInfo))]
[JsonSerializable(typeof(SortedDictionary<string, int>))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
