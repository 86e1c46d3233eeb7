using Passerelles.Engine.Alignment;

namespace Passerelles.Engine.Tests.Alignment;

public sealed class CloseLabelIndexTests
{
    private static readonly CloseLabelIndex Index = CloseLabelIndex.Build(["hygiène hospitalière", "hygiène alimentaire", "gestes premiers secours", "accompagnement fin de vie", ""]);

    [Fact]
    public void CloseTo_TheSameWords_IsOne()
    {
        var close = Assert.Single(Index.CloseTo("Gestes de premiers secours", 0.9));

        Assert.Equal((2, 3), (close.Label, close.Shared));
        Assert.Equal(1, close.Score, 6);
    }

    [Fact]
    public void CloseTo_AWordInCommon_IsLessCloseTheMoreIsSaid()
    {
        var alone = Index.CloseTo("hygiène", 0.1);
        var more = Index.CloseTo("hygiène et entretien des locaux", 0.1);

        Assert.Equal([0, 1], alone.Select(c => c.Label).Order());
        Assert.All(alone, c => Assert.InRange(c.Score, 0.3, 0.9));
        Assert.All(more, c => Assert.True(c.Score < alone[0].Score));
    }

    [Theory]
    [InlineData("")]
    [InlineData("de la le")]
    [InlineData("zzzz")]
    public void CloseTo_NothingInCommon_IsEmpty(string phrase) => Assert.Empty(Index.CloseTo(phrase, 0.01));

    [Fact]
    public void CloseTo_NoThreshold_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Index.CloseTo("hygiène", 0));
}
