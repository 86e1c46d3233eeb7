using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Passerelles.Engine.Reference;

/// <summary>Code of a ROME 4.0 occupation: one capital letter A–N and four digits, such as <c>J1506</c>.</summary>
/// <remarks>Source: France Travail, ROME 4.0, column <c>code_rome</c>. The default value is not a valid code.</remarks>
public readonly record struct RomeCode : IComparable<RomeCode>
{
    private readonly string? _value;

    private RomeCode(string value) => _value = value;

    /// <summary>Letter of the major domain (<c>J</c> for health).</summary>
    public char MajorDomain => ToString()[0];

    /// <summary>Three-character code of the professional domain, such as <c>J15</c>.</summary>
    public string Domain => ToString()[..3];

    /// <summary>Reads a code; surrounding blanks and lower case are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RomeCode code)
    {
        var trimmed = text?.Trim().ToUpperInvariant();
        if (trimmed is { Length: 5 } && trimmed[0] is >= 'A' and <= 'N' && trimmed.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            code = new RomeCode(trimmed);
            return true;
        }

        code = default;
        return false;
    }

    /// <summary>Reads a code known to be valid.</summary>
    /// <exception cref="FormatException">The text is not a ROME code.</exception>
    public static RomeCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a ROME code (a letter A–N and four digits).");

    /// <inheritdoc/>
    public int CompareTo(RomeCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default RomeCode has no value.");
}

/// <summary>France Travail's number of a ROME item (title, skill, knowledge, work context): a positive integer.</summary>
/// <remarks>Source: ROME 4.0, columns <c>code_ogr*</c>. Numbers are unique across kinds of items.</remarks>
public readonly record struct OgrCode(int Value) : IComparable<OgrCode>
{
    /// <summary>Reads a positive decimal number.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OgrCode code)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
        {
            code = new OgrCode(value);
            return true;
        }

        code = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(OgrCode other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Number of a certification in the national registers: <c>RNCP</c> or <c>RS</c> followed by 1 to 6 digits.</summary>
/// <remarks>Source: France Compétences, column <c>Numero_Fiche</c>.</remarks>
public readonly record struct RncpNumber
{
    private readonly string? _value;

    private RncpNumber(string value) => _value = value;

    /// <summary>Reads <c>RNCP40692</c> or <c>RS5080</c>; blanks and lower case are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RncpNumber number)
    {
        number = default;
        var trimmed = text?.Trim().ToUpperInvariant();
        var prefix = trimmed is null ? 0
            : trimmed.StartsWith("RNCP", StringComparison.Ordinal) ? 4
            : trimmed.StartsWith("RS", StringComparison.Ordinal) ? 2 : 0;
        if (prefix == 0 || trimmed!.Length - prefix is < 1 or > 6 || trimmed.AsSpan(prefix).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        number = new RncpNumber(trimmed);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default RncpNumber has no value.");
}

/// <summary>Address of an ESCO concept: <c>http://data.europa.eu/esco/…</c>.</summary>
public readonly record struct EscoUri : IComparable<EscoUri>
{
    private const string Prefix = "http://data.europa.eu/esco/";
    private readonly string? _value;

    private EscoUri(string value) => _value = value;

    /// <summary>What distinguishes one concept from another: <c>skill/60fbed03-…</c>, <c>isco/C2221</c>, <c>isced-f/0913</c>.</summary>
    public string RelativePath => ToString()[Prefix.Length..];

    /// <summary>The concept at this <see cref="RelativePath"/>.</summary>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static EscoUri Of(string relativePath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(relativePath);
        return new EscoUri(Prefix + relativePath);
    }

    /// <summary>Reads an absolute address under <c>http://data.europa.eu/esco/</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EscoUri uri)
    {
        var trimmed = text?.Trim();
        if (trimmed is not null && trimmed.Length > Prefix.Length && trimmed.StartsWith(Prefix, StringComparison.Ordinal))
        {
            uri = new EscoUri(trimmed);
            return true;
        }

        uri = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(EscoUri other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default EscoUri has no value.");
}

/// <summary>
/// Identifier of an occupation of the reference: the id of a sheet (<c>aide-soignant</c>) or a ROME code (<c>J1501</c>).
/// </summary>
public readonly record struct OccupationId : IComparable<OccupationId>
{
    private readonly string? _value;

    private OccupationId(string value) => _value = value;

    /// <summary>The identifier of the ROME occupation bearing this code.</summary>
    public static OccupationId Of(RomeCode code) => new(code.ToString());

    /// <summary>True for a ROME occupation, false for a sheet of the sector.</summary>
    public bool IsRome => ToString()[0] is >= 'A' and <= 'Z';

    /// <summary>Reads a sheet id or a ROME code (lower case accepted for the latter).</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out OccupationId id)
    {
        if (RomeCode.TryParse(text, out var rome))
        {
            id = Of(rome);
            return true;
        }

        var valid = Slug.IsValid(text);
        id = valid ? new OccupationId(text!) : default;
        return valid;
    }

    /// <summary>Reads an identifier known to be well formed.</summary>
    /// <exception cref="FormatException">The text is neither a slug nor a ROME code.</exception>
    public static OccupationId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is neither a sheet id nor a ROME code.");

    /// <inheritdoc/>
    public int CompareTo(OccupationId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default OccupationId has no value.");
}

/// <summary>
/// Identifier of a skill: the id of a vocabulary skill (<c>mesurer-les-constantes</c>) or a ROME item (<c>ogr:100063</c>).
/// </summary>
public readonly record struct SkillId : IComparable<SkillId>
{
    private const string RomePrefix = "ogr:";
    private readonly string? _value;

    private SkillId(string value) => _value = value;

    /// <summary>True for a ROME skill or knowledge, false for a skill of the vocabulary.</summary>
    public bool IsRome => ToString().StartsWith(RomePrefix, StringComparison.Ordinal);

    /// <summary>The identifier of the ROME skill or knowledge bearing this number.</summary>
    public static SkillId Of(OgrCode code) => new(RomePrefix + code);

    /// <summary>Reads a vocabulary id or <c>ogr:</c> followed by a number.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SkillId id)
    {
        if (text is not null && text.StartsWith(RomePrefix, StringComparison.Ordinal) && OgrCode.TryParse(text[RomePrefix.Length..], out var ogr))
        {
            id = Of(ogr);
            return true;
        }

        var valid = Slug.IsValid(text);
        id = valid ? new SkillId(text!) : default;
        return valid;
    }

    /// <summary>Reads an identifier known to be well formed.</summary>
    /// <exception cref="FormatException">The text is neither a slug nor an <c>ogr:</c> number.</exception>
    public static SkillId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a skill id.");

    /// <inheritdoc/>
    public int CompareTo(SkillId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default SkillId has no value.");
}

/// <summary>Identifier of a certification of the catalogue, such as <c>deas</c>.</summary>
public readonly record struct CertificationId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifier of a family of the catalogue (<c>soins</c>) or of a ROME domain (<c>J15</c>).</summary>
public readonly record struct FamilyId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifier of a document cited as a source by the catalogue.</summary>
public readonly record struct SourceId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Shape of the identifiers of the catalogue: lower-case ASCII words and digits joined by single hyphens.</summary>
public static class Slug
{
    /// <summary>Tells whether the text is a slug of at most 100 characters.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: > 0 and <= 100 } || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var ok = text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (text[i] == '-' && text[i - 1] != '-');
            if (!ok)
            {
                return false;
            }
        }

        return true;
    }
}
