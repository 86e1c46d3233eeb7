using Passerelles.Imports.Catalogue.Language;

namespace Passerelles.Imports.Tests.Catalogue.Language;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("On aide à manger et à se lever.")]
    [InlineData("Faut-il un diplôme ?")]
    [InlineData("Le diplôme s’appelle « DEAS ».")]
    public void Faults_OfAnEasyLine_AreNone(string line) => Assert.Empty(ReadabilityCheck.Faults(line));

    [Theory]
    [InlineData("On aide chaque jour les personnes âgées ou malades à manger, à boire, à se laver et à dormir.", "mots sur une ligne")]
    [InlineData("On aide à manger", "finie par un point")]
    [InlineData("On aide. On écoute.", "une phrase par ligne")]
    [InlineData("On aide (un peu) à manger.", "parenthèse")]
    [InlineData("On aide ; on écoute.", "point-virgule")]
    [InlineData("Le repas est servi par une collègue.", "voix passive")]
    [InlineData("On travaille afin de soigner.", "afin de")]
    public void Faults_OfAHardLine_AreNamed(string line, string expected) =>
        Assert.Contains(ReadabilityCheck.Faults(line), f => f.Contains(expected, StringComparison.Ordinal));
}
