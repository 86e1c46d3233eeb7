using Passerelles.Data.Market;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Market;

internal static class OpenMarket
{
    /// <summary>Indicators and names of codes of every source imported.</summary>
    public static Task<MarketCatalogue> MarketAsync(this ReferenceSnapshot snapshot) => snapshot.Open.GetAsync(database =>
        database is null ? Task.FromResult(MarketCatalogue.Empty) : new MarketFigures(database).LoadCatalogueAsync(CancellationToken.None));

}
