using System.Text.Json.Serialization;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Registers;

namespace Passerelles.Data.Registers;

/// <summary>JSON of the registers, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(RomeCodeConverter), typeof(RncpNumberConverter), typeof(FormacodeCodeConverter), typeof(IscedFieldCodeConverter),
        typeof(NsfCodeConverter), typeof(SiretConverter), typeof(OnisepIdConverter), typeof(FapCodeConverter), typeof(PcsCodeConverter),
        typeof(IscoUnitGroupConverter),
    ])]
[JsonSerializable(typeof(RegisteredCertification))]
[JsonSerializable(typeof(FormacodeTerm))]
[JsonSerializable(typeof(FormacodeIsced))]
[JsonSerializable(typeof(OnisepOccupation))]
[JsonSerializable(typeof(OnisepCourse))]
[JsonSerializable(typeof(FapFamily))]
[JsonSerializable(typeof(FapRomeLink))]
[JsonSerializable(typeof(FapPcsLink))]
[JsonSerializable(typeof(RomeIscoLink))]
[JsonSerializable(typeof(RomeSubdomainLink))]
internal sealed partial class RegisterJson : JsonSerializerContext;
