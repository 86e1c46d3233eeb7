using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Tests.Text;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Tests.Linking;

public sealed class OfferTitleTests
{
    private static readonly OfferTitle Title = new(
        [.. new[] { "Développeur full stack", "Data engineer", "Infirmier" }.Select(t => new OccupationTitle(t, t, t, TitleKind.Main))]);

    [Theory]
    [InlineData("Développeur Fullstack (H/F) - CDI 35h", "developpeur full stack")]
    [InlineData("Lead Developer", "lead developpeur")]
    [InlineData("Infirmier(ère) de nuit en intérim", "infirmier de nuit en")]
    public void Clean_WordsThatAreNoWork_GoOrAreSaidInFrench(string title, string expected) =>
        Assert.Equal(expected, FrenchText.Normalize(Title.Clean(title)));

    [Fact]
    public void Clean_EnglishWordThatRomeUses_Stays() => Assert.Equal("Data engineer", Title.Clean("Data engineer"));

    [Fact]
    public void Clean_AnyText_NeverThrows() => Hostile.Holds(text => Title.Clean(text) is not null);
}
