using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Print;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Map;

[SamePageForEveryone]
internal sealed class MapModel(ReferenceSnapshot snapshot) : PageModel
{
    /// <summary>The view; null for the index of the domains of ROME.</summary>
    public MapView? Map { get; private set; }

    public MapQuery Query { get; private set; } = new();

    /// <summary>The letters of ROME, with their professional domains and how many occupations each holds.</summary>
    public ImmutableArray<(RomeDomain Domain, int Count)> Domains { get; } = DomainsOf(snapshot.Reference);

    /// <summary>On a poster, the way to the sheets of each family.</summary>
    public ImmutableArray<(string Label, QrCode Code)> FamilyCodes { get; private set; } = [];

    public bool IsDomainUnknown { get; private set; }

    public IActionResult OnGet()
    {
        var reference = snapshot.Reference;
        Query = MapQuery.Read(Request.Query, reference);
        IsDomainUnknown = Query.Domain is { Length: > 0 } asked && !Domains.Any(d => string.Equals(d.Domain.Code, asked, StringComparison.Ordinal));
        if (!reference.Occupations.IsEmpty && !IsDomainUnknown && Query.Domain is not { Length: 0 })
        {
            Map = MapView.Of(snapshot, Query);
            Query = Map.Query;
            if (Query.AsPoster)
            {
                var site = PublicAddress.Of(HttpContext);
                FamilyCodes = [.. (reference.Catalogue?.Families ?? []).OrderBy(f => f.Order).Select(f => (f.Label, QrCode.Of(new Uri(site, $"familles/{f.Id}"))))];
            }
        }

        if (IsDomainUnknown || Map?.From.IsWrong == true)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    private static ImmutableArray<(RomeDomain Domain, int Count)> DomainsOf(OccupationReference reference)
    {
        var counts = (reference.Rome?.Occupations ?? []).CountBy(o => o.Code.Domain).ToDictionary(StringComparer.Ordinal);
        return [.. (reference.Rome?.Domains ?? []).Select(d => (d, counts.Where(c => c.Key.StartsWith(d.Code, StringComparison.Ordinal)).Sum(c => c.Value))).Where(d => d.Item2 > 0)];
    }
}
