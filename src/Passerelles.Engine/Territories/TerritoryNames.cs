using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Territories;

/// <summary>A region of France.</summary>
/// <param name="Code">Insee code.</param>
/// <param name="Name">Official name.</param>
/// <param name="Departments">Its departments, by code.</param>
public sealed record Region(RegionCode Code, string Name, ImmutableArray<DepartmentCode> Departments);

/// <summary>A department, or an overseas collectivity.</summary>
/// <param name="Code">Insee code.</param>
/// <param name="Name">Official name.</param>
/// <param name="Region">Its region; null for a collectivity, which is in none.</param>
public sealed record Department(DepartmentCode Code, string Name, RegionCode? Region);

/// <summary>
/// The 18 regions, the 101 departments and the overseas collectivities that have communes: facts of law that change once in a
/// generation (law of 16 January 2015), so that a page can name them before any import.
/// </summary>
public static class TerritoryNames
{
    // Region: code, name, then its departments as code and name.
    private const string Facts = """
        01|Guadeloupe|971 Guadeloupe
        02|Martinique|972 Martinique
        03|Guyane|973 Guyane
        04|La Réunion|974 La Réunion
        06|Mayotte|976 Mayotte
        11|Île-de-France|75 Paris,77 Seine-et-Marne,78 Yvelines,91 Essonne,92 Hauts-de-Seine,93 Seine-Saint-Denis,94 Val-de-Marne,95 Val-d’Oise
        24|Centre-Val de Loire|18 Cher,28 Eure-et-Loir,36 Indre,37 Indre-et-Loire,41 Loir-et-Cher,45 Loiret
        27|Bourgogne-Franche-Comté|21 Côte-d’Or,25 Doubs,39 Jura,58 Nièvre,70 Haute-Saône,71 Saône-et-Loire,89 Yonne,90 Territoire de Belfort
        28|Normandie|14 Calvados,27 Eure,50 Manche,61 Orne,76 Seine-Maritime
        32|Hauts-de-France|02 Aisne,59 Nord,60 Oise,62 Pas-de-Calais,80 Somme
        44|Grand Est|08 Ardennes,10 Aube,51 Marne,52 Haute-Marne,54 Meurthe-et-Moselle,55 Meuse,57 Moselle,67 Bas-Rhin,68 Haut-Rhin,88 Vosges
        52|Pays de la Loire|44 Loire-Atlantique,49 Maine-et-Loire,53 Mayenne,72 Sarthe,85 Vendée
        53|Bretagne|22 Côtes-d’Armor,29 Finistère,35 Ille-et-Vilaine,56 Morbihan
        75|Nouvelle-Aquitaine|16 Charente,17 Charente-Maritime,19 Corrèze,23 Creuse,24 Dordogne,33 Gironde,40 Landes,47 Lot-et-Garonne,64 Pyrénées-Atlantiques,79 Deux-Sèvres,86 Vienne,87 Haute-Vienne
        76|Occitanie|09 Ariège,11 Aude,12 Aveyron,30 Gard,31 Haute-Garonne,32 Gers,34 Hérault,46 Lot,48 Lozère,65 Hautes-Pyrénées,66 Pyrénées-Orientales,81 Tarn,82 Tarn-et-Garonne
        84|Auvergne-Rhône-Alpes|01 Ain,03 Allier,07 Ardèche,15 Cantal,26 Drôme,38 Isère,42 Loire,43 Haute-Loire,63 Puy-de-Dôme,69 Rhône,73 Savoie,74 Haute-Savoie
        93|Provence-Alpes-Côte d’Azur|04 Alpes-de-Haute-Provence,05 Hautes-Alpes,06 Alpes-Maritimes,13 Bouches-du-Rhône,83 Var,84 Vaucluse
        94|Corse|2A Corse-du-Sud,2B Haute-Corse
        ||975 Saint-Pierre-et-Miquelon,977 Saint-Barthélemy,978 Saint-Martin,984 Terres australes et antarctiques françaises,986 Wallis-et-Futuna,987 Polynésie française,988 Nouvelle-Calédonie,989 Île de Clipperton
        """;

