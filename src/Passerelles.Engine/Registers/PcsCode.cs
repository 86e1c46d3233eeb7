using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Registers;

/// <summary>Detailed code of INSEE's PCS 2003: three digits and a letter, such as <c>526a</c>.</summary>
public readonly record struct PcsCode : IComparable<PcsCode>
{
    private readonly string? _value;

    private PcsCode(string value) => _value = value;

    /// <summary>Reads three digits and a letter; surrounding blanks and upper case are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PcsCode code)
    {
        var trimmed = text?.Trim().ToLowerInvariant();
        var isValid = trimmed is { Length: 4 } && trimmed.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiLetterLower(trimmed[3]);
        code = isValid ? new PcsCode(trimmed!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(PcsCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default PcsCode has no value.");
}

/// <summary>Unit group of ISCO-08: four digits, such as <c>5321</c>.</summary>
public readonly record struct IscoUnitGroup : IComparable<IscoUnitGroup>
{
    private readonly string? _value;

    private IscoUnitGroup(string value) => _value = value;

    /// <summary>
    /// Reads four digits, or three when a spreadsheet has taken the number for a quantity and dropped its leading zero: the armed
    /// forces are <c>0110</c>, <c>0210</c> and <c>0310</c>.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IscoUnitGroup code)
    {
        var trimmed = text?.Trim();
        trimmed = trimmed is { Length: 3 } && trimmed.EndsWith("10", StringComparison.Ordinal) ? "0" + trimmed : trimmed;
        var isValid = trimmed is { Length: 4 } && trimmed.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        code = isValid ? new IscoUnitGroup(trimmed!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(IscoUnitGroup other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default IscoUnitGroup has no value.");
}
