namespace Passerelles.Documents.Tests.Cleaning;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("oﬃcier aﬀecté", "officier affecté")]
    [InlineData("•\u00A0Soins", "- Soins")]
    [InlineData("\uF0B7 Soins", "- Soins")]
    [InlineData("➢ Accueil", "- Accueil")]
    [InlineData("-15 % de chutes", "-15 % de chutes")]
    [InlineData("E X P É R I E N C E", "EXPÉRIENCE")]
    [InlineData("M E S   D I P L Ô M E S", "MES DIPLÔMES")]
    [InlineData("profes-\nsionnelle", "professionnelle")]
    [InlineData("aide-\nsoignante de nuit", "aide-soignante\nde nuit")]
    [InlineData("profes\u00AD\nsionnelle.", "professionnelle.")]
    [InlineData("exemple.fr/in/lucas-\nmorvan", "exemple.fr/in/lucas-morvan")]
    [InlineData("a\r\n\r\n\r\nb\rc", "a\n\nb\nc")]
    [InlineData("Infirmie\u0300re", "Infirmière")]
    [InlineData("A B C D permis", "A B C D permis")]
    public void Line_IsWrittenPlainly(string text, string expected) => Assert.Equal(expected, TextCleaner.Clean(text));
}
