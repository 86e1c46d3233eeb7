using Passerelles.Imports.Catalogue.Official;

namespace Passerelles.Imports.Tests.Catalogue.Official;

public sealed class OfficialCheckTests
{
    [Theory]
    [InlineData("Diplôme d’État d’ambulancier", "Ambulancier", "Diplôme d'Etat")]
    [InlineData("Titre professionnel Agent de propreté et d’hygiène", "Agent de propreté et d'hygiène", "Titre professionnel")]
    [InlineData("Master Santé publique", "Santé publique (fiche nationale)", "Master")]
    public void IsSameTitle_OfTheSameRecord_Holds(string ours, string title, string kind) =>
        Assert.True(OfficialCheck.IsSameTitle(ours, new OfficialCertification(title, kind, null, true)));

    [Theory]
    [InlineData("Diplôme d’État d’ambulancier", "Auxiliaire de puériculture", "Diplôme d'Etat")]
    [InlineData("Titre Art-thérapeute", "Sophrologue", "Titre")]
    [InlineData("Master Santé publique", "Finances publiques", "Master")]
    public void IsSameTitle_OfAnotherRecord_DoesNot(string ours, string title, string kind) =>
        Assert.False(OfficialCheck.IsSameTitle(ours, new OfficialCertification(title, kind, null, true)));
}
