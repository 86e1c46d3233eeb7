using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Occupations;

[SamePageForEveryone]
internal sealed class SheetModel(ReferenceSnapshot snapshot) : PageModel
{
    public SheetView Sheet { get; private set; } = null!;

    public IActionResult OnGet(string id)
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
        return Page();
    }
}
