using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Routes;

/// <summary>The routes from a profile, which travels in the form and is kept nowhere.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProfileRoutesModel(ReferenceSnapshot snapshot, TimeProvider clock) : PageModel
{
    public ProfileForm Form { get; private set; } = new();

    public RouteSearchView View { get; private set; } = null!;

    public IActionResult OnGet(string id) =>
        Redirect(OccupationId.TryParse(id, out var occupation) && snapshot.Reference.FindOccupation(occupation) is not null ? $"/parcours?vers={occupation}" : "/parcours");

    public IActionResult OnPost(string id)
    {
        if (!OccupationId.TryParse(id, out var occupation) || snapshot.Reference.FindOccupation(occupation) is not { } to)
        {
            return NotFound();
        }

        Form = ProfileReader.Read(Request.Form, snapshot.Reference);
        var profile = Form.ToProfile(snapshot.Map, Today.Of(clock));
        if (profile.IsEmpty)
        {
            return BadRequest();
        }

        View = RouteSearchView.Of(snapshot, PathwayOrigin.OfProfile(snapshot.Reference, profile, Today.Month(clock)), to, null);
        return Page();
    }
}
