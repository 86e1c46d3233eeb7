using System.Globalization;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Openings;

public sealed class HiringTests
{
    private static readonly RomeCode Carer = RomeCode.Parse("J1501");
    private static readonly RomeCode Cook = RomeCode.Parse("G1602");

    [Fact]
    public void Likelihood_FewOffersInAClass_FollowsItsDivision()
    {
        var likelihood = HiringLikelihood.Build([(Naf("8710A"), Carer, 900), (Naf("8710A"), Cook, 100), (Naf("8710B"), Cook, 1)], null);
        Assert.InRange(likelihood.Of(Naf("8710A"), Carer), 0.85, 0.9);
        Assert.InRange(likelihood.Of(Naf("8710B"), Carer), 0.8, 0.9);
        Assert.Equal(900 / 1021.0, likelihood.Of(Naf("8790A"), Carer), 9);
        Assert.Equal(0, likelihood.Of(Naf("1071C"), Carer));
        Assert.Equal((0, 900, 0), (likelihood.OffersSeen(Naf("8790A"), Carer), likelihood.OffersSeenInDivision(Naf("8710B"), Carer), likelihood.OffersSeenInDivision(Naf("1071C"), Carer)));
        Assert.True(likelihood.Of(Naf("8710B"), Carer) + likelihood.Of(Naf("8710B"), Cook) <= 1);
    }

    [Fact]
    public void Shuffle_ManyDays_SendsInProportionToWeights()
    {
        var firsts = Enumerable.Range(0, 20_000).Count(day => DailyShuffle.Key($"{day}", "a", 3) > DailyShuffle.Key($"{day}", "b", 1));
        Assert.InRange(firsts / 20_000.0, 0.73, 0.77);
    }

    [Theory]
    [InlineData("87.10a", "8710A")]
    [InlineData(" 8710A ", "8710A")]
    [InlineData("8710", null)]
    [InlineData("87100", null)]
    public void NafCode_Forms_AreRead(string text, string? expected) =>
        Assert.Equal(expected, NafCode.TryParse(text, out var naf) ? naf.ToString() : null);

    [Fact]
    public void Size_Bands_AreOrdered()
    {
        string[] codes = ["NN", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53"];
        var employees = codes.Select(c => EmployerSize.Employees(c)).ToList();
        Assert.Equal(employees.Order(), employees);
        Assert.Equal(0.ToString(CultureInfo.InvariantCulture), employees[0].ToString(CultureInfo.InvariantCulture));
    }

    private static NafCode Naf(string text) => NafCode.TryParse(text, out var naf) ? naf : throw new FormatException(text);
}
