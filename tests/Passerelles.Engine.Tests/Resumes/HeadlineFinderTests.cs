namespace Passerelles.Engine.Tests.Resumes;

public sealed class HeadlineFinderTests
{
    [Theory]
    [InlineData("Je souhaite devenir aide-soignante.", "aide-soignant")]
    [InlineData("Objectif : devenir aide-soignant", "aide-soignant")]
    [InlineData("En reconversion vers le métier d'ambulancier", "ambulancier")]
    [InlineData("Candidature au poste de secrétaire médicale", "secretaire-medical")]
    [InlineData("Poste recherché : brancardier", "brancardier")]
    [InlineData("je recherche un CDI ou un remplacement d'infirmière", "infirmier")]
    [InlineData("Je cherche un apprentissage de moniteur\néducateur", "moniteur-educateur")]
    public void Read_AimInASentence_IsTheHeadline(string aim, string occupation)
    {
        var text = $"Camille Durand\n\n{aim}\n\nExpérience\n2015 - 2020 : vendeuse, Boutique du Port\n";
        Assert.Equal(occupation, HeadlineOf(text), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_WhereThePersonWent_IsNoHeadline()
    {
        const string text = "Camille Durand\nJe conduis les enfants, à l'orthophoniste, au judo.\n\nExpérience\n2015 - 2020 : assistante familiale\n";
        Assert.False(string.Equals("orthophoniste", HeadlineOf(text), StringComparison.Ordinal));
    }

    private static string? HeadlineOf(string text) => SampleMaps.Catalogue.Resumes.Read(text, new(2026, 11)).Headline?.Occupations[0].Occupation.ToString();
}
