using Passerelles.Engine.Matching;
using Passerelles.Web.Features.Compare;

namespace Passerelles.Web.Tests.Features.Compare;

public sealed class CompareWordsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(0, "Même niveau")]
    [InlineData(1, "Monte de 1\u00A0niveau")]
    [InlineData(-3, "Descend de 3\u00A0niveaux")]
    public void Step_OfLevels_SaysItsDirection(int? levels, string? words) => Assert.Equal(words, CompareWords.Step(levels));

    [Theory]
    [InlineData("Vendeur / Vendeuse en épicerie", "vendeur / vendeuse en épicerie")]
    [InlineData("aide-soignant·e", "aide-soignant·e")]
    [InlineData("ATSEM", "ATSEM")]
    [InlineData("", "")]
    public void Name_InASentence_LosesItsCapital(string label, string inSentence) => Assert.Equal(inSentence, CompareWords.InSentence(label));

    [Fact]
    public void Coverage_InWords_NeverWeakensAsItGrows()
    {
        var words = Enumerable.Range(0, 101).Select(p => CompareWords.Coverage(p / 100.0)).ToArray();
        Assert.Equal(6, words.Distinct(StringComparer.Ordinal).Count());
        // Each wording holds one stretch of values.
        Assert.Equal(5, words.Zip(words.Skip(1)).Count(p => !string.Equals(p.First, p.Second, StringComparison.Ordinal)));
    }

    [Fact]
    public void Closeness_OfAnySkill_IsSaidWithoutANumber() =>
        Assert.All(Enum.GetValues<SkillCloseness>(), c => Assert.DoesNotMatch("[0-9%]", c.Label()));
}
