using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data.Market;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Market;

/// <summary>Figures of an occupation in the chosen zone, against the country.</summary>
internal sealed class OccupationFiguresModel(ReferenceSnapshot snapshot, MarketFigures figures, ZoneChoice choice) : PageModel
{
    public Occupation Occupation { get; private set; } = null!;

    public string Title => French.Capital(Occupation.Label);

    public ChosenZone Zone { get; private set; } = null!;

    public PlaceIndex Places { get; private set; } = PlaceIndex.Empty;

    /// <summary>Whether any source of figures is imported at all.</summary>
    public bool HasFigures { get; private set; }

    public ImmutableArray<FigureTable> Tables { get; private set; } = [];

    /// <summary>ROME codes of the occupation: several are shown apart.</summary>
    public int RomeCodes { get; private set; }

    /// <summary>Zone that column « ici » speaks of; null for the country.</summary>
    public ZoneCode? Here { get; private set; }

    public IEnumerable<Indicator> Used => Tables.SelectMany(t => t.Lines).Select(l => l.Indicator).DistinctBy(i => i.Id);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!OccupationId.TryParse(id, out var occupationId) || snapshot.Reference.FindOccupation(occupationId) is not { } occupation)
        {
            return NotFound();
        }

        var canonical = $"/metiers/{occupation.Id}/chiffres";
        if (!string.Equals(Request.Path, canonical, StringComparison.Ordinal))
        {
            return RedirectPermanent(canonical + Request.QueryString);
        }

        var (zone, redirect) = await choice.ReadAsync(HttpContext);
        if (redirect is not null)
        {
            return Redirect(redirect);
        }

        (Occupation, Zone, Places) = (occupation, zone, await snapshot.PlacesAsync());
        Response.StatusCode = zone.IsMistaken ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        await ReadFiguresAsync(ct);
        return Page();
    }

    private async Task ReadFiguresAsync(CancellationToken ct)
    {
        var catalogue = await snapshot.MarketAsync();
        HasFigures = !catalogue.Indicators.IsEmpty;
        var codes = OccupationSubjects.Of(Occupation, Occupation.Sheet, await snapshot.FamiliesOfRomeAsync());
        RomeCodes = codes.Count(c => c.System == Nomenclature.Rome4);
        var zones = ZoneCode.Around(Zone.Zone).ToList();
        Here = zones[0].Level == ZoneLevel.Country ? null : zones[0];
        var subjects = catalogue.SpeakingOf(codes);
        Tables = FigureTable.Build(catalogue, subjects, zones, await figures.FindAsync(subjects, zones, ct));
    }
}
