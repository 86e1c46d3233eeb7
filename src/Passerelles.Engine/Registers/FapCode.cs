using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Registers;

/// <summary>Which of the two nomenclatures of Dares a family belongs to; their codes look alike and do not mean the same.</summary>
public enum FapVersion
{
    /// <summary>FAP 2009: 22 domains, 87 families, 225 detailed families.</summary>
    Fap2009,

    /// <summary>FAP 2021: 22 domains, 86, 228 and 341 families.</summary>
    Fap2021,
}

/// <summary>
/// Code of an occupational family of Dares, at any level: a domain (<c>V</c>), a family (<c>V0Z</c>), a detailed family
/// (<c>V0Z60</c>) and, in FAP 2021, a finer one (<c>A0X41c</c>).
/// </summary>
public readonly record struct FapCode : IComparable<FapCode>
{
    private readonly string? _value;

    private FapCode(FapVersion version, string value)
    {
        Version = version;
        _value = value;
    }

    /// <summary>Nomenclature.</summary>
    public FapVersion Version { get; }

    /// <summary>Letters and digits, without the nomenclature.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A default FapCode has no value.");

    /// <summary>Reads a code of any level; surrounding blanks are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, FapVersion version, out FapCode code)
    {
        var trimmed = text?.Trim();
        var isValid = trimmed is { Length: 1 or 3 or 5 or 6 } && IsWellFormed(trimmed) && (trimmed.Length < 6 || version == FapVersion.Fap2021);
        code = isValid ? new FapCode(version, trimmed!) : default;
        return isValid;
    }

    /// <summary>Reads what <see cref="ToString"/> writes: <c>2009:V0Z60</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FapCode code)
    {
        code = default;
        return text switch
        {
            _ when text?.StartsWith("2009:", StringComparison.Ordinal) == true => TryParse(text[5..], FapVersion.Fap2009, out code),
            _ when text?.StartsWith("2021:", StringComparison.Ordinal) == true => TryParse(text[5..], FapVersion.Fap2021, out code),
            _ => false,
        };
    }

    /// <summary>Whether another code is this one or lies below it: <c>V0Z</c> holds <c>V0Z60</c>.</summary>
    public bool Holds(FapCode other) => Version == other.Version && other.Value.StartsWith(Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(FapCode other) => Version == other.Version ? string.CompareOrdinal(_value, other._value) : Version.CompareTo(other.Version);

    /// <summary>Year and code: <c>2009:V0Z60</c>.</summary>
    public override string ToString() => (Version == FapVersion.Fap2009 ? "2009:" : "2021:") + Value;

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var ok = i switch
            {
                0 or 2 => char.IsAsciiLetterUpper(text[i]),
                // A digit, except in banking and insurance since 2021: QAX01.
                1 => char.IsAsciiLetterUpper(text[i]) || char.IsAsciiDigit(text[i]),
                3 or 4 => char.IsAsciiDigit(text[i]),
                _ => char.IsAsciiLetterLower(text[i]),
            };
            if (!ok)
            {
                return false;
            }
        }

        return true;
    }
}
