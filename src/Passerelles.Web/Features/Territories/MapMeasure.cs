using System.Collections.Immutable;
using Passerelles.Data.Market;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Market;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Territories;

/// <summary>What a map shows, and of whom: a figure of a source, or what the communes tell by themselves.</summary>
internal sealed record MapMeasure(string Id, string Label, string Measures, string Source, string? Caution, Indicator? Indicator)
{
    public const string Population = "population";
    public const string Communes = "communes";

    /// <summary>What may be shown at a level: what communes tell, then indicators that have values there.</summary>
    public static ImmutableArray<MapMeasure> All(MarketCatalogue catalogue, PlaceIndex places, ZoneLevel level)
    {
        var own = new List<MapMeasure>();
        if (!places.Places.IsEmpty)
        {
            own.Add(new MapMeasure(Communes, "Nombre de communes", "Communes du code officiel géographique.", "Insee, code officiel géographique", null, null));
            if (places.PopulationYear is not null)
            {
                own.Add(new MapMeasure(Population, "Habitants", "Habitants des communes.", "Insee, populations légales", null, null));
            }
        }

        return [.. catalogue.Indicators.Where(i => i.Levels.Contains(level)).Select(i => new MapMeasure(i.Id.ToString(), i.Label, i.Measures, i.Source, i.Caution, i)), .. own];
    }

    /// <summary>Tiles of the map.</summary>
    public async Task<(ImmutableArray<Tile> Tiles, string Period)> TilesAsync(
        ImmutableArray<TilePosition> positions, SubjectCode? subject, MarketFigures figures, PlaceIndex places, CancellationToken ct)
    {
        if (Indicator is null)
        {
            var sums = places.Places.Where(p => p.City is null).GroupBy(p => p.Department).ToDictionary(g => g.Key, g => (Communes: g.Count(), People: g.Max(p => p.Population) is null ? null : g.Sum(p => p.Population)));
            return ([.. positions.Select(p => Own(p, sums))], IsCount ? "" : places.PopulationYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }

        var values = subject is { } of ? await figures.FindAsync(Indicator.Id, of, positions[0].Zone.Level, ct) : [];
        var newest = values.GroupBy(v => v.Zone).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Period, StringComparer.Ordinal));
        return ([.. positions.Select(p => OfValue(p, newest.TryGetValue(p.Zone, out var value) ? value : null, subject))],
            newest.Count == 0 ? "" : newest.Values.Max(v => v.Period) ?? "");
    }

    private Tile OfValue(TilePosition position, IndicatorValue? value, SubjectCode? subject)
    {
        var name = TerritoryAddress.Name(position.Zone);
        if (Indicator!.AbsenceMeans is { } absence)
        {
            var covers = Indicator.Covers.Contains(position.Zone) && subject is { } s && s.Code.Length == Indicator.ListedCodeLength;
            return value is { Category: { } listed }
                ? new Tile(position, name, 1, listed, "oui")
                : new Tile(position, name, covers ? 0 : null, covers ? absence : FigureText.Unknown, covers ? "non" : "?");
        }

        return new Tile(position, name, value?.Number, FigureText.Of(Indicator, value), value?.Number is { } number ? FigureText.Short(number) : "?");
    }

    private bool IsCount => string.Equals(Id, Communes, StringComparison.Ordinal);

    private Tile Own(TilePosition position, Dictionary<DepartmentCode, (int Communes, int? People)> sums)
    {
        var departments = position.Zone.Level == ZoneLevel.Region ? TerritoryNames.Of(RegionCode.Parse(position.Zone.Value)).Departments : [DepartmentCode.Parse(position.Zone.Value)];
        var here = departments.Select(d => sums.GetValueOrDefault(d)).ToList();
        var name = TerritoryAddress.Name(position.Zone);
        // A department that was not counted makes the sum of its region unknown, not smaller.
        int? number = IsCount ? here.Sum(h => h.Communes) : here.TrueForAll(h => h.Communes == 0 || h.People is not null) && here.Exists(h => h.People is not null) ? here.Sum(h => h.People) : null;
        return number is { } known
            ? new Tile(position, name, known, French.Count(known, IsCount ? "commune" : "habitant"), FigureText.Short(known))
            : new Tile(position, name, null, FigureText.Unknown, "?");
    }
}
