using Passerelles.Engine.Linking;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Tests.Text;

namespace Passerelles.Engine.Tests.Linking;

public sealed class OccupationLinkerTests
{
    private static readonly OccupationLinker Linker = OccupationLinker.Build(SmallReference.Value);

    [Theory]
    [InlineData("Aide-soignante de nuit - EHPAD Les Tilleuls (CDD)", "aide-soignant")]
    [InlineData("aide soignnate", "aide-soignant")]
    [InlineData("AS", "aide-soignant")]
    [InlineData("as", "aide-soignant")]
    [InlineData("IDE de nuit au CHU", "J1506")]
    [InlineData("infirmiere diplomee d'etat", "J1506")]
    [InlineData("Infirmière", "J1506")]
    [InlineData("Infirmier anesthésiste", "J1503")]
    [InlineData("agent de servce hospitalier", "J1301")]
    [InlineData("Éducateur.trice spécialisé.e (H/F)", "K1207")]
    [InlineData("Directrice d'EHPAD", "K1408")]
    public void Link_TitleAsWritten_NamesTheOccupation(string title, string expected)
    {
        var found = Linker.Link(title, 3);
        Assert.NotEmpty(found);
        Assert.Equal(expected, found[0].Occupation.ToString());
        Assert.Contains("«", found[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CDI temps plein")]
    [InlineData("Lycée Jean Moulin")]
    [InlineData("Faire preuve de rigueur")]
    [InlineData("Arc-sur-Tille")]
    [InlineData("EHPAD")]
    public void Link_NoTitle_GivesNothing(string text) => Assert.Empty(Linker.Link(text, 3));

    [Fact]
    public void Link_RomeOccupationCoveredByASheet_GivesTheSheet()
    {
        Assert.DoesNotContain(Linker.Link("Aide-soignant à domicile", 10), o => o.Occupation == OccupationId.Parse("J1501"));
        Assert.Equal("aide-soignant", Linker.Link("Aide-soignant à domicile", 1, MatchScope.Sector)[0].Occupation.ToString());
    }

    [Fact]
    public void Link_GenderForms_AreTheSame()
    {
        foreach (var title in SmallReference.Value.Occupations.SelectMany(o => o.Titles))
        {
            var masculine = Linker.Link(title.Masculine, 5);
            Assert.Equal(masculine, Linker.Link(title.Feminine, 5));
            Assert.Equal(masculine, Linker.Link(title.Display, 5));
        }
    }

    [Fact]
    public void Link_AnyText_GivesOrderedScoresAndTheSameTwice() => Hostile.Holds(text =>
    {
        var found = Linker.Link(text, 5);
        return found.SequenceEqual(Linker.Link(text, 5))
            && found.All(o => o.Score is >= 0 and <= 1)
            && found.Zip(found.Skip(1)).All(p => p.First.Score >= p.Second.Score);
    });
}
