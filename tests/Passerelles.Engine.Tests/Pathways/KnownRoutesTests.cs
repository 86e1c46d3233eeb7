using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Tests.Matching;

namespace Passerelles.Engine.Tests.Pathways;

/// <summary>What a counsellor knows by heart.</summary>
public sealed class KnownRoutesTests
{
    private static readonly OccupationMap Map = SampleMaps.Catalogue;

    [Theory]
    [InlineData("agent-des-services-hospitaliers", "infirmier", "dei", 36)]
    [InlineData("aide-soignant", "infirmier", "dei", 36)]
    [InlineData("agent-des-services-hospitaliers", "aide-soignant", "deas", 11)]
    [InlineData("infirmier", "infirmier-de-bloc-operatoire", "de-infirmier-de-bloc-operatoire", 24)]
    [InlineData("infirmier", "infirmier-puericulteur", "de-puericultrice", 12)]
    public void Find_OneDiplomaAway_NamesItAndItsLength(string from, string to, string certification, int months)
    {
        var route = First(from, to);

        var step = route.Steps.Single();
        var diploma = step.Qualifications.Single(q => q.OpensTheOccupation && string.Equals(q.Certification!.Id.Value, certification, StringComparison.Ordinal));
        Assert.Equal(months, diploma.Months);
        Assert.Equal(months, route.Months);
        Assert.NotNull(step.Gate);
    }

    [Theory]
    [InlineData(36, 22)]
    [InlineData(60, 10)]
    public void Find_HeadNurse_AsksForFourYearsOfPractice(int practised, int months)
    {
        var route = First("infirmier", "cadre-de-sante", practised);

        Assert.Equal(months, route.Months);
        Assert.Equal(Math.Max(0, 48 - practised), Assert.Single(route.Steps).PracticeMonths);
    }

    [Fact]
    public void Find_PsychologistFromCareWork_GoesByTheLicenceThenTheMaster()
    {
        var diplomas = First("accompagnant-educatif-et-social", "psychologue").Steps[^1].Qualifications.Select(q => q.Certification?.Id.Value).ToArray();

        Assert.True(Array.IndexOf(diplomas, "licence-psychologie") is >= 0 and var licence && licence < diplomas.Length - 1, string.Join(", ", diplomas));
    }

    [Fact]
    public void Find_SelfEmployedNurse_IsANurseForTwoYearsFirst()
    {
        var route = First("aide-soignant", "infirmier-liberal");

        Assert.Equal("infirmier", route.Steps[0].To.Id.ToString());
        Assert.Equal(24, route.Steps[1].PracticeMonths);
        Assert.Equal(QualificationWay.Held, route.Steps[1].Qualifications.Single().Way);
    }

    [Fact]
    public void Find_AShortCertificate_DoesNotStandForTheLevelAskedFor()
    {
        var routes = Assert.IsType<RouteSearch.Found>(Search("agent-des-services-hospitaliers", "intervenant-en-education-therapeutique")).Routes;

        Assert.All(routes, r => Assert.Contains(r.Steps.SelectMany(s => s.Qualifications), q => q.Level >= 6));
    }

    [Fact]
    public void Find_ADiplomaNoLongerDelivered_IsNeverPrepared()
    {
        var closed = Map.Reference.Certifications.Where(c => c.Ways.IsEmpty).Select(c => c.Id).ToHashSet();

        Assert.NotEmpty(closed);
        foreach (var to in Map.Reference.Sheets.Where(o => o.Sheet!.Certifications.Any(c => closed.Contains(c.Certification))))
        {
            var ways = Search("agent-d-entretien", to.Id.ToString()) is RouteSearch.Found found ? found.Routes.SelectMany(r => r.Steps).SelectMany(s => s.Qualifications) : [];
            Assert.DoesNotContain(ways, q => q.Certification is { } c && closed.Contains(c.Id));
        }
    }

    [Fact]
    public void Find_WithoutCourses_SaysTheLimitsLeaveNothing()
    {
        var none = Assert.IsType<RouteSearch.None>(Map.Pathways.Find(Origin("agent-d-entretien"), OccupationId.Parse("infirmier"), new PathwayLimits { AllowCourses = false }));

        Assert.Equal(NoRouteReason.Limits, none.Reason);
    }

