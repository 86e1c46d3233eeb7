using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Training;

/// <summary>Courses that lead to an occupation, near a place.</summary>
internal sealed class OccupationTrainingModel(ReferenceSnapshot snapshot, ReferenceStore store, ZoneChoice choice, TrainingFinder finder) : PageModel
{
    public Occupation Occupation { get; private set; } = null!;

    public string Title => French.Capital(Occupation.Label);

    public TrainingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!OccupationId.TryParse(id, out var occupationId) || snapshot.Reference.FindOccupation(occupationId) is not { } occupation)
        {
            return NotFound();
        }

        var canonical = $"/metiers/{occupation.Id}/se-former";
        if (!string.Equals(Request.Path, canonical, StringComparison.Ordinal))
        {
            return RedirectPermanent(canonical + Request.QueryString);
        }

        var (zone, redirect) = await choice.ReadAsync(HttpContext);
        if (redirect is not null)
        {
            return Redirect(redirect);
        }

        Occupation = occupation;
        var goals = await TrainingGoals.OfAsync(snapshot.Reference, store, occupation, ct);
        View = await finder.FindAsync(canonical, goals, zone, TrainingFilter.Read(Request.Query), ct);
        Response.StatusCode = zone.IsMistaken ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
