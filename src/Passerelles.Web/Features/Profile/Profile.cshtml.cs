using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Profile;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProfileModel(ReferenceSnapshot snapshot, TimeProvider clock) : PageModel
{
    public EditorView View { get; private set; } = new(new ProfileEdit(new ProfileForm()), snapshot);

    public IActionResult OnPost()
    {
        var profile = ProfileReader.Read(Request.Form, snapshot.Reference);
        var edit = ProfileEdit.Apply(profile, Request.Form, snapshot, Today.Of(clock));
        View = new EditorView(edit, snapshot);
        if (edit.HasProblem)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }
}
