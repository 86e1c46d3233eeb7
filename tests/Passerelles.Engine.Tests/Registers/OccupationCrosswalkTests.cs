using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Engine.Tests.Registers;

public sealed class OccupationCrosswalkTests
{
    private static readonly OccupationTables Tables = new()
    {
        Families = [new FapFamily(Fap("V0Z60"), "Essai")],
        FapRome =
        [
            new FapRomeLink(Fap("V0Z60"), RomeCode.Parse("J1501"), "", IsComplete: true, "a"),
            new FapRomeLink(Fap("V0Z60"), RomeCode.Parse("J1501"), "", IsComplete: false, "b"),
            new FapRomeLink(Fap("V0Z60"), RomeCode.Parse("K1301"), "012", IsComplete: false, "a"),
            new FapRomeLink(Fap("V0Z61"), RomeCode.Parse("K1301"), "3456789", IsComplete: false, "a"),
            new FapRomeLink(Fap("V0Z61"), RomeCode.Parse("K9999"), "", IsComplete: false, "b"),
        ],
        FapPcs = [new FapPcsLink(Fap("V0Z60"), Pcs("526a"), "a"), new FapPcsLink(Fap("V1Z80"), Pcs("431a"), "a")],
    };

    [Fact]
    public void FamiliesOf_QualifiedOccupation_DividesItsQualifications()
    {
        var families = Crosswalk().FamiliesOf(RomeCode.Parse("K1301"));
        Assert.Equal([("V0Z61", 0.7), ("V0Z60", 0.3)], families.Families.Select(f => (f.Fap.Value, f.Share!.Value)));
        Assert.Equal(1, families.KnownShare, 9);
    }

    [Fact]
    public void FamiliesOf_LinkOfTwoFiles_IsOneLinkWithBoth()
    {
        var family = Assert.Single(Crosswalk().FamiliesOf(RomeCode.Parse("J1501")).Families);
        Assert.Equal((1d, "a b"), (family.Share!.Value, string.Join(' ', family.Origins)));
    }

    [Fact]
    public void FamiliesOf_LinkWithoutShare_IsNotGuessed()
    {
        var families = Crosswalk().FamiliesOf(RomeCode.Parse("K9999"));
        Assert.Null(Assert.Single(families.Families).Share);
        Assert.Equal(0, families.KnownShare);
    }

    [Fact]
    public void OccupationsOf_WithoutRome4_SaysThatNothingIsKnown()
    {
        var covered = Crosswalk().OccupationsOf(Fap("V0Z60"));
        Assert.Empty(covered.Occupations);
        Assert.Equal((2, 0, 0d), (covered.FormerCodes, covered.FormerCodesFound, covered.KnownShare));
    }

    [Fact]
    public void OccupationsOf_Fap2021_IsNotTranslated() =>
        Assert.Equal(0, Crosswalk().OccupationsOf(FapCode.TryParse("V0X60", FapVersion.Fap2021, out var fap) ? fap : default).FormerCodes);

    [Fact]
    public void ProfessionsOf_HigherLevel_JoinsItsFamilies()
    {
        Assert.Equal([Pcs("431a"), Pcs("526a")], Crosswalk().ProfessionsOf(Fap("V")));
        Assert.Equal([Fap("V0Z60")], Crosswalk().FamiliesOf(Pcs("526a")));
    }

    [Theory]
    [InlineData("2009:V0Z60", true)]
    [InlineData("2021:QAX01", true)]
    [InlineData("2021:A0X41c", true)]
    [InlineData("2009:A0X41c", false)]
    [InlineData("V0Z60", false)]
    [InlineData("2009:v0z60", false)]
    [InlineData("2009:V0Z6", false)]
    [InlineData("2009:", false)]
    [InlineData(null, false)]
    public void FapCode_Text_IsReadBackAsWritten(string? text, bool isValid)
    {
        Assert.Equal(isValid, FapCode.TryParse(text, out var code));
        if (isValid)
        {
            Assert.Equal(text, code.ToString());
        }
    }

    [Theory]
    [InlineData("110", "0110")]
    [InlineData("5321", "5321")]
    [InlineData("532", null)]
    [InlineData("53210", null)]
    public void IscoUnitGroup_LostZero_IsGivenBack(string text, string? expected) =>
        Assert.Equal(expected, IscoUnitGroup.TryParse(text, out var group) ? group.ToString() : null);

    [Theory]
    [InlineData("331T", "331t")]
    [InlineData("331", "331")]
    [InlineData("33", null)]
    [InlineData("3311", null)]
    public void NsfCode_Text_IsReadInSmallLetters(string text, string? expected) =>
        Assert.Equal(expected, NsfCode.TryParse(text, out var code) ? code.ToString() : null);

    [Theory]
    [InlineData("MET.782", "https://www.onisep.fr/http/redirection/metier/slug/MET.782")]
    [InlineData("FOR.1", "https://www.onisep.fr/http/redirection/formation/slug/FOR.1")]
    [InlineData("FOR.", null)]
    [InlineData("REF.423", null)]
    public void OnisepId_Text_GivesItsPage(string text, string? page) =>
        Assert.Equal(page, OnisepId.TryParse(text, out var id) ? id.Page.ToString() : null);

    private static OccupationCrosswalk Crosswalk() => OccupationCrosswalk.Build(Tables, rome: null);

    private static FapCode Fap(string text) => FapCode.TryParse(text, FapVersion.Fap2009, out var code) ? code : throw new FormatException(text);

    private static PcsCode Pcs(string text) => PcsCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
