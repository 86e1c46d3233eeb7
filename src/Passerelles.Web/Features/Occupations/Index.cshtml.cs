using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Occupations;

/// <summary>The sector's sheets with their filters, or the ROME occupations of one letter.</summary>
[SamePageForEveryone]
internal sealed class OccupationsModel(ReferenceSnapshot snapshot) : PageModel
{
    /// <summary>Letters under which ROME has occupations.</summary>
    public ImmutableArray<char> RomeLetters { get; private set; } = [];

    /// <summary>Letter of the ROME occupations shown; null when the sheets are.</summary>
    public char? Letter { get; private set; }

    public int RomeCount { get; private set; }

    public ImmutableArray<OccupationRow> Rows { get; private set; } = [];

    public SheetBrowser Browser { get; private set; } = null!;

    public IActionResult OnGet(string? lettre)
    {
        var reference = snapshot.Reference;
        var byLetter = reference.Occupations.Where(o => o.Source == OccupationSource.Rome).ToLookup(o => FirstLetter.Of(o.Label));
        RomeLetters = [.. byLetter.Select(g => g.Key).Order()];
        RomeCount = byLetter.Sum(g => g.Count());
        Browser = SheetBrowser.Of(reference, OccupationFilter.Read(Request.Query, reference));
        if (lettre is null && Browser.Total > 0)
        {
            return Page();
        }

        Letter = lettre is { Length: 1 } ? FirstLetter.Of(lettre) : RomeLetters.FirstOrDefault('A');
        if (lettre is { Length: not 1 } || (!RomeLetters.IsEmpty && !RomeLetters.Contains(Letter.Value)))
        {
            return NotFound();
        }

        Rows = OccupationRow.Sorted(reference, byLetter[Letter.Value]);
        return Page();
    }
}
