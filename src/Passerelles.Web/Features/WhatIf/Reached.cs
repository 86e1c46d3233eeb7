using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>One search of the engine, looked at through families, levels and times.</summary>
internal sealed class Reached
{
    private static readonly (string Id, string Label, int From)[] Names =
    [
        ("6-mois", "En 6\u00A0mois au plus", 0),
        ("1-an", "En 1\u00A0an au plus", 6),
        ("2-ans", "En 2\u00A0ans au plus", 12),
        ("3-ans", "En 3\u00A0ans au plus", 24),
        ("plus", "Plus de 3\u00A0ans", 36),
    ];

    private readonly ReferenceSnapshot _snapshot;
    private readonly Isochrone _isochrone;

    private Reached(ReferenceSnapshot snapshot, Isochrone isochrone)
    {
        _snapshot = snapshot;
        _isochrone = isochrone;
    }

    public int Unreached => _isochrone.Unreached;

    public static Reached Of(ReferenceSnapshot snapshot, PathwayOrigin origin, WhatIfQuery query) =>
        new(snapshot, snapshot.Map.Pathways.Reach(origin, query.Scope, query.Limits));

    public int Count(WhatIfQuery query) => _isochrone.Bands.Sum(b => b.Occupations.Count(o => Keeps(query, o) && query.Fits(o)));

    public ImmutableArray<ReachBand> Bands(WhatIfQuery query) =>
    [
        .. _isochrone.Bands.Select((band, i) => Band(
            query, Names[i].Id, Names[i].Label, query.MaxMonths is not { } most || most > Names[i].From, band.Occupations, query.Fits)),
        Band(query, "inconnue", "Durée non connue", true, _isochrone.UnknownLength, _ => true),
    ];

    private ReachBand Band(WhatIfQuery query, string id, string label, bool isWithin, ImmutableArray<ReachedOccupation> occupations, Func<ReachedOccupation, bool> fits)
    {
        var kept = occupations.Where(o => Keeps(query, o)).ToArray();
        var within = kept.Where(fits).ToArray();
        return new ReachBand(id, label, kept.Length, isWithin,
            [.. within.Take(WhatIfView.MostRows).Select(o => new ReachRow(OccupationRow.Of(_snapshot.Reference, o.Occupation), o.Route, _snapshot.EntryLevelOf(o.Occupation)))],
            within.Length);
    }

    private bool Keeps(WhatIfQuery query, ReachedOccupation reached) => query.Accepts(reached.Occupation, _snapshot.EntryLevelOf(reached.Occupation));
}
