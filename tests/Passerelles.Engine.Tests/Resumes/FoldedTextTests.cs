using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("infirmier·ère de nuit", "infirmier de nuit")]
    [InlineData("Aide-soignant(e) à Brest", "aide-soignant a brest")]
    [InlineData("salarié.e.s", "salarie")]
    [InlineData("éducateur/trice", "educateur")]
    [InlineData("sage-femme", "sage-femme")]
    [InlineData("soins.le matin", "soins.le matin")]
    public void Of_InclusiveEnding_IsFoldedAway(string text, string folded) => Assert.Equal(folded, FoldedText.Of(text, 1000).Folded);

    [Fact]
    public void Evidence_WordWithAnInclusiveEnding_QuotesItWhole() =>
        Assert.Equal("infirmier·ère", FoldedText.Of("infirmier·ère de nuit", 1000).Evidence(0, 9)!.Quote);
}
