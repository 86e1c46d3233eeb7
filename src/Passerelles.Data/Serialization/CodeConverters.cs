using System.Text.Json;
using System.Text.Json.Serialization;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Serialization;

/// <summary>Writes a code as a string and reads it back through its own parser.</summary>
internal abstract class CodeConverter<TCode> : JsonConverter<TCode>
    where TCode : struct
{
    public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString() ?? throw new JsonException($"A {typeof(TCode).Name} is missing."));

    public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    protected abstract TCode Parse(string text);

    protected virtual string Format(TCode code) => code.ToString()!;

    protected static JsonException Malformed(string text) => new($"'{text}' is not a {typeof(TCode).Name}.");
}

internal sealed class RomeCodeConverter : CodeConverter<RomeCode>
{
    protected override RomeCode Parse(string text) => RomeCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class RncpNumberConverter : CodeConverter<RncpNumber>
{
    protected override RncpNumber Parse(string text) => RncpNumber.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class EscoUriConverter : CodeConverter<EscoUri>
{
    protected override EscoUri Parse(string text) => EscoUri.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class OccupationIdConverter : CodeConverter<OccupationId>
{
    protected override OccupationId Parse(string text) => OccupationId.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class SkillIdConverter : CodeConverter<SkillId>
{
    protected override SkillId Parse(string text) => SkillId.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class CertificationIdConverter : CodeConverter<CertificationId>
{
    protected override CertificationId Parse(string text) => new(text);
}

internal sealed class FamilyIdConverter : CodeConverter<FamilyId>
{
    protected override FamilyId Parse(string text) => new(text);
}

internal sealed class SourceIdConverter : CodeConverter<SourceId>
{
    protected override SourceId Parse(string text) => new(text);
}

internal sealed class RiasecProfileConverter : CodeConverter<RiasecProfile>
{
    protected override RiasecProfile Parse(string text) => new(text);

    protected override string Format(RiasecProfile code) => code.Letters;
}

/// <summary>Writes an OGR number as a number.</summary>
internal sealed class OgrCodeConverter : JsonConverter<OgrCode>
{
    public override OgrCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, OgrCode value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
