using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Compare;

internal sealed class CompareModel(ReferenceSnapshot snapshot) : PageModel
{
    public OccupationChoice From { get; private set; } = OccupationChoice.None;

    public OccupationChoice To { get; private set; } = OccupationChoice.None;

    public OccupationComparison? Comparison { get; private set; }

    public IActionResult OnGet(string? de, string? vers)
    {
        From = OccupationChoice.Read(snapshot, de);
        To = OccupationChoice.Read(snapshot, vers);
        if (From.Occupation is { } from && To.Occupation is { } to)
        {
            Comparison = snapshot.Map.Comparer.Compare(from.Id, to.Id);
        }

        if (From.IsUnknown || To.IsUnknown)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }
}

/// <summary>An occupation asked for by its identifier or by its name.</summary>
internal sealed record OccupationChoice(string Text, Occupation? Occupation)
{
    public static OccupationChoice None { get; } = new("", null);

    public bool IsUnknown => Text.Length > 0 && Occupation is null;

    public static OccupationChoice Read(ReferenceSnapshot snapshot, string? text)
    {
        var clean = SearchText.Clean(text);
        if (clean.Length == 0)
        {
            return None;
        }

        var byId = OccupationId.TryParse(clean, out var id) ? snapshot.Reference.FindOccupation(id) : null;
        return new OccupationChoice(clean, byId ?? snapshot.Map.Search.Suggest(clean, 1).FirstOrDefault()?.Occupation);
    }
}
