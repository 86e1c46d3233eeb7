using Passerelles.Engine.Evaluation;

namespace Passerelles.Engine.Tests.Evaluation;

public sealed class RankingMetricsTests
{
    private static readonly string[] Ranked = ["a", "b", "c", "d"];
    private static readonly HashSet<string> Right = ["b", "d", "z"];

    [Fact]
    public void ReciprocalRank_FirstRightAnswerSecond_IsHalf() => Assert.Equal(0.5, RankingMetrics.ReciprocalRank(Ranked, Right));

    [Fact]
    public void ReciprocalRank_NoRightAnswer_IsZero() => Assert.Equal(0, RankingMetrics.ReciprocalRank(["x"], Right));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void SuccessAt_Depth_TellsWhetherOneIsRight(int k, double expected) => Assert.Equal(expected, RankingMetrics.SuccessAt(k, Ranked, Right));

    [Fact]
    public void RecallAt_TwoOfThree_IsTwoThirds() => Assert.Equal(2 / 3.0, RankingMetrics.RecallAt(4, Ranked, Right), 12);

    [Fact]
    public void NdcgAt_TwoOfThree_DiscountsByRank()
    {
        var expected = ((1 / Math.Log2(3)) + (1 / Math.Log2(5))) / (1 + (1 / Math.Log2(3)) + (1 / Math.Log2(4)));
        Assert.Equal(expected, RankingMetrics.NdcgAt(4, Ranked, Right), 12);
    }

    [Fact]
    public void NdcgAt_PerfectOrder_IsOne() => Assert.Equal(1, RankingMetrics.NdcgAt(3, ["b", "d", "z"], Right), 12);
}
