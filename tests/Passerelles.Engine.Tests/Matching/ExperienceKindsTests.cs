using Passerelles.Engine.Matching;

namespace Passerelles.Engine.Tests.Matching;

public sealed class ExperienceKindsTests
{
    [Theory]
    [InlineData("Stage d'aide-soignante", true)]
    [InlineData("Infirmière stagiaire", true)]
    [InlineData("Vendeur, job étudiant", true)]
    [InlineData("Data management intern", true)]
    [InlineData("Tutrice de stages", false)]
    [InlineData("Aide-soignante", false)]
    [InlineData("Médecin interniste", false)]
    public void IsLearning_Title_TellsInternshipsAndStudentJobs(string title, bool learning) =>
        Assert.Equal(learning, ExperienceKinds.IsLearning(new ProfileExperience(title, null, null, null, null, false, null, [])));
}
