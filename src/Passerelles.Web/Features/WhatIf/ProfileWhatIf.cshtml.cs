using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Pathways;
using Passerelles.Web.Features.Nearby;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>Everything within reach from a profile, which travels in the form and is kept nowhere.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProfileWhatIfModel(ReferenceSnapshot snapshot, TimeProvider clock, ZoneChoice choice, NearbyFinder nearby) : PageModel
{
    public ProfileForm Form { get; private set; } = new();

    public WhatIfView View { get; private set; } = null!;

    public IActionResult OnGet() => Redirect("/et-si");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = ProfileReader.Read(Request.Form, snapshot.Reference);
        var profile = Form.ToProfile(snapshot.Map, Today.Of(clock));
        if (profile.IsEmpty)
        {
            return BadRequest();
        }

        // Where one starts from is the profile, whatever else is posted.
        var query = WhatIfQuery.Read(name => name is "de" or "anciennete" ? default : Request.Form[name], snapshot, await choice.PostedAsync(HttpContext));
        View = await WhatIfView.OfAsync(snapshot, nearby, PathwayOrigin.OfProfile(snapshot.Reference, profile, Today.Month(clock)), query, ct);
        if (query.Path.IsWrong)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }
}
