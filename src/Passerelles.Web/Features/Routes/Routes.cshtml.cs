using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Routes;

/// <summary>The routes from one occupation to another, or what helps to ask for them.</summary>
internal sealed class RoutesModel(ReferenceSnapshot snapshot) : PageModel
{
    private const int MostHints = 8;

    private static readonly ImmutableArray<(OccupationId From, OccupationId To)> Pairs =
    [
        (OccupationId.Parse("agent-des-services-hospitaliers"), OccupationId.Parse("aide-soignant")),
        (OccupationId.Parse("aide-soignant"), OccupationId.Parse("infirmier")),
        (OccupationId.Parse("accompagnant-educatif-et-social"), OccupationId.Parse("moniteur-educateur")),
        (OccupationId.Parse("infirmier"), OccupationId.Parse("cadre-de-sante")),
    ];

    public PathForm Form { get; private set; } = PathForm.Empty;

    /// <summary>What was found; null until both occupations are known.</summary>
    public RouteSearchView? View { get; private set; }

    /// <summary>Examples for an empty form.</summary>
    public ImmutableArray<(Occupation From, Occupation To)> Examples { get; private set; } = [];

    /// <summary>Occupations that often come before the one aimed at, or after the one held, when only one of the two is known.</summary>
    public ImmutableArray<Occupation> Hints { get; private set; } = [];

    public IActionResult OnGet(string? de, string? vers, string? anciennete)
    {
        Form = PathForm.Read(snapshot, de, vers, anciennete);
        if (Form.IsWrong)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        switch (Form.From.Occupation, Form.To.Occupation)
        {
            case ({ } from, { } to):
                View = RouteSearchView.Of(snapshot, PathwayOrigin.OfOccupation(snapshot.Reference, from, Form.Months), to, Form.Months);
                break;
            case (null, { } to):
                Hints = [.. snapshot.Reference.Sheets.Where(o => Onward(o).Contains(to.Id)).OrderBy(o => o.Label, French.Order).Take(MostHints)];
                break;
            case ({ } from, null):
                Hints = [.. Onward(from).Select(snapshot.Reference.FindOccupation).OfType<Occupation>().Take(MostHints)];
                break;
            default:
                Examples = [.. Pairs.Select(p => (From: snapshot.Reference.FindOccupation(p.From), To: snapshot.Reference.FindOccupation(p.To)))
                    .Where(p => p.From is not null && p.To is not null).Select(p => (p.From!, p.To!))];
                break;
        }

        return Page();
    }

    private static IEnumerable<OccupationId> Onward(Occupation occupation) =>
        occupation.Sheet is { } sheet ? sheet.Up.Concat(sheet.Side).Select(n => n.Occupation) : [];
}
