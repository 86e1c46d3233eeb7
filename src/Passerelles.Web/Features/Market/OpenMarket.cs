using Passerelles.Data.Market;
using Passerelles.Data.Registers;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Market;

internal static class OpenMarket
{
    /// <summary>Indicators and names of codes of every source imported.</summary>
    public static Task<MarketCatalogue> MarketAsync(this ReferenceSnapshot snapshot) => snapshot.Open.GetAsync(database =>
        database is null ? Task.FromResult(MarketCatalogue.Empty) : new MarketFigures(database).LoadCatalogueAsync(CancellationToken.None));

    /// <summary>Families of Dares that a ROME code falls into; none when their tables are not imported.</summary>
    public static async Task<Func<RomeCode, IEnumerable<SubjectCode>>> FamiliesOfRomeAsync(this ReferenceSnapshot snapshot)
    {
        var crosswalk = await snapshot.Open.GetAsync("fap-pcs", stored => OccupationCrosswalk.Build(RegisterDocuments.OccupationTables(stored), snapshot.Reference.Rome));
        return rome => crosswalk.FamiliesOf(rome).Families
            .Select(f => new SubjectCode(f.Fap.Version == FapVersion.Fap2009 ? Nomenclature.Fap2009 : Nomenclature.Fap2021, f.Fap.Value));
    }
}
