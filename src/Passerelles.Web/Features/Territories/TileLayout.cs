using System.Collections.Immutable;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;

namespace Passerelles.Web.Features.Territories;

/// <summary>Where a tile stands: columns and rows from zero.</summary>
internal readonly record struct TilePosition(ZoneCode Zone, string Short, int Column, int Row);

/// <summary>
/// Our own drawing of France in equal squares: a region or a department is one tile, near its neighbours, whatever its size. No outline is borrowed. How the
/// places were found is in <c>docs/territories.md</c>.
/// </summary>
internal static class TileLayout
{
    private const string RegionRows = """
        .  .  32 .
        53 28 11 44
        .  52 24 27
        .  .  75 84
        .  .  76 93
        .  .  .  94
        01 02 03 04 06
        """;

    private const string DepartmentRows = """
        .  .  .  .  .  .  62 59 .  .  .  .
        .  .  .  .  76 .  80 60 02 .  .  .
        .  .  50 14 27 95 93 .  .  08 57 .
        .  22 .  61 78 92 75 94 51 55 54 67
        29 56 35 53 72 28 91 77 10 52 88 68
        .  .  44 49 37 41 45 58 89 21 70 90
        .  .  85 79 86 36 18 03 71 39 25 .
        .  .  .  17 16 87 23 63 69 01 74 .
        .  .  .  33 24 19 15 43 42 38 73 .
        .  .  .  40 47 46 12 48 07 26 05 06
        .  .  .  64 32 82 81 34 30 84 04 .
        .  .  .  65 31 09 11 66 13 83 .  2B
        .  .  .  .  .  .  .  .  .  .  .  2A
        971 972 973 974 976
        """;

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["01"] = "Guadel.",
        ["02"] = "Martin.",
        ["03"] = "Guyane",
        ["04"] = "Réunion",
        ["06"] = "Mayotte",
        ["11"] = "Île-de-Fr.",
        ["24"] = "Centre",
        ["27"] = "Bourgogne",
        ["28"] = "Normandie",
        ["32"] = "Hts-de-Fr.",
        ["44"] = "Grand Est",
        ["52"] = "P. Loire",
        ["53"] = "Bretagne",
        ["75"] = "N.-Aquit.",
        ["76"] = "Occitanie",
        ["84"] = "Auv.-Rh.",
        ["93"] = "Provence",
        ["94"] = "Corse",
    };

    /// <summary>The 18 regions.</summary>
    public static ImmutableArray<TilePosition> Regions { get; } = Read(RegionRows, code => (ZoneCode.Of(RegionCode.Parse(code)), ShortNames[code]));

    /// <summary>The 101 departments.</summary>
    public static ImmutableArray<TilePosition> Departments { get; } = Read(DepartmentRows, code => (ZoneCode.Of(DepartmentCode.Parse(code)), code));

    private static ImmutableArray<TilePosition> Read(string rows, Func<string, (ZoneCode Zone, string Short)> of) =>
    [
        .. rows.Split('\n').SelectMany((line, row) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((code, column) => (Code: code, Column: column, Row: row)))
            .Where(t => t.Code is not ".")
            .Select(t => of(t.Code) is var (zone, name) ? new TilePosition(zone, name, t.Column, t.Row) : default),
    ];
}
