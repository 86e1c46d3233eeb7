using Passerelles.Engine.Matching;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Matching;

public sealed class ExperienceWeightTests
{
    [Fact]
    public void Weight_WorkedExample_IsTheOneOfTheDocumentation()
    {
        // docs/matching.md: two full years, nothing worked since: 1 + 1/2.
        Assert.Equal(1 - Math.Exp(-1.5), Of((new(2024, 1), new(2025, 12)))[0], 12);
    }

    [Fact]
    public void Weight_LongerOrFollowedByLessWork_IsMore()
    {
        var two = Of((new(2012, 1), new(2014, 12)), (new(2022, 1), new(2024, 12)));
        Assert.True(two[1] > two[0]);
        Assert.True(Of((new(2015, 1), new(2020, 12)))[0] > Of((new(2018, 1), new(2020, 12)))[0]);
    }

    [Fact]
    public void Weight_BreakAnywhere_ChangesNothing()
    {
        var withoutBreak = Of((new(2012, 1), new(2014, 12)), (new(2015, 1), new(2018, 6)), (new(2018, 7), new(2026, 11)));
        var between = Of((new(2002, 1), new(2004, 12)), (new(2011, 1), new(2014, 6)), (new(2018, 7), new(2026, 11)));
        var since = Of((new(2002, 1), new(2004, 12)), (new(2005, 1), new(2008, 6)), (new(2008, 7), new(2016, 11)));

        Assert.Equal(withoutBreak, between);
        Assert.Equal(withoutBreak, since);
    }

    [Fact]
    public void Weight_UnpaidExperience_MovesNoClock()
    {
        var job = new ProfileExperience("x", null, null, new(2010, 1), new(2014, 12), false, null, []);
        var care = new ProfileExperience("y", null, null, new(2015, 1), null, true, null, []) { IsUnpaid = true };

        Assert.Equal(ExperienceWeight.OfAll([job], SampleProfiles.Today)[0], ExperienceWeight.OfAll([job, care], SampleProfiles.Today)[0]);
    }

    private static double[] Of(params (YearMonth Start, YearMonth End)[] jobs) =>
        ExperienceWeight.OfAll([.. jobs.Select(j => new ProfileExperience("x", null, null, j.Start, j.End, false, null, []))], SampleProfiles.Today);
}
