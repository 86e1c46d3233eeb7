using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Training;

/// <summary>Courses that teach a skill, near a place.</summary>
internal sealed class SkillTrainingModel(ReferenceSnapshot snapshot, ZoneChoice choice, TrainingFinder finder) : PageModel
{
    private const int MostOccupations = 6;

    public Skill Skill { get; private set; } = null!;

    public string Title => French.Capital(Skill.Label);

    /// <summary>Whether the subjects of training are known to this site.</summary>
    public bool HasSubjects { get; private set; }

    /// <summary>Sheets at whose core the skill is: preparing for them teaches it.</summary>
    public ImmutableArray<Occupation> Occupations { get; private set; } = [];

    public TrainingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!SkillId.TryParse(id, out var skillId) || snapshot.Reference.FindSkill(skillId) is not { } skill)
        {
            return NotFound();
        }

        var (zone, redirect) = await choice.ReadAsync(HttpContext);
        if (redirect is not null)
        {
            return Redirect(redirect);
        }

        var subjects = await snapshot.FormacodeAsync();
        (Skill, HasSubjects) = (skill, !subjects.Terms.IsEmpty);
        Occupations = [.. snapshot.Reference.Occupations.Where(o => o.Skills.Any(s => s.Skill == skill.Id && s.Importance == Importance.Essential)).Take(MostOccupations)];
        View = await finder.FindAsync($"/competences/{skill.Id}/se-former", SkillGoals.Of(snapshot.Reference, subjects, skill), zone, TrainingFilter.Read(Request.Query), ct);
        Response.StatusCode = zone.IsMistaken ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
