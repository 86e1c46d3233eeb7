using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Compare;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Routes;
using Passerelles.Web.Features.WhatIf;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Nearby;

/// <summary>A place, then an occupation: what there is.</summary>
internal sealed class NearMeModel(ReferenceSnapshot snapshot, ZoneChoice choice, NearbyFinder nearby) : PageModel
{
    public ChosenZone Zone { get; private set; } = null!;

    public OccupationChoice Asked { get; private set; } = OccupationChoice.Blank;

    public bool IsOccupationMistaken => PathForm.Problem(Asked) is not null;

    /// <summary>What there is for the occupation; null until one is chosen, and when the place is mistaken.</summary>
    public NearbyCount? Count { get; private set; }

    /// <summary>The diploma whose courses are counted; null when those filed under the occupation are.</summary>
    public Certification? Next { get; private set; }

    public bool HasTraining { get; private set; }

    public bool HasOffers { get; private set; }

    /// <summary>The department and the region of the place: their figures are on their own pages.</summary>
    public ImmutableArray<ZoneCode> Territories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        (Zone, var redirect) = await choice.ReadAsync(HttpContext);
        if (redirect is not null)
        {
            return Redirect(redirect);
        }

        Asked = OccupationChoice.Read(snapshot, Request.Query["metier"]);
        // Collectivities are neither departments nor regions: they have no figures.
        Territories = Zone.Zone.Centre?.Region is null ? [] : [.. ZoneCode.Around(Zone.Zone).Where(z => z.Level is ZoneLevel.Department or ZoneLevel.Region)];
        if (Asked.Occupation is { } occupation && !Zone.IsMistaken)
        {
            var way = new ReachedWay(occupation, 0, false, Engine.Pathways.RouteDifficulty.Accessible, NeedsCourse: true, Next: Next = First(occupation));
            var counts = await nearby.CountAsync([way], Zone.Zone, ct);
            (Count, HasTraining, HasOffers) = (counts.Of(way), counts.HasTraining, counts.HasOffers);
        }

        Response.StatusCode = Zone.IsMistaken || IsOccupationMistaken ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }

    /// <summary>Address of the page for one of the occupations it may be.</summary>
    public string For(Occupation occupation) => "/pres-de-chez-moi?metier=" + occupation.Id + (Zone.Query.Length > 0 ? "&" + Zone.Query : "");

    private Certification? First(Occupation occupation) => (occupation.Sheet?.Certifications ?? []).OrderBy(c => c.Role)
        .Select(c => snapshot.Reference.FindCertification(c.Certification)).FirstOrDefault(c => c?.Rncp is not null);
}
