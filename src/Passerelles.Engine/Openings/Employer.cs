using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Openings;

/// <summary>An establishment that may hire.</summary>
public sealed record Employer
{
    /// <summary>SIRET: fourteen digits.</summary>
    public required string Siret { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Activity.</summary>
    public required NafCode Naf { get; init; }

    /// <summary>Code of the size band of the register (<see cref="EmployerSize"/>), or null.</summary>
    public string? Size { get; init; }

    /// <summary>Town, or null.</summary>
    public string? City { get; init; }

    /// <summary>INSEE code of the commune, or null.</summary>
    public string? Commune { get; init; }

    /// <summary>Code of the department, or null.</summary>
    public string? Department { get; init; }

    /// <summary>Where, or null.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Hirings in a year; null when not known.</summary>
    public double? Hirings { get; init; }
}

/// <summary>Bands of the number of employees in the SIRENE register.</summary>
public static class EmployerSize
{
    private static readonly (string Code, int From, int To)[] Bands =
    [
        ("01", 1, 2), ("02", 3, 5), ("03", 6, 9), ("11", 10, 19), ("12", 20, 49), ("21", 50, 99), ("22", 100, 199), ("31", 200, 249),
        ("32", 250, 499), ("41", 500, 999), ("42", 1000, 1999), ("51", 2000, 4999), ("52", 5000, 9999), ("53", 10000, 10000),
    ];

    /// <summary>Employees of a band: its geometric middle; 0 when the code says nothing (« NN », « 00 »).</summary>
    public static int Employees(string? code) =>
        Array.Find(Bands, b => b.Code.Equals(code, StringComparison.Ordinal)) is { Code: not null } band ? (int)Math.Round(Math.Sqrt((double)band.From * band.To)) : 0;

    /// <summary>The band in French, or null.</summary>
    public static string? InWords(string? code) =>
        Array.Find(Bands, b => b.Code.Equals(code, StringComparison.Ordinal)) is not { Code: not null } band ? null
        : band.From == band.To ? "10 000 salariés ou plus" : $"{band.From} à {band.To} salariés";
}

/// <summary>A search of employers likely to hire for an occupation near a place.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Near">The place.</param>
/// <param name="RadiusKm">At most so many kilometres from it.</param>
/// <param name="Day">Day of the shuffle: the same day, place and occupation give the same list.</param>
/// <param name="Take">Results wanted.</param>
/// <param name="Within">Only at positions it accepts; null for any.</param>
public sealed record EmployerQuery(RomeCode Occupation, GeoPoint Near, double RadiusKm, DateOnly Day, int Take = 20, Func<GeoPoint, bool>? Within = null)
{
    /// <summary>In any of these departments; empty for anywhere.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];
}

/// <summary>Employers likely to hire, in the order of the day.</summary>
/// <param name="Total">Establishments of a likely sector within the radius.</param>
/// <param name="Employers">The first of them.</param>
public sealed record EmployerPage(int Total, ImmutableArray<LikelyEmployer> Employers);

/// <summary>An employer likely to hire.</summary>
/// <param name="Employer">The establishment.</param>
/// <param name="Kilometres">Distance.</param>
/// <param name="Likelihood">Share of its hirings that are for the occupation, as its sector tells.</param>
/// <param name="ExpectedHirings">Hirings for the occupation in a year; null when the volume is known by size only.</param>
/// <param name="Reasons">Why it is listed, in French.</param>
public sealed record LikelyEmployer(Employer Employer, double Kilometres, double Likelihood, double? ExpectedHirings, ImmutableArray<string> Reasons);
