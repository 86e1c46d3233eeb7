using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Pathways;

public sealed class IsochroneTests
{
    private static readonly OccupationMap Map = SampleMaps.Catalogue;

    public static TheoryData<string> Origins => ["aide-soignant", "agent-des-services-hospitaliers", "comptable", "infirmier", "medecin-generaliste", "educateur-specialise"];

    [Theory]
    [MemberData(nameof(Origins))]
    public void Reach_EverySheet_IsInOneBandOrCountedAsUnreached(string from)
    {
        var isochrone = Reach(from, PathwayLimits.None);
        var all = isochrone.Bands.SelectMany(b => b.Occupations).Concat(isochrone.UnknownLength).Select(r => r.Occupation.Id).ToArray();

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.DoesNotContain(OccupationId.Parse(from), all);
        Assert.Equal(Map.Reference.Sheets.Count() - 1, all.Length + isochrone.Unreached);
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public void Reach_Bands_HoldWhatTheyAnnounce(string from)
    {
        var least = -1;
        foreach (var band in Reach(from, PathwayLimits.None).Bands)
        {
            Assert.All(band.Occupations, r => Assert.True(r.Route.Months > least && (band.Months is null || r.Route.Months <= band.Months), $"{r.Occupation.Id} takes {r.Route.Months} months."));
            least = band.Months ?? least;
        }
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public void Reach_TighterLimits_NeverReachMore(string from)
    {
        var free = Ids(Reach(from, PathwayLimits.None));
        Assert.Subset(free, Ids(Reach(from, new PathwayLimits { AllowCourses = false })));
        Assert.Subset(free, Ids(Reach(from, new PathwayLimits { AllowRegulated = false })));
        var year = Ids(Reach(from, new PathwayLimits { MaxMonths = 12 }));
        Assert.Subset(Ids(Reach(from, new PathwayLimits { MaxMonths = 24 })), year);
        Assert.Subset(free, year);
    }

    [Fact]
    public void Reach_WithoutCourses_HoldsNoCourse()
    {
        var reached = Reach("agent-des-services-hospitaliers", new PathwayLimits { AllowCourses = false });

        var qualifications = reached.Bands.SelectMany(b => b.Occupations).SelectMany(r => r.Route.Steps).SelectMany(s => s.Qualifications).ToArray();
        Assert.DoesNotContain(qualifications, q => q.Way is QualificationWay.Course or QualificationWay.UnnamedDiploma);
        Assert.NotEmpty(reached.Bands[0].Occupations);
    }

    [Fact]
    public void Reach_WithoutRegulatedOccupations_EntersNone()
    {
        var reached = Reach("agent-d-entretien", new PathwayLimits { AllowRegulated = false });

        Assert.Empty(reached.Bands.SelectMany(b => b.Occupations).SelectMany(r => r.Route.Steps).Where(s => s.To.IsRegulated == true).Select(s => s.To.Id));
    }

    [Fact]
    public void Reach_OverTheWholeRome_AddsWhatNoSheetStandsFor()
    {
        var map = SampleMaps.Whole();
        var origin = PathwayOrigin.OfOccupation(map.Reference, map.Reference.FindOccupation(OccupationId.Parse("comptable"))!);

        var sector = Ids(map.Pathways.Reach(origin, MatchScope.Sector, PathwayLimits.None));
        var all = Ids(map.Pathways.Reach(origin, MatchScope.All, PathwayLimits.None));

        Assert.Subset(all, sector);
        Assert.True(all.Count > sector.Count + 100, $"{all.Count} occupations, {sector.Count} of them sheets.");
    }

    private static Isochrone Reach(string from, PathwayLimits limits) =>
        Map.Pathways.Reach(PathwayOrigin.OfOccupation(Map.Reference, Map.Reference.FindOccupation(OccupationId.Parse(from))!), MatchScope.Sector, limits);

    private static HashSet<OccupationId> Ids(Isochrone isochrone) =>
        [.. isochrone.Bands.SelectMany(b => b.Occupations).Concat(isochrone.UnknownLength).Select(r => r.Occupation.Id)];
}
