using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Matching;

public sealed class GateReaderTests
{
    private static readonly OccupationId Nurse = OccupationId.Parse("infirmier");

    [Fact]
    public void Gate_DiplomaHeld_IsOpen() => Assert.True(GateOf(SampleProfiles.OfCertification("dei")).IsOpen);

    [Fact]
    public void Gate_DiplomaInProgress_IsClosed() => Assert.False(GateOf(SampleProfiles.OfCertification("dei", inProgress: true)).IsOpen);

    [Fact]
    public void Gate_ForeignDiploma_CannotBeTold() => Assert.Null(GateOf(SampleProfiles.OfCertification("dei", isForeign: true)).IsOpen);

    [Fact]
    public void Gate_ThirtyYearsOfPractice_StaysClosed() => Assert.False(GateOf(SampleProfiles.OfJob("infirmier", new(1996, 1))).IsOpen);

    [Fact]
    public void Gate_AnotherDiploma_StaysClosed() => Assert.False(GateOf(SampleProfiles.OfCertification("deas")).IsOpen);

    [Fact]
    public void Gates_EveryRegulatedOccupation_ShowsOneAndNoOtherDoes()
    {
        foreach (var occupation in SampleMaps.Catalogue.Reference.Occupations)
        {
            var gates = SampleMaps.Catalogue.Matcher.Explain(SampleProfiles.OfJob("aide-soignant", new(2015, 1)), occupation.Id, SampleProfiles.Today).Gates;
            Assert.Equal(occupation.IsRegulated == true, !gates.IsEmpty);
            Assert.All(gates, g => Assert.NotEqual(true, g.IsOpen));
        }
    }

    private static GateStatus GateOf(Profile profile) => Assert.Single(SampleMaps.Catalogue.Matcher.Explain(profile, Nurse, SampleProfiles.Today).Gates);
}
