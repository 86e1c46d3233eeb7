using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Territories;

namespace Passerelles.Imports.Territories;

/// <summary>Places as files are read, one after the other, in any order.</summary>
internal sealed class TerritoryDraft
{
    public Dictionary<CommuneCode, PlaceDraft> Places { get; } = [];

    public Dictionary<EmploymentZoneCode, EmploymentZone> EmploymentZones { get; } = [];

    public Dictionary<CommuneCode, EmploymentZoneCode> ZoneOf { get; } = [];

    public int? PopulationYear { get; set; }

    /// <summary>Codes of La Poste, checked against the official ones when both files are there.</summary>
    public Dictionary<CommuneCode, PlaceDraft> Postal { get; } = [];

    /// <summary>The commune of a municipal arrondissement: Paris, Marseille and Lyon have the only ones (code général des collectivités territoriales, L. 2511-1).</summary>
    public static CommuneCode? CityOf(CommuneCode code)
    {
        var text = code.ToString();
        var number = int.TryParse(text.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return text[..3] switch
        {
            "751" when number is >= 1 and <= 20 => CommuneCode.Parse("75056"),
            "132" when number is >= 1 and <= 16 => CommuneCode.Parse("13055"),
            "693" when number is >= 81 and <= 89 => CommuneCode.Parse("69123"),
            _ => null,
        };
    }

    /// <summary>
    /// Where both files are there, the official one says which communes exist: that of La Poste of 2022 still has 32 that have merged
    /// since (01039), whose new name is already there with their postcodes.
    /// </summary>
    public void LeaveOutFormerCommunes(Dictionary<TerritoryForm, string> seen, ProblemList problems)
    {
        if (!seen.TryGetValue(TerritoryForm.Communes, out var communes))
        {
            return;
        }

        foreach (var (code, place) in Places.Where(p => p.Value.Name.Length == 0).OrderBy(p => p.Key))
        {
            problems.Error(communes, null, $"« {place.OtherNames.Min} » fait partie de la commune {code}, qui n'est pas dans le fichier.");
        }

        foreach (var (code, place) in Postal.Where(p => !Places.ContainsKey(p.Key) && TerritoryNames.Of(p.Key.Department).Region is not null).OrderBy(p => p.Key).ToList())
        {
            foreach (var line in place.Lines)
            {
                problems.Reject(seen[TerritoryForm.Postcodes], line, $"la commune {code} ({place.Name}) n'est plus dans le code officiel géographique.");
            }

            Postal.Remove(code);
        }
    }

    public ImmutableArray<Place> Build()
    {
        var places = Places.ToDictionary();
        foreach (var (code, postal) in Postal.Where(p => !places.TryAdd(p.Key, p.Value)))
        {
            places[code].Complete(postal);
        }

        ForgetUncounted(places.Values.Zip(places.Keys, (place, code) => (code.Department, place)));
        AddCities(places);
        return [.. places.Select(p => p.Value.ToPlace(p.Key, ZoneOf.TryGetValue(p.Key, out var zone) || (CityOf(p.Key) is { } city && ZoneOf.TryGetValue(city, out zone)) ? zone : null)).OrderBy(p => p.Code)];
    }

    /// <summary>
    /// The census of 2021 was not held in Mayotte, whose 17 communes are written 0. A commune without inhabitants exists (Beaumont-en-Verdunois, destroyed in
    /// 1916), a department does not: there, 0 means not counted.
    /// </summary>
    private static void ForgetUncounted(IEnumerable<(DepartmentCode Department, PlaceDraft Place)> places)
    {
        foreach (var department in places.GroupBy(p => p.Department, p => p.Place).Where(d => d.All(p => p.Population is 0 or null)))
        {
            foreach (var place in department)
            {
                place.Population = null;
            }
        }
    }

    // Files that tell arrondissements leave out the three cities: they are the sum of them.
    private static void AddCities(Dictionary<CommuneCode, PlaceDraft> places)
    {
        foreach (var group in places.GroupBy(p => CityOf(p.Key)).Where(g => g.Key is { } city && !places.ContainsKey(city)).ToList())
        {
            var parts = group.OrderBy(p => p.Key).Select(p => p.Value).ToList();
            var name = parts[0].Name;
            var city = new PlaceDraft { Name = name[..(name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? blank : name.Length)] };
            city.Postcodes.UnionWith(parts.SelectMany(p => p.Postcodes));
            city.Population = parts.TrueForAll(p => p.Population is not null) ? parts.Sum(p => p.Population) : null;
            var known = parts.Where(p => p.Position is not null).ToList();
            var weight = known.Sum(p => p.Population ?? 1d);
            city.Position = weight > 0
                ? new GeoPoint(
                    Math.Round(known.Sum(p => p.Position!.Value.Latitude * (p.Population ?? 1)) / weight, 5),
                    Math.Round(known.Sum(p => p.Position!.Value.Longitude * (p.Population ?? 1)) / weight, 5))
                : null;
            places.Add(group.Key!.Value, city);
        }
    }
}

/// <summary>A place being read.</summary>
internal sealed class PlaceDraft
{
    public required string Name { get; set; }

    public SortedSet<string> OtherNames { get; } = new(StringComparer.Ordinal);

    public SortedSet<Postcode> Postcodes { get; } = [];

    /// <summary>Rows of the file of La Poste it was read from.</summary>
    public List<int> Lines { get; } = [];

    public GeoPoint? Position { get; set; }

    public int? Population { get; set; }

    /// <summary>Takes from the file of La Poste what the official one lacks.</summary>
    public void Complete(PlaceDraft postal)
    {
        Postcodes.UnionWith(postal.Postcodes);
        OtherNames.UnionWith(postal.OtherNames);
        Position ??= postal.Position;
    }

    public Place ToPlace(CommuneCode code, EmploymentZoneCode? zone) => new()
    {
        Code = code,
        Name = Name,
        OtherNames = [.. OtherNames.Where(n => !n.Equals(Name, StringComparison.OrdinalIgnoreCase))],
        Postcodes = [.. Postcodes],
        EmploymentZone = zone,
        Position = Position,
        Population = Population,
        City = TerritoryDraft.CityOf(code),
    };
}
