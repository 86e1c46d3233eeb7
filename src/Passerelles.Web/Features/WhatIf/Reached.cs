using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>The shortest way to an occupation, without its steps.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Months">Months in all.</param>
/// <param name="HasUnknownLength">Whether they are a minimum.</param>
/// <param name="Difficulty">How demanding it is.</param>
/// <param name="NeedsCourse">Whether a diploma is prepared for by a course on the way.</param>
/// <param name="Next">The first of those diplomas; null when none is named.</param>
internal sealed record ReachedWay(Occupation Occupation, int Months, bool HasUnknownLength, RouteDifficulty Difficulty, bool NeedsCourse, Certification? Next)
{
    public static ReachedWay Of(ReachedOccupation reached)
    {
        var course = reached.Route.Steps.SelectMany(s => s.Qualifications).FirstOrDefault(q => q.Way is QualificationWay.Course or QualificationWay.UnnamedDiploma);
        return new ReachedWay(reached.Occupation, reached.Route.Months, reached.Route.HasUnknownLength, reached.Route.Difficulty, course is not null, course?.Certification);
    }
}

/// <summary>One search of the engine, looked at through families, levels and times.</summary>
internal sealed class Reached
{
    private static readonly (string Id, string Label, int From)[] Names =
    [
        ("6-mois", "6\u00A0mois au plus", 0),
        ("1-an", "6\u00A0mois à 1\u00A0an", 6),
        ("2-ans", "1 à 2\u00A0ans", 12),
        ("3-ans", "2 à 3\u00A0ans", 24),
        ("plus", "Plus de 3\u00A0ans", 36),
    ];

    private readonly ImmutableArray<ImmutableArray<ReachedWay>> _bands;
    private readonly ImmutableArray<ReachedWay> _unknownLength;

    private Reached(Isochrone isochrone)
    {
        _bands = [.. isochrone.Bands.Select(b => b.Occupations.Select(ReachedWay.Of).ToImmutableArray())];
        _unknownLength = [.. isochrone.UnknownLength.Select(ReachedWay.Of)];
        Unreached = isochrone.Unreached;
    }

    public int Unreached { get; }

    /// <summary>Every way found.</summary>
    public IEnumerable<ReachedWay> Ways => _bands.SelectMany(b => b).Concat(_unknownLength);

    public static Reached Of(ReferenceSnapshot snapshot, PathwayOrigin origin, WhatIfQuery query)
    {
        Reached Search() => new(snapshot.Map.Pathways.Reach(origin, query.Scope, query.Limits));
        // What a person says of themselves is worked out and forgotten.
        return origin is { Profile: null, Occupations: [var (occupation, months, _)] }
            ? snapshot.Reached.GetOrAdd(new ReachKey(occupation, months, query.Scope, query.AllowCourses, query.AllowRegulated), Search)
            : Search();
    }

    public int Count(WhatIfQuery query, ReferenceSnapshot snapshot) => _bands.Sum(b => b.Count(o => query.Fits(o) && Keeps(query, o, snapshot)));

    public ImmutableArray<ReachBand> Bands(WhatIfQuery query, ReferenceSnapshot snapshot) =>
    [
        .. _bands.Select((band, i) => Band(query, snapshot, Names[i].Id, Names[i].Label, query.MaxMonths is not { } most || most > Names[i].From, band, query.Fits)),
        Band(query, snapshot, "inconnue", "Durée non connue", true, _unknownLength, _ => true),
    ];

    private static ReachBand Band(WhatIfQuery query, ReferenceSnapshot snapshot, string id, string label, bool isWithin, ImmutableArray<ReachedWay> ways, Func<ReachedWay, bool> fits)
    {
        var kept = ways.Where(o => Keeps(query, o, snapshot)).ToArray();
        var within = kept.Where(fits).ToArray();
        return new ReachBand(id, label, kept.Length, isWithin,
            [.. within.Take(WhatIfView.MostRows).Select(o => new ReachRow(OccupationRow.Of(snapshot.Reference, o.Occupation), o, snapshot.EntryLevelOf(o.Occupation)))],
            within.Length);
    }

    private static bool Keeps(WhatIfQuery query, ReachedWay way, ReferenceSnapshot snapshot) =>
        query.Accepts(way.Occupation, snapshot.EntryLevelOf(way.Occupation)) && query.IsHere(way);
}
