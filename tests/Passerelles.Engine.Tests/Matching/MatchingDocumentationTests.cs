using System.Globalization;
using Passerelles.Engine.Matching;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Matching;

public sealed class MatchingDocumentationTests
{
    [Fact]
    public void WorkedExample_Figures_AreThoseOfTheCode()
    {
        var documentation = File.ReadAllText(Checkout.PathOf("docs/matching.md"));
        var job = ExperienceWeight.OfAll([new ProfileExperience("x", null, null, new(2024, 1), new(2025, 12), false, null, [])], SampleProfiles.Today)[0];
        var known = MatchingWeights.InferredFloor + ((1 - MatchingWeights.InferredFloor) * job);
        var skills = ProfileEvidence.Weigh(MatchingWeights.Skills, 0.60);
        var held = ProfileEvidence.Weigh(MatchingWeights.Experience, job);
        var headline = ProfileEvidence.Weigh(MatchingWeights.Headline, 1);
        var sum = skills + held + headline;
        double[] figures = [job, known * MatchingWeights.InferredEssential, known * MatchingWeights.InferredOptional, skills, held, headline, 1 - Math.Exp(-sum)];
        Assert.All(figures, f => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"**{f:0.000}**"), documentation, StringComparison.Ordinal));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"**{100 * skills / sum:0} %**"), documentation, StringComparison.Ordinal);
        Assert.Equal(MatchBand.VeryClose, MatchBands.Of(1 - Math.Exp(-sum)));
    }
}
