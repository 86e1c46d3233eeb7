using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Nearby;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>Everything within reach from an occupation, recomputed at each change of a limit.</summary>
internal sealed class WhatIfModel(ReferenceSnapshot snapshot, ZoneChoice choice, NearbyFinder nearby) : PageModel
{
    private static readonly ImmutableArray<OccupationId> Starts =
    [
        OccupationId.Parse("aide-soignant"), OccupationId.Parse("agent-des-services-hospitaliers"),
        OccupationId.Parse("accompagnant-educatif-et-social"), OccupationId.Parse("secretaire-medical"),
    ];

    public WhatIfQuery Query { get; private set; } = null!;

    /// <summary>Null until one says where one starts from.</summary>
    public WhatIfView? View { get; private set; }

    public ImmutableArray<Occupation> Examples { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (zone, redirect) = await choice.ReadAsync(HttpContext);
        if (redirect is not null)
        {
            return Redirect(redirect);
        }

        Query = WhatIfQuery.Read(name => Request.Query[name], snapshot, zone);
        if (Query.From.Occupation is { } from)
        {
            View = await WhatIfView.OfAsync(snapshot, nearby, PathwayOrigin.OfOccupation(snapshot.Reference, from, Query.Path.Months), Query, ct);
        }
        else
        {
            Examples = [.. Starts.Select(snapshot.Reference.FindOccupation).OfType<Occupation>()];
        }

        if (Query.Path.IsWrong)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }
}
