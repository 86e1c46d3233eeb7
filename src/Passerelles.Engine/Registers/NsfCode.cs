using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Registers;

/// <summary>
/// Code of the nomenclature of training specialities (NSF): three digits, and a letter for the function, such as <c>331</c> or
/// <c>221w</c>.
/// </summary>
public readonly record struct NsfCode : IComparable<NsfCode>
{
    private readonly string? _value;

    private NsfCode(string value) => _value = value;

    /// <summary>The three digits, without the letter.</summary>
    public string Group => ToString()[..3];

    /// <summary>Reads three digits and an optional letter; surrounding blanks and upper case are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NsfCode code)
    {
        var trimmed = text?.Trim().ToLowerInvariant();
        var isValid = trimmed is { Length: 3 or 4 }
            && trimmed.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
            && (trimmed.Length == 3 || char.IsAsciiLetterLower(trimmed[3]));
        code = isValid ? new NsfCode(trimmed!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(NsfCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default NsfCode has no value.");
}
