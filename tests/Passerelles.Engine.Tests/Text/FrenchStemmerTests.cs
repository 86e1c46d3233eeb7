using Passerelles.Engine.Text;

namespace Passerelles.Engine.Tests.Text;

public sealed class FrenchStemmerTests
{
    [Theory]
    [InlineData("infirmier", "infirmiere", "infirmiers", "infirmieres")]
    [InlineData("directeur", "directrice", "directeurs", "directrices")]
    [InlineData("vendeur", "vendeuse", "vendeurs", "vendeuses")]
    [InlineData("soignant", "soignante", "soignants", "soignantes")]
    [InlineData("technicien", "technicienne", "techniciens", "techniciennes")]
    [InlineData("professionnel", "professionnelle", "professionnels", "professionnelles")]
    [InlineData("administratif", "administrative", "administratifs", "administratives")]
    [InlineData("familial", "familiale", "familiaux", "familiales")]
    [InlineData("chef", "cheffe", "chefs", "cheffes")]
    [InlineData("employe", "employee", "employes", "employees")]
    [InlineData("religieux", "religieuse", "religieux", "religieuses")]
    [InlineData("ambassadeur", "ambassadrice", "ambassadeurs", "ambassadrices")]
    [InlineData("conseiller", "conseillere", "conseillers", "conseilleres")]
    [InlineData("hote", "hotesse", "hotes", "hotesses")]
    [InlineData("public", "publique", "publics", "publiques")]
    public void Stem_FormsOfAWord_IsOne(string masculine, params string[] others) =>
        Assert.All(others, other => Assert.Equal(FrenchStemmer.Stem(masculine), FrenchStemmer.Stem(other)));

    [Theory]
    [InlineData("infirmier", "infirmerie")]
    [InlineData("ouvrier", "ouvrage")]
    [InlineData("aide", "aidant")]
    [InlineData("soin", "soignant")]
    public void Stem_DifferentWords_StayApart(string one, string other) =>
        Assert.NotEqual(FrenchStemmer.Stem(one), FrenchStemmer.Stem(other), StringComparer.Ordinal);
}
