using System.Collections.Concurrent;
using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>
/// Routes and isochrones over the sheets and ROME (see <c>docs/pathways.md</c>). Same origin, same result. Immutable but for
/// what it works out once and keeps; thread-safe.
/// </summary>
public sealed class PathwayFinder
{
    // A search holds some hundreds of kilobytes.
    private const int MostKept = 24;
    private static readonly int?[] Bounds = [6, 12, 24, 36, null];

    private readonly OccupationReference _reference;
    private readonly ProfileMatcher _matcher;
    private readonly Lazy<Parts> _parts;

    private PathwayFinder(OccupationReference reference, ProfileMatcher matcher)
    {
        (_reference, _matcher) = (reference, matcher);
        _parts = new Lazy<Parts>(() => new Parts(reference, matcher));
    }

    /// <summary>Prepares a finder on the reference of a matcher; the graph itself is read by the first search.</summary>
    public static PathwayFinder Build(OccupationReference reference, ProfileMatcher matcher) => new(reference, matcher);

    /// <summary>Reads the graph and the rows of all sheets, which the first question would otherwise wait for.</summary>
    public void Prepare()
    {
        var parts = _parts.Value;
        for (var sheet = 0; sheet < parts.Graph.SheetCount; sheet++)
        {
            parts.Graph.NextOf(sheet);
        }
    }

    /// <summary>Up to <paramref name="most"/> routes to an occupation.</summary>
    /// <exception cref="ArgumentException">An occupation is not in the reference.</exception>
    public RouteSearch Find(PathwayOrigin origin, OccupationId to, PathwayLimits limits, int most = 5)
    {
        var target = _reference.IndexOf(to);
        if (target < 0)
        {
            throw new ArgumentException($"Occupation '{to}' is not in the reference.", nameof(to));
        }

        if (origin.Occupation == to)
        {
            return new RouteSearch.None(NoRouteReason.SameOccupation, "C’est le métier d’où vous partez.", []);
        }

        var parts = _parts.Value;
        var search = Search(origin, limits, parts);
        ImmutableArray<RouteLabel> labels = [.. search.WaysTo(target).Where(l => IsWithin(l, limits)).Take(Math.Max(1, most))];
        return labels.IsEmpty
            ? NoRoute(parts, search, target, limits)
            : new RouteSearch.Found([.. labels.Select(parts.Builder.Build)]);
    }

    /// <summary>
    /// Everything within reach: the sheets by routes of up to three moves and, when the scope is all, the ROME occupations that no
    /// sheet stands for by one move.
    /// </summary>
    public Isochrone Reach(PathwayOrigin origin, MatchScope scope, PathwayLimits limits)
    {
        var parts = _parts.Value;
        var search = Search(origin, limits, parts);
        var others = scope == MatchScope.Sector ? [] : parts.Others.Where(o => o != search.Start.Occupation);
        var reached = search.Sheets.Select(p => p.Ways.Labels).Concat(others.Select(search.DirectWaysTo))
            .Select(ways => ways.FirstOrDefault(l => IsWithin(l, limits))).OfType<RouteLabel>()
            .Select(l => new ReachedOccupation(_reference.Occupations[l.Occupation], parts.Builder.Build(l)))
            .OrderBy(r => r.Route.Months).ThenBy(r => r.Route.Effort).ThenBy(r => r.Occupation.Id).ToImmutableArray();
        var all = parts.Graph.SheetCount + (scope == MatchScope.Sector ? 0 : parts.Others.Length);
        var isOneOfThem = search.Start.Occupation is >= 0 and var here && (here < parts.Graph.SheetCount || (scope == MatchScope.All && parts.Others.Contains(here)));
        var known = reached.Where(r => !r.Route.HasUnknownLength).ToImmutableArray();
        return new Isochrone(
            [.. Bounds.Select((bound, i) => new IsochroneBand(bound, [.. known.Where(r => (i == 0 || r.Route.Months > Bounds[i - 1]) && (bound is null || r.Route.Months <= bound))]))],
            [.. reached.Where(r => r.Route.HasUnknownLength)],
            all - (isOneOfThem ? 1 : 0) - reached.Length);
    }

    private static bool IsWithin(RouteLabel label, PathwayLimits limits) => limits.MaxMonths is not { } most || label.ComparedMonths <= most;

