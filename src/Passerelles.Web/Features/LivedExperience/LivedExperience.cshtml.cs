using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.LivedExperience;

/// <summary>From what one has lived to skills: choose situations, answer their questions, read what they suggest and what they do not.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LivedExperienceModel(ReferenceSnapshot snapshot) : PageModel
{
    public LivedStep Step { get; private set; }

    public LivedAnswers Answers { get; private set; } = LivedAnswers.Read(FormCollection.Empty, null);

    public ImmutableArray<LivedSkill> Skills { get; private set; } = [];

    /// <summary>What the person forgot to do, or null.</summary>
    public string? Missing { get; private set; }

    public ImmutableArray<(ExperienceTheme Theme, ImmutableArray<LivedSituation> Situations)> Themes { get; } =
    [
        .. (snapshot.Reference.Catalogue?.Themes ?? []).Select(t => (
            t, snapshot.Reference.Catalogue!.Situations.Where(s => string.Equals(s.Theme, t.Id, StringComparison.Ordinal)).ToImmutableArray())),
    ];

    public void OnPost()
    {
        Answers = LivedAnswers.Read(Request.Form, snapshot.Reference.Catalogue);
        Skills = Answers.SkillsIn(snapshot.Reference);
        (Step, Missing) = Request.Form["do"].ToString() switch
        {
            "choisir" => (LivedStep.Choose, null),
            _ when Answers.Situations.IsEmpty => (LivedStep.Choose, "Cochez au moins une situation, ou passez par la liste de ce que vous savez faire."),
            "bilan" when Skills.IsEmpty => (LivedStep.Answer, "Vous n’avez répondu oui à aucune question. Cochez celles qui vous ressemblent, ou changez de situations."),
            "bilan" => (LivedStep.Read, null),
            _ => (LivedStep.Answer, (string?)null),
        };
        if (Missing is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}

/// <summary>Where one is in the three steps.</summary>
internal enum LivedStep
{
    /// <summary>Choosing situations.</summary>
    Choose,

    /// <summary>Answering their questions.</summary>
    Answer,

    /// <summary>Reading what the answers suggest.</summary>
    Read,
}
