using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Registers;

/// <summary>Number of an establishment in the French register: fourteen digits.</summary>
/// <remarks>
/// The check digit is not asked for: the register of certifications names establishments whose number breaks the rule, those of
/// La Poste among them.
/// </remarks>
public readonly record struct Siret
{
    private readonly string? _value;

    private Siret(string value) => _value = value;

    /// <summary>Reads fourteen digits; blanks among them are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Siret siret)
    {
        var digits = text is null ? "" : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var isValid = digits.Length == 14 && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        siret = isValid ? new Siret(digits) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default Siret has no value.");
}
