using System.Diagnostics.CodeAnalysis;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Releases;

/// <summary>A way of naming things by codes: a slug such as <c>rome</c>, <c>ogr</c>, <c>sheet</c> or <c>rncp-certification</c>.</summary>
public readonly record struct CodeSystem : IComparable<CodeSystem>
{
    private readonly string? _value;

    private CodeSystem(string value) => _value = value;

    /// <summary>Occupations of ROME: <c>J1506</c>.</summary>
    public static CodeSystem Rome { get; } = new("rome");

    /// <summary>Skills and knowledge of ROME, by OGR number.</summary>
    public static CodeSystem Ogr { get; } = new("ogr");

    /// <summary>Major and professional domains of ROME: <c>J</c>, <c>J15</c>.</summary>
    public static CodeSystem RomeDomain { get; } = new("rome-domain");

    /// <summary>Sheets of the catalogue.</summary>
    public static CodeSystem Sheet { get; } = new("sheet");

    /// <summary>Skills of the catalogue.</summary>
    public static CodeSystem Skill { get; } = new("skill");

    /// <summary>Certifications of the catalogue.</summary>
    public static CodeSystem Certification { get; } = new("certification");

    /// <summary>Families of the catalogue.</summary>
    public static CodeSystem Family { get; } = new("family");

    /// <summary>Things of one kind in a source kept as documents.</summary>
    /// <exception cref="ArgumentException">The two names joined are not a slug.</exception>
    public static CodeSystem Of(string source, string kind) => TryParse($"{source}-{kind.Replace('_', '-')}", out var system)
        ? system
        : throw new ArgumentException($"'{source}' and '{kind}' do not make the name of a system of codes.", nameof(kind));

    /// <summary>Reads a slug.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CodeSystem system)
    {
        var isValid = Slug.IsValid(text);
        system = isValid ? new CodeSystem(text!) : default;
        return isValid;
    }

    /// <inheritdoc/>
    public int CompareTo(CodeSystem other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default CodeSystem has no value.");
}

/// <summary>A code and the system it belongs to, written <c>rome:J1506</c>.</summary>
public readonly record struct ReferenceCode : IComparable<ReferenceCode>
{
    private const int Longest = 300;
    private readonly string? _value;

    private ReferenceCode(CodeSystem system, string value) => (System, _value) = (system, value);

    /// <summary>System the code belongs to.</summary>
    public CodeSystem System { get; }

    /// <summary>The code itself.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A default ReferenceCode has no value.");

    /// <summary>Code of an occupation of ROME or of a sheet.</summary>
    public static ReferenceCode Of(OccupationId id) => new(id.IsRome ? CodeSystem.Rome : CodeSystem.Sheet, id.ToString());

    /// <summary>Code of an occupation of ROME.</summary>
    public static ReferenceCode Of(RomeCode code) => new(CodeSystem.Rome, code.ToString());

    /// <summary>Number of a skill or knowledge of ROME.</summary>
    public static ReferenceCode Of(OgrCode code) => new(CodeSystem.Ogr, code.ToString());

    /// <summary>Code of a skill of ROME or of the catalogue.</summary>
    public static ReferenceCode Of(SkillId id) => id.IsRome ? new(CodeSystem.Ogr, id.ToString()[4..]) : new(CodeSystem.Skill, id.ToString());

    /// <summary>Code of a certification of the catalogue.</summary>
    public static ReferenceCode Of(CertificationId id) => new(CodeSystem.Certification, id.Value);

    /// <summary>Takes any text of 1 to 300 characters without blanks at its ends or control characters.</summary>
    public static bool TryCreate(CodeSystem system, [NotNullWhen(true)] string? text, out ReferenceCode code)
    {
        var isValid = text is { Length: > 0 and <= Longest } && text.Trim().Length == text.Length && !text.Any(char.IsControl);
        code = isValid ? new ReferenceCode(system, text!) : default;
        return isValid;
    }

    /// <summary>Reads <c>system:code</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReferenceCode code)
    {
        code = default;
        return text?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && CodeSystem.TryParse(text[..colon], out var system)
            && TryCreate(system, text[(colon + 1)..], out code);
    }

    /// <summary>The occupation it names, or null when it names none.</summary>
    public OccupationId? AsOccupation() =>
        (System == CodeSystem.Rome || System == CodeSystem.Sheet) && OccupationId.TryParse(Value, out var id) ? id : null;

    /// <summary>The skill it names, or null when it names none.</summary>
    public SkillId? AsSkill() =>
        System == CodeSystem.Ogr && OgrCode.TryParse(Value, out var ogr) ? SkillId.Of(ogr)
        : System == CodeSystem.Skill && SkillId.TryParse(Value, out var id) ? id : null;

    /// <inheritdoc/>
    public int CompareTo(ReferenceCode other) =>
        System == other.System ? string.CompareOrdinal(_value, other._value) : System.CompareTo(other.System);

    /// <inheritdoc/>
    public override string ToString() => $"{System}:{Value}";
}
