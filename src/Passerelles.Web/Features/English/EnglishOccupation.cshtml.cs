using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.English;

/// <summary>An occupation in English: what ESCO names, and nothing translated by us.</summary>
[SamePageForEveryone]
internal sealed class EnglishOccupationModel(ReferenceSnapshot snapshot) : PageModel
{
    public EnglishOccupationView View { get; private set; } = null!;

    /// <summary>Whether English is loaded at all, which tells why there is no name.</summary>
    public bool HasEnglish { get; private set; }

    public ReleaseInfo? Release { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!OccupationId.TryParse(id, out var occupationId) || snapshot.Reference.FindOccupation(occupationId) is not { } occupation)
        {
            return NotFound();
        }

        var canonical = $"/en/occupations/{occupation.Id}";
        if (!string.Equals(Request.Path, canonical, StringComparison.Ordinal))
        {
            return RedirectPermanent(canonical);
        }

        var labels = await EnglishNames.OfAsync(snapshot);
        (HasEnglish, Release) = (labels.IsAvailable, labels.Release);
        View = EnglishOccupationView.Of(snapshot.Reference, labels, occupation);
        if (View.Names.IsEmpty)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
