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
            var year = places.PopulationYear is { } y ? FigureText.Period(y.ToString(System.Globalization.CultureInfo.InvariantCulture)) : "date non connue";
            own.Add(new MapMeasure(Communes, "Nombre de communes", "Communes du code officiel géographique.", "Insee, code officiel géographique", null, null));
            if (places.PopulationYear is not null)
            {
                own.Add(new MapMeasure(Population, "Habitants", "Habitants des communes.", $"Insee, populations légales, {year}", null, null));
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
            var sums = places.Places.Where(p => p.City is null).GroupBy(p => p.Department).ToDictionary(g => g.Key, g => (Communes: g.Count(), People: g.Sum(p => p.Population ?? 0)));
            return ([.. positions.Select(p => Own(p, sums))], places.PopulationYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
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

    private Tile Own(TilePosition position, Dictionary<DepartmentCode, (int Communes, int People)> sums)
    {
        var departments = position.Zone.Level == ZoneLevel.Region ? TerritoryNames.Of(RegionCode.Parse(position.Zone.Value)).Departments : [DepartmentCode.Parse(position.Zone.Value)];
        var here = departments.Select(d => sums.GetValueOrDefault(d)).ToList();
        var isCommunes = string.Equals(Id, Communes, StringComparison.Ordinal);
        var number = isCommunes ? here.Sum(h => h.Communes) : here.Sum(h => h.People);
        return new Tile(position, TerritoryAddress.Name(position.Zone), number, French.Count(number, isCommunes ? "commune" : "habitant"), FigureText.Short(number));
    }
}