    // Codes as text first: reading a code asks whether it is one of them.
    private static readonly (string Region, string Name, (string Code, string Name)[] Departments)[] Rows =
    [
        .. Facts.Split('\n').Select(line => line.Trim().Split('|'))
            .Select(p => (p[0], p[1], p[2].Split(',').Select(d => (d[..d.IndexOf(' ', StringComparison.Ordinal)], d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..])).ToArray())),
    ];

    private static readonly FrozenSet<string> RegionCodes = Rows.Select(r => r.Region).Where(r => r.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> DepartmentCodes = Rows.SelectMany(r => r.Departments).Select(d => d.Code).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<Tables> All = new(() => new Tables());

    /// <summary>The 18 regions, by code.</summary>
    public static ImmutableArray<Region> Regions => All.Value.Regions;

    /// <summary>The 101 departments, by code: 01 to 95, then 971 to 976.</summary>
    public static ImmutableArray<Department> Departments => All.Value.Departments;

    /// <summary>The overseas collectivities that are neither a department nor in a region, by code.</summary>
    public static ImmutableArray<Department> Collectivities => All.Value.Collectivities;

    /// <summary>The region bearing this code.</summary>
    public static Region Of(RegionCode code) => All.Value.RegionByCode[code];

    /// <summary>The department or collectivity bearing this code.</summary>
    public static Department Of(DepartmentCode code) => All.Value.DepartmentByCode[code];

    /// <summary>
    /// The region so named, whatever the accents, hyphens, apostrophes and article (« Ile-de-France », « Nouvelle Aquitaine », « Réunion »), or null.
    /// </summary>
    public static Region? FindRegion(string name) => All.Value.RegionByName.GetValueOrDefault(PlaceName.WithoutArticle(PlaceName.Fold(name)));

    /// <summary>The department or collectivity so named, whatever the accents, hyphens, apostrophes and article, or null.</summary>
    public static Department? FindDepartment(string name) => All.Value.DepartmentByName.GetValueOrDefault(PlaceName.WithoutArticle(PlaceName.Fold(name)));

    internal static bool IsDepartment(string code) => DepartmentCodes.Contains(code);

    internal static bool IsRegion(string code) => RegionCodes.Contains(code);

    private sealed class Tables
    {
        public ImmutableArray<Region> Regions { get; } =
        [
            .. Rows.Where(r => r.Region.Length > 0)
                .Select(r => new Region(RegionCode.Parse(r.Region), r.Name, [.. r.Departments.Select(d => DepartmentCode.Parse(d.Code))])),
        ];

        public ImmutableArray<Department> Departments { get; } =
        [
            .. Rows.Where(r => r.Region.Length > 0)
                .SelectMany(r => r.Departments.Select(d => new Department(DepartmentCode.Parse(d.Code), d.Name, RegionCode.Parse(r.Region)))).OrderBy(d => d.Code),
        ];

        public ImmutableArray<Department> Collectivities { get; } =
            [.. Rows[^1].Departments.Select(d => new Department(DepartmentCode.Parse(d.Code), d.Name, Region: null))];

        public FrozenDictionary<RegionCode, Region> RegionByCode => field ??= Regions.ToFrozenDictionary(r => r.Code);

        public FrozenDictionary<string, Region> RegionByName => field ??= Regions.ToFrozenDictionary(r => PlaceName.WithoutArticle(PlaceName.Fold(r.Name)), StringComparer.Ordinal);

        public FrozenDictionary<DepartmentCode, Department> DepartmentByCode => field ??= Departments.Concat(Collectivities).ToFrozenDictionary(d => d.Code);

        public FrozenDictionary<string, Department> DepartmentByName => field ??= Departments.Concat(Collectivities)
            .ToFrozenDictionary(d => PlaceName.WithoutArticle(PlaceName.Fold(d.Name)), StringComparer.Ordinal);
    }
}
