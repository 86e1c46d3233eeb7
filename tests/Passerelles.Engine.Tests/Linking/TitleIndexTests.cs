using Passerelles.Engine.Linking;
using Passerelles.Engine.Tests.Text;

namespace Passerelles.Engine.Tests.Linking;

public sealed class TitleIndexTests
{
    private static readonly TitleIndex Index = TitleIndex.Build(
        [("c1_0", "Acteurs"), ("c2_0", "acteur/actrice"), ("c2_1", "comédienne"), ("c3_0", "aide-soignant à domicile"), ("c4_0", "auxiliaire de vie")],
        SmallReference.Value,
        id => id[..2]);

    [Fact]
    public void Search_OccupationAndGroupInThePlural_PutsTheOccupationFirst() =>
        Assert.Equal("c2_0", Index.Search("Acteur / Actrice", 3)[0].Id);

    [Fact]
    public void Search_OtherNamesOfAConcept_ComeAfterTheBestNames() =>
        Assert.Equal("c2_0 c1_0 c2_1", string.Join(' ', Index.Search("Acteur", 3).Select(h => h.Id)));

    [Fact]
    public void Search_TitleOfTheReference_ReachesThroughItsSiblings() =>
        Assert.Contains("c4_0", Index.Search("Assistant / Assistante de vie aux familles", 2).Select(h => h.Id), StringComparer.Ordinal);

    [Theory]
    [InlineData("Aide-soignant", "Aide-soignante", "Aide-soignant / Aide-soignante", "Aide-soignant·e")]
    [InlineData("Assistant de vie aux familles", "Assistante de vie aux familles", "Assistant / Assistante de vie aux familles", "Assistant(e) de vie aux familles")]
    public void Search_MasculineFeminineInclusive_GiveTheSameHits(string masculine, string feminine, string doubled, string inclusive)
    {
        var expected = Index.Search(masculine, 5).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Index.Search(feminine, 5));
        Assert.Equal(expected, Index.Search(doubled, 5));
        Assert.Equal(expected, Index.Search(inclusive, 5));
    }

    [Fact]
    public void Search_IndexBuiltTwice_GivesTheSameScores()
    {
        var again = TitleIndex.Build([("a", "infirmier"), ("b", "auxiliaire de vie"), ("c", "vendeuse")], SmallReference.Value);
        var other = TitleIndex.Build([("a", "infirmier"), ("b", "auxiliaire de vie"), ("c", "vendeuse")], SmallReference.Value);
        Assert.Equal(again.Search("Infirmier en psychiatrie", 3), other.Search("Infirmier en psychiatrie", 3));
    }

    [Fact]
    public void Explain_AnyCandidate_HasAFiniteValueForEachFeature() =>
        Assert.All(Index.Explain("Aide-soignant à domicile"), c =>
        {
            Assert.Equal(TitleIndex.FeatureNames.Length, c.Features.Length);
            Assert.All(c.Features, f => Assert.InRange(f, -10f, 1.001f));
        });

    [Fact]
    public void Search_NothingInCommon_IsEmpty() => Assert.Empty(Index.Search("xyzzy", 5));

    [Fact]
    public void Search_AnyText_GivesDecreasingScores() => Hostile.Holds(text =>
    {
        var hits = Index.Search(text, 5);
        return hits.All(h => h.Score is >= 0 and <= 1) && hits.Zip(hits.Skip(1)).All(p => p.First.Score >= p.Second.Score)
            && hits.SequenceEqual(Index.Search(text, 5));
    });
}
