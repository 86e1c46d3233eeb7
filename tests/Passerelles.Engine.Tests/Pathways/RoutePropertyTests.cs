using System.Collections.Concurrent;
using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Pathways;

/// <summary>Every ordered pair of sheets is searched once, and looked at in three ways.</summary>
public sealed class RoutePropertyTests
{
    private static readonly OccupationMap Map = SampleMaps.Catalogue;
    private static readonly Lazy<Findings> All = new(LookAtAllPairs);

    [Fact]
    public void Find_AllOrderedPairsOfSheets_NeverEntersARegulatedOccupationWithoutItsDiploma()
    {
        Assert.Empty(All.Value.Gates.Distinct(StringComparer.Ordinal).Take(20));
        var sheets = Map.Reference.Sheets.Count();
        Assert.Equal(sheets * (sheets - 1), All.Value.Pairs);
        Assert.True(All.Value.Regulated > All.Value.Pairs / 4, $"Only {All.Value.Regulated} steps into regulated occupations were looked at.");
    }

    [Fact]
    public void Find_AllOrderedPairsOfSheets_GivesWholeRoutesThatAddUp() => Assert.Empty(All.Value.Broken.Distinct(StringComparer.Ordinal).Take(20));

    [Fact]
    public void Find_AllOrderedPairsOfSheets_ShowsNoRouteThatAnotherBeatsInEverything() => Assert.Empty(All.Value.Beaten.Distinct(StringComparer.Ordinal).Take(20));

    [Fact]
    public void Find_AskedTwice_AnswersTheSame()
    {
        var other = OccupationMap.Build(OccupationReference.Build(Map.Reference.Catalogue, null));
        foreach (var (from, to) in new[] { ("aide-a-domicile", "educateur-specialise"), ("agent-des-services-hospitaliers", "cadre-de-sante"), ("secretaire-medical", "responsable-des-plannings") })
        {
            Assert.Equal(Describe(Map, from, to), Describe(other, from, to));
            Assert.Equal(Describe(Map, from, to), Describe(Map, from, to));
        }
    }

    private static string Describe(OccupationMap map, string from, string to)
    {
        var origin = PathwayOrigin.OfOccupation(map.Reference, map.Reference.FindOccupation(OccupationId.Parse(from))!);
        return string.Join('\n', Routes(map.Pathways.Find(origin, OccupationId.Parse(to), PathwayLimits.None))
            .Select(r => $"{r.Months} {r.Effort:R} {string.Join(" > ", r.Steps.Select(s => s.To.Id + ":" + string.Join('+', s.Qualifications.Select(q => q.Certification?.Id.Value))))}"));
    }

    private static ImmutableArray<Route> Routes(RouteSearch search) => search is RouteSearch.Found found ? found.Routes : [];

    private static bool HasVae(Route route) => route.Steps.Any(s => s.Qualifications.Any(q => q.Way == QualificationWay.Vae));

    private static Findings LookAtAllPairs()
    {
        var audit = new GateAudit(Map.Reference);
        var findings = new Findings();
        Parallel.ForEach(Map.Reference.Sheets, from =>
        {
            var origin = PathwayOrigin.OfOccupation(Map.Reference, from);
            foreach (var to in Map.Reference.Sheets.Where(o => o.Id != from.Id))
            {
                var search = Map.Pathways.Find(origin, to.Id, PathwayLimits.None);
                findings.Add($"{from.Id} → {to.Id}", search);
                foreach (var route in Routes(search))
                {
                    findings.Add($"{from.Id} → {to.Id}", audit.Problems(origin, route));
                    if (!IsWhole(route, from, to) || !AddsUp(route))
                    {
                        findings.Broken.Add($"{from.Id} → {to.Id}: {string.Join(", ", route.Steps.Select(s => s.To.Id))}");
                    }
                }
            }
        });
        return findings;
    }

    private static bool IsWhole(Route route, Occupation from, Occupation to)
    {
        var stations = route.Steps.Select(s => s.To.Id).Prepend(from.Id).ToArray();
        return route.Steps.Length is >= 1 and <= 4
            && route.Steps[0].From?.Id == from.Id && route.Steps[^1].To.Id == to.Id
            && route.Steps.Zip(route.Steps.Skip(1)).All(p => p.First.To.Id == p.Second.From?.Id)
            && stations.Distinct().Count() == stations.Length
            && !route.DifficultyReasons.IsEmpty;
    }

    private static bool AddsUp(Route route) =>
        route.Months == route.Steps.Sum(s => s.Months)
        && route.HasUnknownLength == route.Steps.Any(s => s.HasUnknownLength)
        && route.Steps.All(s => s.Months == s.PracticeMonths + s.SettlingMonths + s.Qualifications.Sum(q => q.Months ?? 0)
            && s.Coverage is >= 0 and <= 1 && s.ToLearn.Length <= s.EssentialSkills && s.HasUnknownLength == s.Qualifications.Any(q => q.Months is null));

    private sealed class Findings
    {
        private int _pairs;
        private int _regulated;

        public int Pairs => _pairs;

        public int Regulated => _regulated;

        public ConcurrentBag<string> Gates { get; } = [];

        public ConcurrentBag<string> Broken { get; } = [];

        public ConcurrentBag<string> Beaten { get; } = [];

        public void Add(string pair, RouteSearch search)
        {
            Interlocked.Increment(ref _pairs);
            Interlocked.Add(ref _regulated, Routes(search).Sum(r => r.Steps.Count(s => s.To.IsRegulated == true)));
            if (search is RouteSearch.None none && (none.Explanation.Length == 0 || none.Reason == NoRouteReason.SameOccupation))
            {
                Broken.Add($"{pair} has no route and does not say why.");
            }

            var known = Routes(search).Where(r => !r.HasUnknownLength).ToArray();
            if (known.Any(worse => known.Any(r => r != worse && r.Months < worse.Months && r.Effort < worse.Effort && r.UnpaidMonths < worse.UnpaidMonths && !HasVae(r))))
            {
                Beaten.Add(pair);
            }
        }

        public void Add(string pair, IEnumerable<string> problems)
        {
            foreach (var problem in problems)
            {
                Gates.Add($"{pair}: {problem}");
            }
        }
    }
}
