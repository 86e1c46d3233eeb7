using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Compare;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Profile;

/// <summary>A person's profile compared with one occupation. Posted only and never kept: it may hold lines of a CV.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DetailModel(ReferenceSnapshot snapshot, TimeProvider clock) : PageModel
{
    public ProfileForm Form { get; private set; } = new();

    public ProfileComparison Comparison { get; private set; } = null!;

    /// <summary>Conditions of the occupation, beside those of the latest job when it is known and another.</summary>
    public AspectTable Aspects { get; private set; } = null!;

    public string Scope { get; private set; } = "sector";

    public IActionResult OnGet(string id) => Redirect(OccupationId.TryParse(id, out var occupation) ? $"/metiers/{occupation}" : "/profil");

    public IActionResult OnPost(string id)
    {
        if (!OccupationId.TryParse(id, out var occupation) || snapshot.Reference.FindOccupation(occupation) is not { } destination)
        {
            return NotFound();
        }

        Form = ProfileReader.Read(Request.Form, snapshot.Reference);
        var profile = Form.ToProfile(snapshot.Map, Today.Of(clock));
        if (profile.IsEmpty)
        {
            return BadRequest();
        }

        Scope = destination.Source == OccupationSource.Rome ? "all" : "sector";
        Comparison = snapshot.Map.Comparer.Compare(profile, occupation, Today.Month(clock));
        var latest = LatestJob(profile);
        var conditions = snapshot.Map.Comparer.Compare(latest ?? occupation, occupation);
        Aspects = latest is null || latest == occupation
            ? AspectTable.Of(destination, conditions.Aspects)
            : AspectTable.Differences(conditions, [$"Votre expérience\u00A0: {CompareWords.Name(conditions.From)}", French.Capital(destination.Label)]);
        return Page();
    }

    private static OccupationId? LatestJob(Engine.Matching.Profile profile) => profile.Experiences
        .Where(e => e.Occupation is not null)
        .OrderByDescending(e => e.IsCurrent)
        .ThenByDescending(e => (e.End ?? e.Start) is { } month ? (month.Year * 12) + (month.Month ?? 6) : 0)
        .FirstOrDefault()?.Occupation;
}
