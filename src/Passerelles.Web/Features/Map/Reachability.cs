using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Engine;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Route = Passerelles.Engine.Pathways.Route;

namespace Passerelles.Web.Features.Map;

/// <summary>How far a station is from the chosen one.</summary>
internal enum Reach
{
    /// <summary>The chosen station: the default, so that a default <see cref="Way"/> leads nowhere else.</summary>
    Here,

    /// <summary>Within 6 months.</summary>
    SixMonths,

    /// <summary>Within a year.</summary>
    OneYear,

    /// <summary>Within two years.</summary>
    TwoYears,

    /// <summary>Within three years.</summary>
    ThreeYears,

    /// <summary>In more than three years.</summary>
    Later,

    /// <summary>There is a way, of unknown length.</summary>
    UnknownLength,

    /// <summary>No known way.</summary>
    None,
}

/// <summary>The shortest way to a station, in what the map needs of it: a route itself weighs a hundred times more.</summary>
internal readonly record struct Way(Reach Reach, short Months, bool HasUnknownLength, byte Steps, float Effort)
{
    public static Way To(Reach reach, Route route) =>
        new(reach, (short)Math.Min(short.MaxValue, route.Months), route.HasUnknownLength, (byte)route.Steps.Length, (float)route.Effort);
}

/// <summary>What is within reach of the chosen station.</summary>
internal sealed class Reachability
{
    private static readonly Reach[] ByBand = [Reach.SixMonths, Reach.OneYear, Reach.TwoYears, Reach.ThreeYears, Reach.Later];
    private readonly OccupationReference _reference;
    private readonly OccupationId _from;
    private readonly FrozenDictionary<OccupationId, Way> _reached;

    private Reachability(OccupationReference reference, Occupation from, Isochrone isochrone)
    {
        _reference = reference;
        _from = from.Id;
        _reached = isochrone.Bands.SelectMany((b, i) => b.Occupations.Select(o => (o.Occupation.Id, Way: Way.To(ByBand[i], o.Route))))
            .Concat(isochrone.UnknownLength.Select(o => (o.Occupation.Id, Way: Way.To(Reach.UnknownLength, o.Route))))
            .ToFrozenDictionary(r => r.Id, r => r.Way);
    }

    /// <summary>From someone who has held an occupation for the usual time, with the diplomas it demands.</summary>
    public static Reachability From(OccupationMap map, Occupation from)
    {
        var scope = from.Source == OccupationSource.Sheet ? MatchScope.Sector : MatchScope.All;
        return new Reachability(map.Reference, from, map.Pathways.Reach(PathwayOrigin.OfOccupation(map.Reference, from), scope, PathwayLimits.None));
    }

    /// <summary>A ROME occupation that sheets stand for is as near as the nearest of them.</summary>
    public Way To(Occupation occupation)
    {
        if (occupation.Id == _from)
        {
            return default;
        }

        if (_reached.TryGetValue(occupation.Id, out var own))
        {
            return own;
        }

        return occupation.Source == OccupationSource.Rome
            ? _reference.SheetsOf(occupation.RomeCodes[0]).Where(s => s.RomeCodes[0] == occupation.RomeCodes[0] && _reached.ContainsKey(s.Id))
                .Select(s => _reached[s.Id]).OrderBy(w => w.Reach).ThenBy(w => w.Months).FirstOrDefault(new Way { Reach = Reach.None })
            : new Way { Reach = Reach.None };
    }
}

/// <summary>
/// What is within reach of the stations already asked for, as long as the reference stays the same. Bounded: past the limit it is
/// worked out each time rather than pushed out, which no visitor can use to fill the memory (20 kB each at most).
/// </summary>
internal sealed class ReachabilityCache(OccupationMap map)
{
    private const int Limit = 500;
    private readonly ConcurrentDictionary<OccupationId, Lazy<Reachability>> _known = new();

    public Reachability From(Occupation from) =>
        _known.TryGetValue(from.Id, out var known) ? known.Value
        : _known.Count < Limit ? _known.GetOrAdd(from.Id, _ => new Lazy<Reachability>(() => Reachability.From(map, from))).Value
        : Reachability.From(map, from);
}

/// <summary>The words for distances.</summary>
internal static class ReachWords
{
    public static ImmutableArray<Reach> All { get; } = [.. Enum.GetValues<Reach>()];

    /// <summary>Longest time of a band in months, null when it has none.</summary>
    public static int? Months(Reach reach) => reach switch
    {
        Reach.Here => 0,
        Reach.SixMonths => 6,
        Reach.OneYear => 12,
        Reach.TwoYears => 24,
        Reach.ThreeYears => 36,
        _ => null,
    };

    /// <summary>As a heading or a line of the key.</summary>
    public static string Heading(Reach reach) => reach switch
    {
        Reach.Here => "Votre départ",
        Reach.SixMonths => "En 6\u00A0mois au plus",
        Reach.OneYear => "En un\u00A0an au plus",
        Reach.TwoYears => "En 2\u00A0ans au plus",
        Reach.ThreeYears => "En 3\u00A0ans au plus",
        Reach.Later => "En plus de 3\u00A0ans",
        Reach.UnknownLength => "Durée non connue",
        _ => "Pas de chemin connu",
    };

    /// <summary>Inside the name of a station.</summary>
    public static string Inline(Reach reach) => reach switch
    {
        Reach.Here => "votre départ",
        Reach.SixMonths => "en 6 mois au plus",
        Reach.OneYear => "en un an au plus",
        Reach.TwoYears => "en 2 ans au plus",
        Reach.ThreeYears => "en 3 ans au plus",
        Reach.Later => "en plus de 3 ans",
        Reach.UnknownLength => "par un chemin de durée non connue",
        _ => "sans chemin connu",
    };

    /// <summary>Time of a route.</summary>
    public static string Time(Way way) => (way.Months, way.HasUnknownLength) switch
    {
        (0, false) => "tout de suite",
        (0, true) => "durée non connue",
        (var m, false) => French.Duration(m),
        (var m, true) => $"au moins {French.Duration(m)}",
    };
}
