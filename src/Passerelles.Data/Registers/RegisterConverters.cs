using Passerelles.Data.Serialization;
using Passerelles.Engine.Registers;

namespace Passerelles.Data.Registers;

internal sealed class FormacodeCodeConverter : CodeConverter<FormacodeCode>
{
    protected override FormacodeCode Parse(string text) => FormacodeCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class IscedFieldCodeConverter : CodeConverter<IscedFieldCode>
{
    protected override IscedFieldCode Parse(string text) => IscedFieldCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class NsfCodeConverter : CodeConverter<NsfCode>
{
    protected override NsfCode Parse(string text) => NsfCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class SiretConverter : CodeConverter<Siret>
{
    protected override Siret Parse(string text) => Siret.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class OnisepIdConverter : CodeConverter<OnisepId>
{
    protected override OnisepId Parse(string text) => OnisepId.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class FapCodeConverter : CodeConverter<FapCode>
{
    protected override FapCode Parse(string text) => FapCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class PcsCodeConverter : CodeConverter<PcsCode>
{
    protected override PcsCode Parse(string text) => PcsCode.TryParse(text, out var code) ? code : throw Malformed(text);
}

internal sealed class IscoUnitGroupConverter : CodeConverter<IscoUnitGroup>
{
    protected override IscoUnitGroup Parse(string text) => IscoUnitGroup.TryParse(text, out var code) ? code : throw Malformed(text);
}
