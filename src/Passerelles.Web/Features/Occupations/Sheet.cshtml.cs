using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.English;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Occupations;

[SamePageForEveryone]
internal sealed class SheetModel(ReferenceSnapshot snapshot) : PageModel
{
    public SheetView Sheet { get; private set; } = null!;

    /// <summary>Whether the occupation has an English page.</summary>
    public bool HasEnglish { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!OccupationId.TryParse(id, out var occupationId) || snapshot.Reference.FindOccupation(occupationId) is not { } occupation)
        {
            return NotFound();
        }

        var canonical = $"/metiers/{occupation.Id}";
        if (!string.Equals(Request.Path, canonical, StringComparison.Ordinal))
        {
            return RedirectPermanent(canonical);
        }

        Sheet = SheetView.Of(snapshot.Reference, occupation);
        HasEnglish = !(await EnglishNames.OfAsync(snapshot)).Of(occupation).IsEmpty;
        return Page();
    }
}
