using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data.Market;
using Passerelles.Engine.Market;
using Passerelles.Web.Features.Market;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Territories;

/// <summary>Regions or departments as tiles, shaded by one measure, with the same as a sorted table.</summary>
internal sealed class TerritoriesModel(ReferenceSnapshot snapshot, MarketFigures figures) : PageModel
{
    /// <summary>What the map opens on when nothing is asked: most needed of the sector, else the first thing there is.</summary>
    private const string FirstMeasure = "desequilibre-2030-part";
    private const string FirstFamily = "V0Z";

    public bool IsByDepartment { get; private set; }

    public ImmutableArray<MapMeasure> Measures { get; private set; } = [];

    public MapMeasure? Measure { get; private set; }

    public ImmutableArray<Subject> Families { get; private set; } = [];

    public Subject? Family { get; private set; }

    /// <summary>Families below or above the one asked for, when the measure does not speak of it.</summary>
    public ImmutableArray<Subject> Closer { get; private set; } = [];

    public ImmutableArray<Tile> Tiles { get; private set; } = [];

    public TileClasses Classes { get; private set; } = TileClasses.Of([]);

    public string Period { get; private set; } = "";

    public IEnumerable<Tile> Sorted => Tiles.OrderBy(t => t.Number is null).ThenByDescending(t => t.Number).ThenBy(t => t.Name, French.Order);

    public async Task OnGetAsync(string? carte, string? indicateur, string? famille, CancellationToken ct)
    {
        IsByDepartment = string.Equals(carte, "departements", StringComparison.Ordinal);
        var (catalogue, places) = (await snapshot.MarketAsync(), await snapshot.PlacesAsync());
        var positions = IsByDepartment ? TileLayout.Departments : TileLayout.Regions;
        Measures = MapMeasure.All(catalogue, places, positions[0].Zone.Level);
        Measure = Find(indicateur) ?? Find(FirstMeasure) ?? Measures.FirstOrDefault();
        if (Measure is null)
        {
            return;
        }

        if (Measure.Indicator is { } indicator)
        {
            var codes = await figures.SubjectsOfAsync(indicator.Id, [.. positions.Select(p => p.Zone)], ct);
            Families = [.. codes.Where(c => !c.IsGroup).Select(c => new Subject(c, catalogue.LabelOf(c))).OrderBy(s => s.Label, French.Order)];
            Choose(SearchText.Clean(famille));
        }

        (Tiles, Period) = await Measure.TilesAsync(positions, Family?.Code, figures, places, ct);
        Classes = TileClasses.Of(Tiles.Where(t => t.Number is not null).Select(t => t.Number!.Value));
    }

    private MapMeasure? Find(string? id) => Measures.FirstOrDefault(m => string.Equals(m.Id, id, StringComparison.Ordinal));

    private void Choose(string asked)
    {
        var wanted = asked.Length == 0 ? FirstFamily : asked;
        Family = Families.FirstOrDefault(f => string.Equals(f.Code.Code, wanted, StringComparison.OrdinalIgnoreCase));
        if (Family is not null)
        {
            return;
        }

        // Dares speaks of V0Z, the list of V0Z60: one goes to the other when there is one only.
        var close = Families.Where(f => f.Code.Code.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || wanted.StartsWith(f.Code.Code, StringComparison.OrdinalIgnoreCase)).ToList();
        Family = close.Count == 1 ? close[0] : asked.Length == 0 ? Families.FirstOrDefault() : null;
        Closer = close.Count > 1 ? [.. close] : [];
    }
}
