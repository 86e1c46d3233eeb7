using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Reference;

public sealed class CodesTests
{
    [Theory]
    [InlineData("J1506", "J1506")]
    [InlineData(" j1506 ", "J1506")]
    public void RomeCode_WellFormed_IsNormalised(string text, string expected)
    {
        Assert.True(RomeCode.TryParse(text, out var code));
        Assert.Equal(expected, code.ToString());
        Assert.Equal("J15", code.Domain);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Z1506")]
    [InlineData("J150")]
    [InlineData("J15O6")]
    [InlineData("J15061")]
    [InlineData("J１５０６")]
    public void RomeCode_Malformed_IsRefused(string? text) => Assert.False(RomeCode.TryParse(text, out _));

    [Theory]
    [InlineData("aide-soignant", true)]
    [InlineData("a1", true)]
    [InlineData("Aide", false)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("é", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void Slug_Text_IsJudged(string text, bool expected) => Assert.Equal(expected, Slug.IsValid(text));

    [Fact]
    public void OccupationId_RomeCodeOrSlug_IsTold()
    {
        Assert.True(OccupationId.Parse("j1501").IsRome);
        Assert.False(OccupationId.Parse("aide-soignant").IsRome);
        Assert.False(OccupationId.TryParse("../etc/passwd", out _));
    }

    [Theory]
    [InlineData("RNCP40692", true)]
    [InlineData("rs5080", true)]
    [InlineData("RNCP", false)]
    [InlineData("40692", false)]
    public void RncpNumber_Text_IsJudged(string text, bool expected) => Assert.Equal(expected, RncpNumber.TryParse(text, out _));
}
