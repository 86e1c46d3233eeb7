using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Registers;

/// <summary>Code of the Formacode thesaurus: five digits, such as <c>43436</c>.</summary>
/// <remarks>Source: Centre Inffo. The default value is not a valid code.</remarks>
public readonly record struct FormacodeCode : IComparable<FormacodeCode>
{
    private readonly string? _value;

    private FormacodeCode(string value) => _value = value;

    /// <summary>Reads five digits; surrounding blanks are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FormacodeCode code)
    {
        var trimmed = text?.Trim();
        var isValid = trimmed is { Length: 5 } && trimmed.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        code = isValid ? new FormacodeCode(trimmed!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(FormacodeCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default FormacodeCode has no value.");
}

/// <summary>Field of education of ISCED-F 2013: two to four digits, such as <c>0913</c> (nursing and midwifery).</summary>
public readonly record struct IscedFieldCode : IComparable<IscedFieldCode>
{
    private readonly string? _value;

    private IscedFieldCode(string value) => _value = value;

    /// <summary>Reads two to four digits; surrounding blanks are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IscedFieldCode code)
    {
        var trimmed = text?.Trim();
        var isValid = trimmed is { Length: >= 2 and <= 4 } && trimmed.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        code = isValid ? new IscedFieldCode(trimmed!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(IscedFieldCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default IscedFieldCode has no value.");
}
