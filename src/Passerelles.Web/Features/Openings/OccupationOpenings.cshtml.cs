using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data.Openings;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Features.Training;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Openings;

/// <summary>Openings for an occupation near a place, then employers likely to hire.</summary>
internal sealed class OccupationOpeningsModel(ReferenceSnapshot snapshot, JobOfferStore offers, EmployerStore employers, ZoneChoice choice, TimeProvider clock) : PageModel
{
    public const int PageSize = 20;
    private const int MostPages = 500;
    private const int EmployersShown = 12;

    public Occupation Occupation { get; private set; } = null!;

    public string Title => French.Capital(Occupation.Label);

    public ChosenZone Zone { get; private set; } = null!;

    public OpenOpenings Sources { get; private set; } = null!;

    /// <summary>ROME codes offers are looked for under.</summary>
    public ImmutableArray<RomeCode> Codes { get; private set; } = [];

    /// <summary>Codes of before ROME 4 among them: wider than the occupation.</summary>
    public ImmutableArray<RomeCode> Former { get; private set; } = [];

    public OfferPage Offers { get; private set; } = new(0, []);

    public EmployerPage Employers { get; private set; } = new(0, []);

    /// <summary>Other zones that have offers when this one has none.</summary>
    public ImmutableArray<WiderSearch> Wider { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public int Pages => (Offers.Total + PageSize - 1) / PageSize;

    public string Path => $"/metiers/{Occupation.Id}/offres";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!OccupationId.TryParse(id, out var occupationId) || snapshot.Reference.FindOccupation(occupationId) is not { } occupation)
        {
            return NotFound();
        }

        Occupation = occupation;
        if (!string.Equals(Request.Path, Path, StringComparison.Ordinal))
        {
            return RedirectPermanent(Path + Request.QueryString);
        }

        (Zone, var redirect) = await choice.ReadAsync(HttpContext);
        if (redirect is not null)
        {
            return Redirect(redirect);
        }

        Sources = await snapshot.OpeningsAsync();
        Former = TrainingGoals.Former(snapshot.Reference, occupation);
        Codes = occupation.RomeCodes.AddRange(Former);
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1;
        if (Zone.IsMistaken)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (!Codes.IsEmpty)
        {
            await SearchAsync(ct);
        }

        return Page();
    }

    /// <summary>Address of the page with another number, span, or for the country.</summary>
    public string Address(int number = 1, string? span = null, bool anywhere = false)
    {
        var fields = new List<KeyValuePair<string, string?>>();
        if (anywhere)
        {
            fields.Add(KeyValuePair.Create("lieu", (string?)""));
        }
        else if (Zone.Zone.Centre is { } place)
        {
            fields.Add(KeyValuePair.Create("lieu", (string?)place.Label));
            fields.Add(KeyValuePair.Create("rayon", (string?)(span ?? Zone.Span)));
        }

        if (number > 1)
        {
            fields.Add(KeyValuePair.Create("page", (string?)number.ToString(CultureInfo.InvariantCulture)));
        }

        return Path + QueryString.Create(fields);
    }

    private async Task SearchAsync(CancellationToken ct)
    {
        var places = await snapshot.PlacesAsync();
        var today = Today.Of(clock);
        var reach = ZoneReach.Of(Zone.Zone, places);
        OfferQuery Query(ZoneReach where) => new()
        {
            Occupations = Codes,
            Today = today,
            Near = where.Near,
            RadiusKm = where.RadiusKm,
            Departments = where.Departments,
            AnyDistance = where.AnyDistance,
            Within = where.Within,
        };
        Offers = Sources.Offers is null ? Offers : await offers.FindAsync(Query(reach) with { Skip = (Number - 1) * PageSize, Take = PageSize }, ct);
        if (reach.Near is { } near && Sources.Employers is not null && !Occupation.RomeCodes.IsEmpty)
        {
            Employers = await employers.FindAsync(new EmployerQuery(Occupation.RomeCodes[0], near, reach.RadiusKm, today, EmployersShown, reach.Within) { Departments = reach.Departments }, Sources.Likelihood, ct);
        }

        if (Offers.Total == 0 && Sources.Offers is not null && Zone.Zone.Centre is { } place)
        {
            (string Label, Zone Zone, string Url)[] others =
            [
                ($"Jusqu’à 100\u00A0km de {place.Name}", new Zone.Around(place, 100), Address(span: "100")),
                (French.Capital(ZoneSpan.Words(new Zone.WholeRegion(place))), new Zone.WholeRegion(place), Address(span: "region")),
                ("Dans toute la France", Engine.Territories.Zone.France, Address(anywhere: true)),
            ];
            var wider = ImmutableArray.CreateBuilder<WiderSearch>();
            foreach (var (label, zone, url) in others.Where(o => o.Zone != Zone.Zone))
            {
                if ((await offers.CountAsync([Codes], Query(ZoneReach.Of(zone, places)), ct))[0] is > 0 and var count)
                {
                    wider.Add(new WiderSearch(label, count, url));
                }
            }

            Wider = wider.DrainToImmutable();
        }
    }
}
