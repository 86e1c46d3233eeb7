using System.Diagnostics.CodeAnalysis;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Training;

/// <summary>The lists of codes that say what a course is about or leads to.</summary>
public enum TrainingCodeSystem
{
    /// <summary>Formacode of Centre Inffo: five digits.</summary>
    Formacode,

    /// <summary>Nomenclature des spécialités de formation: three digits.</summary>
    Nsf,

    /// <summary>Occupations of ROME.</summary>
    Rome,

    /// <summary>Répertoire national des certifications professionnelles.</summary>
    Rncp,

    /// <summary>Répertoire spécifique.</summary>
    Rs,

    /// <summary>Certif Info of the Carif-Oref and Onisep.</summary>
    Certifinfo,
}

/// <summary>A code of one of the lists, such as <c>ROME:J1501</c> or <c>RNCP:40692</c>; numbers of registers have no prefix.</summary>
public readonly record struct TrainingCode : IComparable<TrainingCode>
{
    private readonly string? _value;

    private TrainingCode(TrainingCodeSystem system, string value)
    {
        System = system;
        _value = value;
    }

    /// <summary>The list.</summary>
    public TrainingCodeSystem System { get; }

    /// <summary>The code in its list.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A default TrainingCode has no value.");

    /// <summary>The code of a ROME occupation.</summary>
    public static TrainingCode Of(RomeCode code) => new(TrainingCodeSystem.Rome, code.ToString());

    /// <summary>The code of a certification of a national register.</summary>
    public static TrainingCode Of(RncpNumber number) =>
        number.ToString() is ['R', 'S', ..] text
            ? new TrainingCode(TrainingCodeSystem.Rs, text[2..])
            : new TrainingCode(TrainingCodeSystem.Rncp, number.ToString()[4..]);

    /// <summary>Reads a code of a list; files write register numbers as « 31333 », « RNCP31333 » or « RS 5080 ».</summary>
    public static bool TryCreate(TrainingCodeSystem system, [NotNullWhen(true)] string? text, out TrainingCode code)
    {
        var value = text?.Trim().ToUpperInvariant() ?? "";
        var prefix = system switch { TrainingCodeSystem.Rncp => "RNCP", TrainingCodeSystem.Rs => "RS", _ => "" };
        if (prefix.Length > 0 && value.StartsWith(prefix, StringComparison.Ordinal))
        {
            value = value[prefix.Length..].TrimStart();
        }

        var isValid = system switch
        {
            TrainingCodeSystem.Formacode => value.Length == 5 && IsDigits(value),
            TrainingCodeSystem.Nsf => value.Length == 3 && IsDigits(value),
            TrainingCodeSystem.Rome => RomeCode.TryParse(value, out _),
            TrainingCodeSystem.Certifinfo => value.Length is >= 1 and <= 10 && IsDigits(value),
            _ => value.Length is >= 1 and <= 6 && IsDigits(value),
        };
        code = isValid ? new TrainingCode(system, value) : default;
        return isValid;
    }

    /// <summary>Reads <c>ROME:J1501</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TrainingCode code)
    {
        code = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0
            && char.IsAsciiLetter(text![0])
            && Enum.TryParse<TrainingCodeSystem>(text[..colon], ignoreCase: true, out var system)
            && TryCreate(system, text[(colon + 1)..], out code);
    }

    /// <inheritdoc/>
    public int CompareTo(TrainingCode other) => System != other.System ? System.CompareTo(other.System) : string.CompareOrdinal(_value, other._value);

    /// <summary>List and code, as <see cref="TryParse"/> reads them.</summary>
    public override string ToString() => $"{Name(System)}:{Value}";

    private static string Name(TrainingCodeSystem system) => system switch
    {
        TrainingCodeSystem.Formacode => "FORMACODE",
        TrainingCodeSystem.Nsf => "NSF",
        TrainingCodeSystem.Rome => "ROME",
        TrainingCodeSystem.Rncp => "RNCP",
        TrainingCodeSystem.Rs => "RS",
        _ => "CERTIFINFO",
    };

    private static bool IsDigits(string value) => value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
