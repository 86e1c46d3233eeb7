using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Web.Features.English;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Occupations;

[SamePageForEveryone]
internal sealed class SheetModel(ReferenceSnapshot snapshot, ReferenceStore store) : PageModel
{
    public SheetView Sheet { get; private set; } = null!;

    /// <summary>Whether the occupation has an English page.</summary>
    public bool HasEnglish { get; private set; }

    /// <summary>What the national register says of the diplomas of the sheet; empty when it is not imported.</summary>
    public CertificationRegister Register { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
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
        Register = await store.FindCertificationsAsync(Sheet.Certifications.Select(c => c.Certification.Rncp).OfType<RncpNumber>(), ct);
        return Page();
    }
}
