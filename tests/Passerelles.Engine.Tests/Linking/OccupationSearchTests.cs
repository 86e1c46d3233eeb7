using Passerelles.Engine.Linking;
using Passerelles.Engine.Tests.Text;

namespace Passerelles.Engine.Tests.Linking;

public sealed class OccupationSearchTests
{
    private static readonly OccupationSearch Search = OccupationSearch.Build(SmallReference.Value);

    [Theory]
    [InlineData("aide soi", "aide-soignant")]
    [InlineData("soign", "aide-soignant")]
    [InlineData("infirmière anes", "J1503")]
    [InlineData("IDE", "J1506")]
    [InlineData("educatrce", "K1207")]
    [InlineData("vendeuse boul", "D1106")]
    public void Suggest_WhatIsTyped_ComesFirst(string typed, string expected) =>
        Assert.Equal(expected, Search.Suggest(typed, 5)[0].Occupation.Id.ToString());

    [Fact]
    public void Suggest_SheetAndRomeOfTheSameName_PutsTheSheetFirst() =>
        Assert.Equal("aide-soignant J1501", string.Join(' ', Search.Suggest("aide-soignant", 2).Select(s => s.Occupation.Id)));

    [Fact]
    public void Suggest_GenderForms_AreTheSame() => Assert.Equal(Search.Suggest("infirmier", 10), Search.Suggest("infirmière", 10));

    [Fact]
    public void Suggest_AnyText_GivesNoOccupationTwice() => Hostile.Holds(text =>
    {
        var found = Search.Suggest(text, 10);
        return found.Length <= 10 && found.Select(s => s.Occupation.Id).Distinct().Count() == found.Length && found.All(s => s.Score is >= 0 and <= 1);
    });

    [Theory]
    [InlineData("J1506")]
    [InlineData(" j1506 ")]
    public void Suggest_RomeCode_NamesItsOccupation(string code) =>
        Assert.Equal("J1506", Assert.Single(SampleMaps.Whole().Search.Suggest(code, 8)).Occupation.Id.ToString());
}
