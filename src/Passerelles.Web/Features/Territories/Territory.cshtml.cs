using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data.Market;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Market;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Territories;

/// <summary>One region or department: its places, and the figures of the families of the sector there.</summary>
internal sealed class TerritoryModel(ReferenceSnapshot snapshot, MarketFigures figures) : PageModel
{
    private static readonly string[] Shown = ["emplois-2019", "postes-a-pourvoir-2030", "desequilibre-2030", "metier-en-tension"];

    public ZoneCode Zone { get; private set; }

    public string Name => TerritoryAddress.Name(Zone);

    public bool IsRegion => Zone.Level == ZoneLevel.Region;

    public Region? Region { get; private set; }

    public PlaceIndex Places { get; private set; } = PlaceIndex.Empty;

    public ImmutableArray<Place> Communes { get; private set; } = [];

    public ImmutableArray<EmploymentZone> EmploymentZones { get; private set; } = [];

    /// <summary>Zone the figures are of: the department's own, or the region's, which is then said.</summary>
    public ZoneCode FiguresOf { get; private set; }

    public ImmutableArray<Indicator> Indicators { get; private set; } = [];

    public ImmutableArray<FigureTable> Families { get; private set; } = [];

    public int? Population => Places.PopulationYear is null || !Communes.Any(p => p.Population > 0) ? null : Communes.Sum(p => p.Population ?? 0);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (TerritoryAddress.Read(code) is not { } zone)
        {
            return NotFound();
        }

        var canonical = TerritoryAddress.Of(zone);
        if (!string.Equals(Request.Path, canonical, StringComparison.Ordinal))
        {
            return RedirectPermanent(canonical);
        }

        Zone = zone;
        Region = IsRegion ? TerritoryNames.Of(RegionCode.Parse(zone.Value)) : TerritoryNames.Of(TerritoryNames.Of(DepartmentCode.Parse(zone.Value)).Region!.Value);
        Places = await snapshot.PlacesAsync();
        Communes =
        [
            .. Places.Places.Where(p => p.City is null && (IsRegion ? p.Region == Region.Code : ZoneCode.Of(p.Department) == zone)).OrderByDescending(p => p.Population ?? -1),
        ];
        EmploymentZones = [.. Communes.Select(p => p.EmploymentZone).OfType<EmploymentZoneCode>().Distinct().Select(Places.Find).OfType<EmploymentZone>().OrderBy(z => z.Name, French.Order)];
        await ReadFiguresAsync(ct);
        return Page();
    }

    /// <summary>Families that the sheets of the sector name.</summary>
    private async Task ReadFiguresAsync(CancellationToken ct)
    {
        var catalogue = await snapshot.MarketAsync();
        Indicators = [.. Shown.Select(IndicatorId.Parse).Select(catalogue.Find).OfType<Indicator>()];
        var sector = snapshot.Reference.Occupations.Select(o => o.Sheet).OfType<Passerelles.Engine.Reference.OccupationSheet>().SelectMany(s => s.FapCodes).Distinct(StringComparer.Ordinal)
            .SelectMany(OccupationSubjects.OfFap);
        var subjects = catalogue.SpeakingOf(sector).Where(s => s.System == Nomenclature.Fap2009 && !s.IsGroup && s.Code[0] is 'T' or 'V').OrderBy(s => s).ToList();
        foreach (var zone in new[] { Zone, ZoneCode.Of(Region!.Code) }.Distinct())
        {
            FiguresOf = zone;
            Families = FigureTable.Build(catalogue, subjects, [zone, ZoneCode.France], await figures.FindAsync(subjects, [zone], ct));
            Families = [.. Families.Where(f => f.Lines.Any(l => l.Local is not null && Indicators.Any(i => i.Id == l.Indicator.Id)))];
            if (!Families.IsEmpty)
            {
                return;
            }
        }
    }
}
