using Passerelles.Engine.Matching;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Matching;

public sealed class ExperienceWeightTests
{
    [Fact]
    public void Weight_WorkedExample_IsTheOneOfTheDocumentation()
    {
        // docs/matching.md: two full years, 2024 and 2025, seen from November 2026: 1/3 + 1/2.
        Assert.Equal(1 - Math.Exp(-(1 / 3.0 + 1 / 2.0)), Of(new(2024, 1), new(2025, 12)), 12);
    }

    [Fact]
    public void Weight_LongerOrMoreRecent_IsMore()
    {
        Assert.True(Of(new(2015, 1), new(2020, 12)) > Of(new(2018, 1), new(2020, 12)));
        Assert.True(Of(new(2022, 1), new(2024, 12)) > Of(new(2012, 1), new(2014, 12)));
    }

    private static double Of(YearMonth start, YearMonth end) =>
        ExperienceWeight.Of(new ProfileExperience("x", null, null, start, end, false, null, []), SampleProfiles.Today);
}
