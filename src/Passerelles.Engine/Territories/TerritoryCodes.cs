using System.Diagnostics.CodeAnalysis;

namespace Passerelles.Engine.Territories;

/// <summary>Insee code of a commune or of a municipal arrondissement: five characters such as <c>34172</c>, <c>2A004</c>, <c>97302</c>.</summary>
/// <remarks>Source: Insee, code officiel géographique. The default value is not a valid code.</remarks>
public readonly record struct CommuneCode : IComparable<CommuneCode>
{
    private readonly string? _value;

    private CommuneCode(string value) => _value = value;

    /// <summary>The department, or the overseas collectivity, the code begins with.</summary>
    public DepartmentCode Department => DepartmentCode.Parse(ToString()[..(ToString()[0] == '9' && ToString()[1] is '7' or '8' ? 3 : 2)]);

    /// <summary>Reads a code; surrounding blanks and lower case are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CommuneCode code)
    {
        var trimmed = text?.Trim().ToUpperInvariant();
        if (trimmed is { Length: 5 } && trimmed.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            && DepartmentCode.TryParse(trimmed[0] == '9' && trimmed[1] is '7' or '8' ? trimmed[..3] : trimmed[..2], out _))
        {
            code = new CommuneCode(trimmed);
            return true;
        }

        code = default;
        return false;
    }

    /// <summary>Reads a code known to be valid.</summary>
    /// <exception cref="FormatException">The text is not the code of a commune.</exception>
    public static CommuneCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not the Insee code of a commune (five characters such as 34172 or 2A004).");

    /// <inheritdoc/>
    public int CompareTo(CommuneCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default CommuneCode has no value.");
}

/// <summary>
/// Code of a department (<c>34</c>, <c>2A</c>, <c>974</c>) or of an overseas collectivity that has communes but is none (<c>975</c>, <c>988</c>).
/// </summary>
/// <remarks>Source: Insee, code officiel géographique. The default value is not a valid code.</remarks>
public readonly record struct DepartmentCode : IComparable<DepartmentCode>
{
    private readonly string? _value;

    private DepartmentCode(string value) => _value = value;

    /// <summary>Reads a code; surrounding blanks, lower case and a missing first zero (<c>1</c> for <c>01</c>) are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DepartmentCode code)
    {
        var trimmed = text?.Trim().ToUpperInvariant();
        if (trimmed is [>= '1' and <= '9'])
        {
            trimmed = "0" + trimmed;
        }

        if (trimmed is not null && TerritoryNames.IsDepartment(trimmed))
        {
            code = new DepartmentCode(trimmed);
            return true;
        }

        code = default;
        return false;
    }

    /// <summary>Reads a code known to be valid.</summary>
    /// <exception cref="FormatException">The text is not the code of a department.</exception>
    public static DepartmentCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not the code of a department (01 to 95 but 20, 2A, 2B, 971 to 976) nor of a collectivity.");

    /// <inheritdoc/>
    public int CompareTo(DepartmentCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default DepartmentCode has no value.");
}

/// <summary>Insee code of a region since 2016: two digits, <c>76</c> for Occitanie, <c>03</c> for Guyane.</summary>
/// <remarks>Source: Insee, code officiel géographique. Not the number of a department: 76 is also Seine-Maritime. The default value is not a valid code.</remarks>
public readonly record struct RegionCode : IComparable<RegionCode>
{
    private readonly string? _value;

    private RegionCode(string value) => _value = value;

    /// <summary>Reads a code; surrounding blanks are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RegionCode code)
    {
        var trimmed = text?.Trim();
        var valid = trimmed is not null && TerritoryNames.IsRegion(trimmed);
        code = valid ? new RegionCode(trimmed!) : default;
        return valid;
    }

    /// <summary>Reads a code known to be valid.</summary>
    /// <exception cref="FormatException">The text is not the code of a region.</exception>
    public static RegionCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not the code of a region (two digits such as 76).");

    /// <inheritdoc/>
    public int CompareTo(RegionCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default RegionCode has no value.");
}

/// <summary>Code of an employment zone of 2020: four digits such as <c>7615</c>; the first two are the region, or <c>00</c> when it crosses regions.</summary>
/// <remarks>Source: Insee, zones d'emploi 2020. The default value is not a valid code.</remarks>
public readonly record struct EmploymentZoneCode : IComparable<EmploymentZoneCode>
{
    private readonly string? _value;

    private EmploymentZoneCode(string value) => _value = value;

    /// <summary>Reads a code; surrounding blanks are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EmploymentZoneCode code)
    {
        var trimmed = text?.Trim();
        var valid = trimmed is { Length: 4 } && trimmed.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        code = valid ? new EmploymentZoneCode(trimmed!) : default;
        return valid;
    }

    /// <summary>Reads a code known to be valid.</summary>
    /// <exception cref="FormatException">The text is not the code of an employment zone.</exception>
    public static EmploymentZoneCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not the code of an employment zone (four digits).");

    /// <inheritdoc/>
    public int CompareTo(EmploymentZoneCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default EmploymentZoneCode has no value.");
}

/// <summary>French postcode: five digits. One commune may have several, one postcode several communes.</summary>
/// <remarks>Source: La Poste. The default value is not a valid code.</remarks>
public readonly record struct Postcode : IComparable<Postcode>
{
    private readonly string? _value;

    private Postcode(string value) => _value = value;

    /// <summary>Reads five digits; blanks around and within (<c>34 000</c>) are accepted.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Postcode code)
    {
        var digits = text?.Replace(" ", "", StringComparison.Ordinal);
        var valid = digits is { Length: 5 } && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        code = valid ? new Postcode(digits!) : default;
        return valid;
    }

    /// <summary>Reads a code known to be valid.</summary>
    /// <exception cref="FormatException">The text is not a postcode.</exception>
    public static Postcode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a postcode (five digits).");

    /// <inheritdoc/>
    public int CompareTo(Postcode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default Postcode has no value.");
}
