using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Sources;

/// <summary>The directory of references. Freshness is told from today, so the page is not kept from one day to the next.</summary>
internal sealed class SourcesModel(ReferenceSnapshot snapshot, TimeProvider clock) : PageModel
{
    public DirectoryOrder Order { get; private set; } = DirectoryOrder.All[0];

    public ImmutableArray<DirectoryLine> Lines { get; private set; } = [];

    public bool IsEmpty => Lines.All(l => l.Active is null);

    public ImmutableArray<SourceDocument> Documents { get; } =
        [.. (snapshot.Reference.Catalogue?.Sources ?? []).OrderBy(s => s.Title, French.Order)];

    public async Task OnGetAsync(string? tri)
    {
        Order = DirectoryOrder.Read(tri);
        Lines = Order.Sort(await DirectoryLine.AllAsync(snapshot, Today.Of(clock)));
    }
}
