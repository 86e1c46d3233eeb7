using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Print;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Families;

/// <summary>A family of sheets on one page to hang on a wall: its occupations by level, each with the way to its sheet.</summary>
internal sealed class PosterModel(ReferenceSnapshot snapshot) : PageModel
{
    public Family Family { get; private set; } = null!;

    public QrCode FamilyCode { get; private set; } = null!;

    /// <summary>The highest level first, as one climbs; occupations whose level no source gives come last.</summary>
    public ImmutableArray<(int? Level, ImmutableArray<PosterLine> Lines)> Levels { get; private set; } = [];

    public ReleaseInfo Release => snapshot.Reference.Catalogue!.Info;

    public IActionResult OnGet(string id)
    {
        var reference = snapshot.Reference;
        var sheets = reference.Occupations.Where(o => o.Source == OccupationSource.Sheet && o.Family == new FamilyId(id)).ToArray();
        if (sheets.Length == 0 || reference.FindFamily(new FamilyId(id)) is not { } family)
        {
            return NotFound();
        }

        var site = PublicAddress.Of(HttpContext);
        Family = family;
        FamilyCode = QrCode.Of(new Uri(site, $"familles/{family.Id}"));
        Levels =
        [
            .. sheets.GroupBy(o => o.Level).OrderByDescending(g => g.Key ?? 0)
                .Select(g => (g.Key, g.Select(o => PosterLine.Of(reference, o, site)).OrderBy(l => l.Row.Label, French.Order).ToImmutableArray())),
        ];
        return Page();
    }
}

internal sealed record PosterLine(OccupationRow Row, bool StartsWithoutDiploma, QrCode Code)
{
    public static PosterLine Of(OccupationReference reference, Occupation occupation, Uri site) => new(
        OccupationRow.Of(reference, occupation),
        occupation.Sheet?.Access.WithoutDiploma == true,
        QrCode.Of(new Uri(site, $"metiers/{occupation.Id}")));
}
