using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Families;

[SamePageForEveryone]
internal sealed class FamiliesModel(ReferenceSnapshot snapshot) : PageModel
{
    public ImmutableArray<FamilySummary> Sector { get; } = FamilySummary.Of(snapshot.Reference, OccupationSource.Sheet);

    public ImmutableArray<FamilySummary> Rome { get; } = FamilySummary.Of(snapshot.Reference, OccupationSource.Rome);
}
