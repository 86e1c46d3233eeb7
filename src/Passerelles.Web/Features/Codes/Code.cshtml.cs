using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Codes;

/// <summary>
/// Any code that ever was in a source: in use, it leads to its page; retired, it says by what it was replaced, and how we know.
/// Also shown in the place of any address that names such a code and cannot be followed without asking.
/// </summary>
internal sealed class CodeModel(ReferenceSnapshot snapshot) : PageModel
{
    private const int MostNear = 5;

    /// <summary>The code; what became of it when it is retired.</summary>
    public ReferenceCode Code { get; private set; }

    public CodeFate? Fate { get; private set; }

    /// <summary>Name of a code in use that has no page of its own.</summary>
    public string? Label { get; private set; }

    /// <summary>Occupations that ask for a skill in use.</summary>
    public ImmutableArray<Occupation> AskedBy { get; private set; } = [];

    /// <summary>What bears a name close to that of a code without successor.</summary>
    public ImmutableArray<Occupation> Near { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string system, string code)
    {
        if (!CodeSystem.TryParse(system, out var known) || !ReferenceCode.TryCreate(known, code, out var asked))
        {
            return NotFound();
        }

        Code = asked = known == CodeSystem.Rome && asked.AsOccupation() is { } id ? ReferenceCode.Of(id) : asked;
        if (PageOf(asked) is { } page && RetiredAddress.IsInUse(snapshot.Reference, asked))
        {
            return LocalRedirect(page);
        }

        Fate = snapshot.Reference.History.Resolve(asked);
        if (Fate is null)
        {
            Label = snapshot.Reference.FindSkill(asked.AsSkill() ?? default) is { } skill ? ShowSkill(skill) : await snapshot.Directory.NameOfAsync(asked);
            return Label is null ? NotFound() : Page();
        }

        if (Fate.Heirs.IsEmpty)
        {
            Near = [.. snapshot.Map.Titles.Link(Fate.Retired.Label, MostNear).Select(l => snapshot.Reference.FindOccupation(l.Occupation)).OfType<Occupation>()];
        }

        Response.StatusCode = Fate.Heirs.IsEmpty ? StatusCodes.Status410Gone
            : Fate.Only is null ? StatusCodes.Status300MultipleChoices
            : StatusCodes.Status200OK;
        Response.Headers.CacheControl = "public, no-cache";
        return Page();
    }

    /// <summary>Where choosing a code leads: the address asked for with that code in it, else its own page.</summary>
    public string AddressOf(ReferenceCode code) =>
        HttpContext.Items[typeof(RetiredAddress)] is RetiredAddress address ? address.With(code) : PageOf(code) ?? OwnAddress(code);

    /// <summary>Address that answers for a code as long as the site lives.</summary>
    public static string OwnAddress(ReferenceCode code) => new PathString($"/codes/{code.System}/{code.Value}").ToUriComponent();

    private static string? PageOf(ReferenceCode code) =>
        code.AsOccupation() is { } occupation ? $"/metiers/{occupation}"
        : code.System == CodeSystem.Certification ? $"/diplomes/{Uri.EscapeDataString(code.Value)}"
        : code.System == CodeSystem.Family || (code.System == CodeSystem.RomeDomain && code.Value.Length == 3) ? $"/familles/{Uri.EscapeDataString(code.Value)}"
        : null;

    private string ShowSkill(Skill skill)
    {
        AskedBy = [.. snapshot.Reference.Occupations.Where(o => o.Skills.Any(s => s.Skill == skill.Id))];
        return skill.Label;
    }
}