    [Fact]
    public void Find_TheSameOccupation_SaysSo() =>
        Assert.Equal(NoRouteReason.SameOccupation, Assert.IsType<RouteSearch.None>(Search("infirmier", "infirmier")).Reason);

    [Fact]
    public void Find_AnUnknownOccupation_Throws() =>
        Assert.Throws<ArgumentException>(() => Map.Pathways.Find(Origin("infirmier"), OccupationId.Parse("inconnu"), PathwayLimits.None));

    [Fact]
    public void Find_AProfileWithTheDiploma_NeedsNoOther()
    {
        var profile = SampleProfiles.OfSkills([]) with { Certifications = [new ProfileCertification(new CertificationId("dei"), false, [])] };
        var origin = PathwayOrigin.OfProfile(Map.Reference, profile, SampleProfiles.Today);

        var route = Assert.IsType<RouteSearch.Found>(Map.Pathways.Find(origin, OccupationId.Parse("infirmier"), PathwayLimits.None)).Routes[0];

        Assert.Equal(QualificationWay.Held, Assert.Single(Assert.Single(route.Steps).Qualifications).Way);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Find_AProfileWithADiplomaInProgressOrForeign_StillNeedsIt(bool inProgress, bool isForeign)
    {
        var profile = SampleProfiles.OfSkills([]) with { Certifications = [new ProfileCertification(new CertificationId("dei"), inProgress, [], isForeign)] };
        var origin = PathwayOrigin.OfProfile(Map.Reference, profile, SampleProfiles.Today);

        var route = Assert.IsType<RouteSearch.Found>(Map.Pathways.Find(origin, OccupationId.Parse("infirmier"), PathwayLimits.None)).Routes[0];

        Assert.Contains(route.Steps.SelectMany(s => s.Qualifications), q => q is { Way: QualificationWay.Course, Certification.Id.Value: "dei" });
    }

    [Fact]
    public void Find_OverTheWholeRome_RefusesToInventTheDiplomaOfARegulatedOccupation()
    {
        var map = SampleMaps.Whole();
        var unnamed = map.Reference.Occupations.First(o => o is { Source: OccupationSource.Rome, IsRegulated: true } && map.Reference.SheetsOf(o.RomeCodes[0]).IsEmpty);
        var origin = PathwayOrigin.OfOccupation(map.Reference, map.Reference.FindOccupation(OccupationId.Parse("infirmier"))!);

        var none = Assert.IsType<RouteSearch.None>(map.Pathways.Find(origin, unnamed.Id, PathwayLimits.None));

        Assert.Equal(NoRouteReason.DiplomaNotNamed, none.Reason);
    }

    [Fact]
    public void Find_FromRomeOccupations_KeepsEveryGate()
    {
        var map = SampleMaps.Whole();
        var audit = new GateAudit(map.Reference);
        foreach (var from in map.Reference.Occupations.Where((o, i) => o.Source == OccupationSource.Rome && i % 97 == 0))
        {
            var origin = PathwayOrigin.OfOccupation(map.Reference, from);
            foreach (var to in map.Reference.Occupations.Where((_, i) => i % 53 == 0).Where(o => o.Id != from.Id))
            {
                var routes = map.Pathways.Find(origin, to.Id, PathwayLimits.None) is RouteSearch.Found found ? found.Routes : [];
                Assert.Empty(routes.SelectMany(r => audit.Problems(origin, r)));
            }
        }
    }

    private static PathwayOrigin Origin(string from, int months = PathwayOrigin.UsualPractice) =>
        PathwayOrigin.OfOccupation(Map.Reference, Map.Reference.FindOccupation(OccupationId.Parse(from))!, months);

    private static RouteSearch Search(string from, string to) => Map.Pathways.Find(Origin(from), OccupationId.Parse(to), PathwayLimits.None);

    private static Route First(string from, string to, int months = PathwayOrigin.UsualPractice) =>
        Assert.IsType<RouteSearch.Found>(Map.Pathways.Find(Origin(from, months), OccupationId.Parse(to), PathwayLimits.None)).Routes[0];
}
