using Passerelles.Data.Territories;
using Passerelles.Engine.Territories;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Places;

internal static class OpenPlaces
{
    /// <summary>Every place, indexed by the first page that needs one.</summary>
    public static Task<PlaceIndex> PlacesAsync(this ReferenceSnapshot snapshot) => snapshot.Open.GetAsync(TerritoryDocuments.Source, TerritoryDocuments.Index);
}
