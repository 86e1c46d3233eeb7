using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;

namespace Passerelles.Engine.Tests.Training;

public sealed class TrainingValuesTests
{
    [Theory]
    [InlineData("20270104", "2027-01-04", true)]
    [InlineData("20170900", "2017-09-01", false)]
    [InlineData("20170000", "2017-01-01", false)]
    [InlineData("20170935", "2017-09-01", false)]
    [InlineData("00000000", null, false)]
    [InlineData("99999999", null, false)]
    public void TrainingDate_AsCataloguesWriteThem_GivesTheEarliestDay(string text, string? day, bool isExact)
    {
        Assert.True(TrainingDate.TryParse(text, out var date));
        Assert.Equal((day, isExact, text), (date.Earliest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), date.IsExact, date.ToString()));
    }

    [Theory]
    [InlineData("2027-01-04")]
    [InlineData("2027010")]
    [InlineData("")]
    [InlineData(null)]
    public void TrainingDate_OtherText_IsNotOne(string? text) => Assert.False(TrainingDate.TryParse(text, out _));

    [Fact]
    public void TrainingCode_EachList_RoundTrips()
    {
        foreach (var text in new[] { "FORMACODE:43436", "NSF:331", "ROME:J1501", "RNCP:40692", "RS:5080", "CERTIFINFO:90191" })
        {
            Assert.True(TrainingCode.TryParse(text, out var code));
            Assert.Equal(text, code.ToString());
        }

        Assert.True(TrainingCode.TryCreate(TrainingCodeSystem.Rncp, " rncp31333", out var rncp));
        Assert.True(RncpNumber.TryParse("RNCP31333", out var number));
        Assert.Equal(TrainingCode.Of(number), rncp);
        Assert.All(new[] { "ROME:43436", "NSF:3", "1:J1501", ":", "X:1", null }, text => Assert.False(TrainingCode.TryParse(text, out _)));
    }

    [Theory]
    [InlineData("Oui", true)]
    [InlineData("Locaux accessibles", true)]
    [InlineData("Non", false)]
    [InlineData("-", false)]
    [InlineData(null, false)]
    public void IsAccessible_FreeText_ReadsRefusals(string? text, bool expected) =>
        Assert.Equal(expected, new TrainingAction { Number = "x", Funding = new TrainingFunding(), Sessions = [], Accessibility = text }.IsAccessible);

    [Fact]
    public void KilometresTo_KnownCities_IsTheirDistance() =>
        Assert.InRange(new GeoPoint(43.6108, 3.8767).KilometresTo(new GeoPoint(48.8566, 2.3522)), 590, 600);
}
