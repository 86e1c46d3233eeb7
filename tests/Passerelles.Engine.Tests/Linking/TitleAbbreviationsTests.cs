using Passerelles.Engine.Linking;

namespace Passerelles.Engine.Tests.Linking;

public sealed class TitleAbbreviationsTests
{
    [Theory]
    [InlineData("Resp. qualité", "responsable qualité")]
    [InlineData("éduc spé", "éducateur spécialisé")]
    [InlineData("CHAUFFEUR SPL", "CHAUFFEUR super poids lourd")]
    [InlineData("Chef de chantier TP", "Chef de chantier travaux publics")]
    [InlineData("Assistante RH", "Assistante ressources humaines")]
    [InlineData("TP Encadrant technique", "TP Encadrant technique")]
    [InlineData("aide aux repas", "aide aux repas")]
    [InlineData("directeur adjoint", "directeur adjoint")]
    public void Expand_Title_WritesShortWordsInFull(string title, string full) => Assert.Equal(full, TitleAbbreviations.Expand(title));
}
