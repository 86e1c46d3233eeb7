using System.Collections.Immutable;
using Passerelles.Imports.Catalogue;
using Passerelles.Imports.Esco;
using Passerelles.Imports.Lheo;
using Passerelles.Imports.Market;
using Passerelles.Imports.Openings;
using Passerelles.Imports.Registers.Formacode;
using Passerelles.Imports.Registers.Occupations;
using Passerelles.Imports.Registers.Onisep;
using Passerelles.Imports.Registers.Rncp;
using Passerelles.Imports.Rome;
using Passerelles.Imports.RomeEsco;
using Passerelles.Imports.Territories;

namespace Passerelles.Imports.Sources;

/// <summary>Every source Passerelles can import, in the order in which they make sense of one another.</summary>
public static class SourceRegistry
{
    /// <summary>Sources, those that others refer to first.</summary>
    public static ImmutableArray<ImportSource> All { get; } =
    [
        new CatalogueSource(),
        new RomeImportSource(),
        new TerritorySource(),
        new EscoImportSource(),
        new RomeEscoImportSource(),
        new RncpSource(),
        new FormacodeSource(),
        new OnisepOccupationsSource(),
        new OnisepCoursesSource(),
        new OccupationTablesSource(),
        MarketSources.FranceTravail,
        MarketSources.Shortage,
        MarketSources.Dares,
        MarketSources.Pay,
        MarketSources.Insertion,
        MarketSources.Declared,
        new LheoSource(),
        new OfferSource(),
        new EmployerSource(),
    ];

    /// <summary>The source bearing this name, or null.</summary>
    public static ImportSource? Find(string id) => All.FirstOrDefault(s => s.Card.Id.Equals(id, StringComparison.Ordinal));
}
