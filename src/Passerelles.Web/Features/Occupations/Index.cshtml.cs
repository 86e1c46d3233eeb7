using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Occupations;

[SamePageForEveryone]
internal sealed class OccupationsModel(ReferenceSnapshot snapshot) : PageModel
{
    public ImmutableArray<char> Letters { get; private set; } = [];

    public char? Letter { get; private set; }

    public bool HasSheets { get; private set; }

    public string Summary { get; private set; } = "";

    public ImmutableArray<OccupationRow> Rows { get; private set; } = [];

    public IActionResult OnGet(string? lettre)
    {
        var reference = snapshot.Reference;
        var byLetter = reference.Occupations.ToLookup(o => FirstLetter(o.Label));
        Letters = [.. byLetter.Select(g => g.Key).Order()];
        var sheets = reference.Sheets.ToArray();
        HasSheets = sheets.Length > 0;
        Summary = Describe(sheets.Length, reference.Occupations.Length - sheets.Length);
        if (lettre is null && HasSheets)
        {
            Rows = OccupationRow.Sorted(reference, sheets);
            return Page();
        }

        Letter = lettre is { Length: 1 } ? FirstLetter(lettre) : Letters.FirstOrDefault('A');
        if (lettre is { Length: not 1 } || (!Letters.IsEmpty && !Letters.Contains(Letter.Value)))
        {
            return NotFound();
        }

        Rows = OccupationRow.Sorted(reference, byLetter[Letter.Value]);
        return Page();
    }

    private static string Describe(int sheets, int rome) => (sheets, rome) switch
    {
        (0, _) => $"{French.Count(rome, "métier")} du ROME, la liste officielle de France Travail.",
        (_, 0) => $"{French.Count(sheets, "fiche écrite", "fiches écrites")} pour la santé, le soin et le social.",
        _ => $"{French.Count(sheets, "fiche écrite", "fiches écrites")} pour la santé, le soin et le social, et {French.Count(rome, "métier")} du ROME, la liste officielle de France Travail.",
    };

    /// <summary>« Éducateur » is under E, « Œnologue » under O.</summary>
    private static char FirstLetter(string label)
    {
        // One character at a time: a lone surrogate or a noncharacter typed in the address cannot be normalised.
        foreach (var c in label.Where(char.IsLetter).SelectMany(l => l.ToString().Normalize(NormalizationForm.FormD)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c))
            {
                return char.ToUpperInvariant(c) is 'Œ' ? 'O' : char.ToUpperInvariant(c);
            }
        }

        return '#';
    }
}
