using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Print;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Occupations;

/// <summary>A sheet in easy French on one page to hand out.</summary>
internal sealed class EasyModel(ReferenceSnapshot snapshot) : PageModel
{
    public OccupationId Id { get; private set; }

    public string Label { get; private set; } = "";

    public ImmutableArray<string> Lines { get; private set; } = [];

    public QrCode Code { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (!OccupationId.TryParse(id, out var occupationId) || snapshot.Reference.FindOccupation(occupationId) is not { } occupation)
        {
            return NotFound();
        }

        Id = occupation.Id;
        Label = French.Capital(occupation.Label);
        Lines = occupation.Sheet?.EasyToRead ?? [];
        Code = QrCode.Of(new Uri(PublicAddress.Of(HttpContext), $"metiers/{occupation.Id}"));
        if (Lines.IsEmpty)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
