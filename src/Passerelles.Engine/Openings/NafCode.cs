using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Openings;

/// <summary>A class of the French nomenclature of activities: four digits and a letter, such as <c>8710A</c>.</summary>
/// <remarks>Source: Insee, NAF rév. 2. The default value is not a valid code.</remarks>
public readonly record struct NafCode : IComparable<NafCode>
{
    private readonly string? _value;

    private NafCode(string value) => _value = value;

    /// <summary>Two-digit division, such as <c>87</c>.</summary>
    public string Division => ToString()[..2];

    /// <summary>Reads <c>8710A</c> or <c>87.10A</c>; blanks and lower case are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NafCode code)
    {
        var value = text?.Trim().Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        var isValid = value is { Length: 5 } && value.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && value[4] is >= 'A' and <= 'Z';
        code = isValid ? new NafCode(value!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(NafCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default NafCode has no value.");
}
