using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Esco;

/// <summary>Code of a group of ISCO-08, one to four digits: <c>3</c>, <c>32</c>, <c>322</c>, <c>3221</c>.</summary>
/// <remarks>Source: ESCO, columns <c>iscoGroup</c> and <c>code</c> of <c>ISCOGroups</c>. The default value is not a valid code.</remarks>
public readonly record struct IscoCode : IComparable<IscoCode>
{
    private readonly string? _value;

    private IscoCode(string value) => _value = value;

    /// <summary>The group this one belongs to, or null for one of the ten major groups.</summary>
    public IscoCode? Parent => ToString() is { Length: > 1 } text ? new IscoCode(text[..^1]) : null;

    /// <summary>Reads a code; surrounding blanks are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IscoCode code)
    {
        var trimmed = text?.Trim();
        var valid = trimmed is { Length: >= 1 and <= 4 } && trimmed.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        code = valid ? new IscoCode(trimmed!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(IscoCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default IscoCode has no value.");
}

/// <summary>Code of an ESCO occupation: its ISCO-08 group of four digits, then one number per level: <c>2654.1.7</c>.</summary>
/// <remarks>Source: ESCO, column <c>code</c> of <c>occupations</c>. The default value is not a valid code.</remarks>
public readonly record struct EscoOccupationCode : IComparable<EscoOccupationCode>
{
    private const int IscoDigits = 4;
    private readonly string? _value;

    private EscoOccupationCode(string value) => _value = value;

    /// <summary>The ISCO-08 group.</summary>
    public IscoCode Isco => IscoCode.TryParse(ToString()[..IscoDigits], out var isco) ? isco : throw new InvalidOperationException($"'{_value}' has no ISCO group.");

    /// <summary>Reads a code; surrounding blanks are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EscoOccupationCode code)
    {
        var parts = (text ?? "").Trim().Split('.');
        var valid = parts.Length > 1 && parts[0].Length == IscoDigits && parts.All(p => p.Length is > 0 and <= IscoDigits && p.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
        code = valid ? new EscoOccupationCode(text!.Trim()) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(EscoOccupationCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default EscoOccupationCode has no value.");
}