    /// <summary>
    /// What one can do from an occupation is the same for everyone and is kept for the next question; from a profile it is
    /// personal, and is not.
    /// </summary>
    private RouteSearcher Search(PathwayOrigin origin, PathwayLimits limits, Parts parts)
    {
        var start = Start(origin, parts);
        var searched = limits with { MaxMonths = null };
        if (origin.Profile is not null || origin.Occupations is not [var only])
        {
            return new RouteSearcher(start, parts.Rows, parts.Graph, parts.Planner, searched);
        }

        // Someone made by hand may hold something else than OfOccupation says.
        var key = (only, origin.Level, string.Join(' ', origin.Certifications.Select(c => string.Join('|', c.OneOf))), searched);
        if (parts.Kept.TryGetValue(key, out var kept))
        {
            return kept;
        }

        var search = new RouteSearcher(start, parts.Rows, parts.Graph, parts.Planner, searched);
        if (parts.Kept.Count >= MostKept)
        {
            parts.Kept.Clear();
        }

        parts.Kept[key] = search;
        return search;
    }

    private RouteLabel Start(PathwayOrigin origin, Parts parts)
    {
        var practised = origin.Occupations.Select(o => new Practice(Index(o.Occupation), o.Months, o.IsUnpaid)).Reverse().ToImmutableArray();
        var rows = origin is { Profile: { } profile, Today: { } today }
            ? [parts.Rows.Of(_matcher.CoverageOf(profile, today))]
            : practised.Select(p => parts.Rows.Of(p.Occupation)).ToImmutableArray();
        return new RouteLabel
        {
            Occupation = practised is [.., var present] ? present.Occupation : -1,
            Standing = new Standing(origin.Certifications, origin.Level, practised),
            Rows = rows,
        };
    }

    private int Index(OccupationId id) =>
        _reference.IndexOf(id) is >= 0 and var index ? index : throw new ArgumentException($"Occupation '{id}' is not in the reference.", nameof(id));

    private RouteSearch.None NoRoute(Parts parts, RouteSearcher search, int target, PathwayLimits limits)
    {
        var requirement = parts.Graph.Requirements[target];
        var (reason, explanation) = requirement.IsUnnamed
            ? (NoRouteReason.DiplomaNotNamed, "Ce métier est réglementé et nos sources ne nomment pas le diplôme, le titre ou l’autorisation qui y mène. Nous préférons ne pas inventer de chemin.")
            : limits != PathwayLimits.None
                ? (NoRouteReason.Limits, "Aucun chemin connu ne respecte toutes ces limites. Allongez la durée, ou acceptez une formation ou un métier réglementé.")
                : (NoRouteReason.TooFar, "Ce métier a trop peu de compétences en commun avec votre point de départ, et nos sources ne disent pas quel diplôme y mène.");
        var nearest = search.Sheets.Where(p => p.Occupation != target)
            .Select(p => (Label: p.Ways.Labels.FirstOrDefault(l => IsWithin(l, limits)), Closeness: parts.Rows.Of(p.Occupation).CoverageOf(target)))
            .Where(p => p.Label is not null && p.Closeness > 0)
            .OrderByDescending(p => p.Closeness).ThenBy(p => p.Label!.Occupation).Take(3)
            .Select(p => new ReachedOccupation(_reference.Occupations[p.Label!.Occupation], parts.Builder.Build(p.Label)));
        return new RouteSearch.None(reason, explanation, [.. nearest]);
    }

    /// <summary>What searches share.</summary>
    private sealed class Parts
    {
        public Parts(OccupationReference reference, ProfileMatcher matcher)
        {
            Rows = new SkillRows(reference, matcher.Space, matcher.Skills);
            Graph = new PathwayGraph(reference, Rows);
            Planner = new QualificationPlanner(reference, Rows);
            Builder = new RouteBuilder(reference, Rows, Graph);
            Others = [.. Enumerable.Range(Graph.SheetCount, reference.Occupations.Length - Graph.SheetCount).Where(o => !Graph.IsCovered[o])];
        }

        /// <summary>ROME occupations that no sheet stands for.</summary>
        public ImmutableArray<int> Others { get; }

        /// <summary>Searches from occupations, the last ones.</summary>
        public ConcurrentDictionary<(HeldOccupation From, int? Level, string Certifications, PathwayLimits Limits), RouteSearcher> Kept { get; } = new();

        public SkillRows Rows { get; }

        public PathwayGraph Graph { get; }

        public QualificationPlanner Planner { get; }

        public RouteBuilder Builder { get; }
    }
}
