using Passerelles.Engine.Evaluation;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void Of_Samples_CountsEveryAnswerOnce()
    {
        var figures = ResumeEvaluation.Measure(SampleMaps.Catalogue, SampleResumes.All.Take(20));
        var calibration = Calibration.Of(figures);
        var answers = figures.Outcomes.Sum(o => o.Matches.Length);

        Assert.Equal(10, calibration.Bins.Length);
        Assert.Equal(answers, calibration.Bins.Sum(b => b.Count));
        Assert.Equal(answers, calibration.Bands.Sum(b => b.Count));
        Assert.InRange(calibration.Error, 0, 1);
    }

    [Fact]
    public void Error_ScoresThatSayTheirChance_IsZero() => Assert.Equal(
        0, new Calibration([new("0,2 à 0,3", 8, 0.25, 0.25), new("0,7 à 0,8", 4, 0.75, 0.75), new("0,9 à 1", 0, 0, 0)], []).Error, 12);
}
