using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Families;

[SamePageForEveryone]
internal sealed class FamilyModel(ReferenceSnapshot snapshot) : PageModel
{
    public Family Family { get; private set; } = null!;

    public ImmutableArray<OccupationRow> Occupations { get; private set; } = [];

    /// <summary>Only sheets are put on posters: the ROME says too little of a level or of what the law asks.</summary>
    public bool HasPoster { get; private set; }

    public IActionResult OnGet(string id)
    {
        var reference = snapshot.Reference;
        var family = reference.FindFamily(new FamilyId(id)) ?? reference.FindFamily(new FamilyId(id.ToUpperInvariant()));
        if (family is null)
        {
            return NotFound();
        }

        var canonical = $"/familles/{family.Id}";
        if (!string.Equals(Request.Path, canonical, StringComparison.Ordinal))
        {
            return RedirectPermanent(canonical);
        }

        Family = family;
        HasPoster = reference.Occupations.Any(o => o.Source == OccupationSource.Sheet && o.Family == family.Id);
        Occupations = OccupationRow.Sorted(reference, reference.Occupations.Where(o => o.Family == family.Id));
        return Page();
    }
}
