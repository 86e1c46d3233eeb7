using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Registers;

/// <summary>Identifier of an ONISEP sheet: <c>MET.</c> (occupation) or <c>FOR.</c> (course) and a number.</summary>
public readonly record struct OnisepId : IComparable<OnisepId>
{
    private readonly string? _value;

    private OnisepId(string value) => _value = value;

    /// <summary>True for an occupation, false for a course.</summary>
    public bool IsOccupation => ToString()[0] == 'M';

    /// <summary>
    /// Page of the sheet on onisep.fr: the address every line of ONISEP's own files gives, which redirects to the present one.
    /// </summary>
    public Uri Page => new($"https://www.onisep.fr/http/redirection/{(IsOccupation ? "metier" : "formation")}/slug/{this}");

    /// <summary>Reads <c>MET.782</c> or <c>FOR.1000</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OnisepId id)
    {
        var trimmed = text?.Trim();
        var isValid = trimmed is { Length: >= 5 and <= 12 }
            && (trimmed.StartsWith("MET.", StringComparison.Ordinal) || trimmed.StartsWith("FOR.", StringComparison.Ordinal))
            && trimmed.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;
        id = isValid ? new OnisepId(trimmed!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(OnisepId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default OnisepId has no value.");
}
