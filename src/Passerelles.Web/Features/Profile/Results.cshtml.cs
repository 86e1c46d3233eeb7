using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Matching;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Profile;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResultsModel(ReferenceSnapshot snapshot, TimeProvider clock) : PageModel
{
    private const int Shown = 20;

    public ProfileForm Form { get; private set; } = new();

    public MatchScope Scope { get; private set; }

    public ImmutableArray<OccupationMatch> Matches { get; private set; } = [];

    /// <summary>Filled instead of the results when something in the profile must be settled first.</summary>
    public EditorView? ToSettle { get; private set; }

    public IActionResult OnGet() => Redirect("/profil");

    public IActionResult OnPost()
    {
        var today = Today.Of(clock);
        // What was typed in a field « to add » without pressing its button counts too.
        var edit = ProfileEdit.Apply(ProfileReader.Read(Request.Form, snapshot.Reference), Request.Form, snapshot, today);
        Form = edit.Form;
        var profile = Form.ToProfile(snapshot.Map, today);
        if (edit.HasProblem || profile.IsEmpty)
        {
            ToSettle = new EditorView(edit, snapshot)
            {
                Warnings = edit.HasProblem ? [] : ["Votre profil est vide. Ajoutez au moins une expérience, un diplôme ou une compétence : sans cela, nous ne pouvons rien proposer."],
            };
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Scope = string.Equals(Request.Form["scope"], "all", StringComparison.Ordinal) ? MatchScope.All : MatchScope.Sector;
        Matches = snapshot.Map.Matcher.Match(profile, Scope, Shown, Today.Month(clock));
        return Page();
    }
}
