using Passerelles.Engine.Text;

namespace Passerelles.Engine.Tests.Text;

public sealed class FrenchTextTests
{
    [Theory]
    [InlineData("Infirmier·ère", "infirmier")]
    [InlineData("infirmier(ère)", "infirmier")]
    [InlineData("INFIRMIER(E)", "infirmier")]
    [InlineData("Ingénieur (e) d’études", "ingenieur d etudes")]
    [InlineData("aide-soignant.e.s", "aide soignant")]
    [InlineData("éducateur/trice", "educateur")]
    [InlineData("Chargé.e d'accueil F/H", "charge d accueil")]
    [InlineData("Vendeur (H/F)", "vendeur")]
    [InlineData("Agent d'accueil (f/h/x)", "agent d accueil")]
    [InlineData("Manœuvre", "manoeuvre")]
    [InlineData("I.D.E. de nuit", "ide de nuit")]
    [InlineData("Prof. de maths. Les élèves", "prof de maths les eleves")]
    [InlineData("Développeur C# et C++", "developpeur c# et c++")]
    [InlineData("e\u0301cole", "ecole")]
    [InlineData("", "")]
    public void Normalize_Text_IsFolded(string text, string expected) => Assert.Equal(expected, FrenchText.Normalize(text));

    [Theory]
    [InlineData("Infirmier / Infirmière anesthésiste", "Infirmier anesthésiste")]
    [InlineData("Accueillant familial / Accueillante familiale auprès d'adultes", "Accueillant familial auprès d'adultes")]
    [InlineData("Analyste financier / financière", "Analyste financier")]
    [InlineData("Un.e Développeur.euse", "Développeur")]
    [InlineData("Éducatrices spécialisées", "éducateur spécialisé")]
    [InlineData("Conducteur-receveur / Conductrice-receveuse", "conductrice receveuse")]
    public void Stems_GenderForms_AreTheSame(string text, string other) => Assert.Equal(FrenchText.Stems(other), FrenchText.Stems(text));

    [Fact]
    public void ContentTokens_StopWordInCapitals_IsKeptWhenItIsAnOccupation()
    {
        Assert.Contains("es", FrenchText.ContentTokens("ES en foyer").Select(t => t.Word), StringComparer.Ordinal);
        Assert.DoesNotContain("es", FrenchText.ContentTokens("tu es là").Select(t => t.Word), StringComparer.Ordinal);
    }

    [Fact]
    public void Tokenize_Elision_KeepsExactPlaces()
    {
        const string text = "Diplôme d’État d’infirmier·ère";
        var token = FrenchText.Tokenize(text)[^1];
        Assert.Equal("infirmier·ère", text.Substring(token.Start, token.Length));
        Assert.Equal("infirmier", token.Word);
    }

    [Fact]
    public void Tokenize_PartOutsideTheText_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FrenchText.Tokenize("abc", 2, 5));

    [Fact]
    public void Tokenize_AnyText_GivesWordsInOrderInsideTheText() => Hostile.Holds(text =>
    {
        var end = 0;
        foreach (var token in FrenchText.Tokenize(text))
        {
            if (token.Start < end || token.Length < 1 || token.End > text.Length || token.Word.Length == 0)
            {
                return false;
            }

            end = token.End;
        }

        return true;
    });

    [Fact]
    public void Fold_Twice_ChangesNothingMore() => Hostile.Holds(text =>
        string.Equals(FrenchText.Fold(FrenchText.Fold(text)), FrenchText.Fold(text), StringComparison.Ordinal));
}
