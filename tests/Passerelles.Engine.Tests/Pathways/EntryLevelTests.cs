using Passerelles.Engine.Pathways;

namespace Passerelles.Engine.Tests.Pathways;

public sealed class EntryLevelTests
{
    [Theory]
    [InlineData("Ce métier est accessible avec un diplôme de niveau Bac à Bac+2 dans le commerce.", 4, false)]
    [InlineData("Cet emploi est accessible avec un diplôme de niveau Bac +2 à Bac +3.", 5, false)]
    [InlineData("Cet emploi est accessible avec un CAP ou un Bac professionnel.", 3, false)]
    [InlineData("Ce métier est accessible avec un Master (M1, Master professionnel) en finance.", 7, false)]
    [InlineData("Cet emploi est accessible avec une formation de niveau Bac+5 en informatique.", 7, false)]
    [InlineData("Cet emploi est accessible avec une Licence professionnelle en qualité.", 6, false)]
    [InlineData("Cet emploi est accessible sans qualification spécifique.", null, true)]
    [InlineData("Cet emploi est accessible sans diplôme particulier. Un CAP peut être un atout.", 3, true)]
    [InlineData("Le permis de conduire peut être nécessaire.", null, false)]
    [InlineData("", null, false)]
    public void Read_WordsOfRome_GiveTheLowestLevel(string access, int? level, bool withoutDiploma) =>
        Assert.Equal(new EntryLevel(level, withoutDiploma), EntryLevel.Read(access));
}
