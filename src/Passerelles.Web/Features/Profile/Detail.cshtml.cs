using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Profile;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DetailModel(ReferenceSnapshot snapshot, TimeProvider clock) : PageModel
{
    public ProfileForm Form { get; private set; } = new();

    public OccupationMatch Match { get; private set; } = null!;

    public string Scope { get; private set; } = "sector";

    public IActionResult OnGet(string id) => Redirect(OccupationId.TryParse(id, out var occupation) ? $"/metiers/{occupation}" : "/profil");

    public IActionResult OnPost(string id)
    {
        if (!OccupationId.TryParse(id, out var occupation) || snapshot.Reference.FindOccupation(occupation) is null)
        {
            return NotFound();
        }

        Form = ProfileReader.Read(Request.Form, snapshot.Reference);
        var profile = Form.ToProfile(snapshot.Map, Today.Of(clock));
        if (profile.IsEmpty)
        {
            return BadRequest();
        }

        Scope = snapshot.Reference.FindOccupation(occupation)!.Source == OccupationSource.Rome ? "all" : "sector";
        Match = snapshot.Map.Matcher.Explain(profile, occupation, Today.Month(clock));
        return Page();
    }
}
