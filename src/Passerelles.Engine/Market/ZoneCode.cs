using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Market;

/// <summary>How wide a zone of statistics is, the narrowest last.</summary>
public enum ZoneLevel
{
    /// <summary>The whole country.</summary>
    Country,

    /// <summary>A region.</summary>
    Region,

    /// <summary>A department.</summary>
    Department,

    /// <summary>An employment zone.</summary>
    EmploymentZone,
}

/// <summary>A zone that statistics are published for.</summary>
public readonly record struct ZoneCode : IComparable<ZoneCode>
{
    private const string CountryCode = "FR";
    private readonly string? _value;

    private ZoneCode(ZoneLevel level, string value)
    {
        Level = level;
        _value = value;
    }

    /// <summary>The whole country, as each publisher draws it: some leave overseas departments out.</summary>
    public static ZoneCode France { get; } = new(ZoneLevel.Country, CountryCode);

    /// <summary>How wide it is.</summary>
    public ZoneLevel Level { get; }

    /// <summary>Insee code, or <c>FR</c>.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A default ZoneCode has no value.");

    /// <summary>A region.</summary>
    public static ZoneCode Of(RegionCode code) => new(ZoneLevel.Region, code.ToString());

    /// <summary>A department.</summary>
    public static ZoneCode Of(DepartmentCode code) => new(ZoneLevel.Department, code.ToString());

    /// <summary>An employment zone.</summary>
    public static ZoneCode Of(EmploymentZoneCode code) => new(ZoneLevel.EmploymentZone, code.ToString());

    /// <summary>Reads the code of a zone of this level.</summary>
    public static bool TryParse(ZoneLevel level, string? text, out ZoneCode zone)
    {
        ZoneCode? read = level switch
        {
            ZoneLevel.Region when RegionCode.TryParse(text, out var region) => Of(region),
            ZoneLevel.Department when DepartmentCode.TryParse(text, out var department) => Of(department),
            ZoneLevel.EmploymentZone when EmploymentZoneCode.TryParse(text, out var employment) => Of(employment),
            ZoneLevel.Country when string.Equals(text?.Trim(), CountryCode, StringComparison.OrdinalIgnoreCase) => France,
            _ => null,
        };
        zone = read ?? default;
        return read is not null;
    }

    /// <summary>
    /// Zones of statistics a person's zone lies in, the narrowest first, the country last. A circle around a place has no statistics of its own: it is told
    /// by the employment zone or the department of its centre.
    /// </summary>
    public static IEnumerable<ZoneCode> Around(Zone zone)
    {
        if (zone.Centre is { } place)
        {
            if (zone is Zone.Around or Zone.Employment && place.EmploymentZone is { } employment)
            {
                yield return Of(employment);
            }

            if (zone is not Zone.WholeRegion)
            {
                yield return Of(place.Department);
            }

            if (place.Region is { } region)
            {
                yield return Of(region);
            }
        }

        yield return France;
    }

    /// <inheritdoc/>
    public int CompareTo(ZoneCode other) => Level == other.Level ? string.CompareOrdinal(_value, other._value) : Level.CompareTo(other.Level);

    /// <inheritdoc/>
    public override string ToString() => $"{Level}:{Value}";
}
