using Passerelles.Engine.Linking;
using Passerelles.Engine.Tests.Text;

namespace Passerelles.Engine.Tests.Linking;

public sealed class OfferClassifierTests
{
    private static readonly OfferClassifier Classifier = OfferClassifier.Build(SmallReference.Value);

    [Theory]
    [InlineData("Infirmier(ère) H/F", "Vous réalisez les soins infirmiers.", "J1506")]
    [InlineData("CDI - Senior Developer", "", "M1805")]
    [InlineData("Nurse (H/F)", "Patients du service.", "J1506")]
    [InlineData("CDI à pourvoir", "Vous nettoyez et désinfectez les locaux du service hospitalier.", "J1301")]
    public void Classify_TitleThenText_FindsTheCode(string title, string text, string expected) =>
        Assert.Equal(expected, Classifier.Classify(title, text, 1)[0].Rome.ToString());

    [Fact]
    public void Classify_NothingKnown_IsEmpty() => Assert.Empty(Classifier.Classify("xyzzy", "", 5));

    [Fact]
    public void Classify_AnyText_SharesAtMostOne() => Hostile.Holds(text =>
    {
        var codes = Classifier.Classify(text, text, 20);
        return codes.Sum(c => c.Score) <= 1.000001 && codes.SequenceEqual(Classifier.Classify(text, text, 20));
    });
}
