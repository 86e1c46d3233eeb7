using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Training;

/// <summary>Courses that prepare for a diploma, near a place.</summary>
internal sealed class CertificationTrainingModel(ReferenceSnapshot snapshot, ReferenceStore store, ZoneChoice choice, TrainingFinder finder) : PageModel
{
    public Certification Certification { get; private set; } = null!;

    /// <summary>Sheets that cite it.</summary>
    public ImmutableArray<Occupation> Occupations { get; private set; } = [];

    public TrainingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (snapshot.Reference.FindCertification(new CertificationId(id)) is not { } certification)
        {
            return NotFound();
        }

        var (zone, redirect) = await choice.ReadAsync(HttpContext);
        if (redirect is not null)
        {
            return Redirect(redirect);
        }

        Certification = certification;
        Occupations = [.. snapshot.Reference.Sheets.Where(o => o.Sheet!.Certifications.Any(c => c.Certification == certification.Id)).OrderBy(o => o.Label, French.Order)];
        View = await finder.FindAsync($"/diplomes/{certification.Id}/se-former", await TrainingGoals.OfAsync(store, certification, ct), zone, TrainingFilter.Read(Request.Query), ct);
        Response.StatusCode = zone.IsMistaken ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
