using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

public sealed class ResumeHostileInputTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Fact]
    public void Read_MegabyteOnOneLine_IsReadInPartAndSaid()
    {
        var resume = Check(string.Concat(Enumerable.Repeat("infirmière de 2015 à 2018 ", 40_000)));
        Assert.Contains(resume.Warnings, w => w.Contains("très long", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_MegabyteWithoutBlank_IsAccepted() => Check(new string('a', 1_000_000));

    [Fact]
    public void Read_ThousandsOfDates_AreBounded()
    {
        var text = "EXPÉRIENCE\n" + string.Join('\n', Enumerable.Range(0, 5000).Select(i => $"{1950 + (i % 70)} - {1951 + (i % 70)} aide-soignante"));
        Assert.True(Check(text).Experiences.Length <= 60);
    }

    [Theory]
    [InlineData("\0\u0001\u0002\u001b[31mEXPÉRIENCE\u0000\n2015 - 2018 infirmière\u0007")]
    [InlineData("\ud800 infirmière \udfff\nEXPÉRIENCE\n\ud83d\ude00 2015 - 2018 aide-soignante \ud83d")]
    [InlineData("EXPE\u0301RIENCE\n2015 - 2018 infirmie\u0300re diplo\u0302me\u0301e d'E\u0301tat\n\u0301\u0301")]
    [InlineData("\u202eEXPÉRIENCE\u202c\r\r\n\u2028\u2029\u0085")]
    public void Read_OddCharacters_AreAccepted(string text) => Check(text);

    [Fact]
    public void Read_LettersAndAccentsApart_GiveTheSameExperiences()
    {
        const string Text = "EXPÉRIENCE\n2015 - 2018 : infirmière, hôpital\n\nDIPLÔMES\n2015 : Diplôme d’État d’infirmier";
        var composed = Check(Text);
        var decomposed = Check(Text.Normalize(NormalizationForm.FormD));
        Assert.Equal(composed.Experiences.Select(e => (e.Start, e.End)), decomposed.Experiences.Select(e => (e.Start, e.End)));
        Assert.Equal(composed.Certifications.Select(c => c.Certification), decomposed.Certifications.Select(c => c.Certification));
    }

    [Fact]
    public void Read_AnyMixOfFragments_QuotesTheInput()
    {
        string[] fragments =
        [
            "EXPÉRIENCE", "Compétences :", "\n", "\n\n", " ", "\t", "- ", "• ", "2015", "2015 - 2018", "depuis 2020", "01/2019", "aide-soignante", "infirmière diplômée d'État",
            "DEAS", "en cours", "EHPAD Les Lilas", "mesurer les constantes", "anglais courant", "permis B", "\ud83d\ude00", "\0", "é\u0301", "(", ")", ",", ".", ":", "…", "LANGUES", "3 ans", "ﬁn",
        ];
        var texts = Gen.Elements(fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text => !ResumeEvidence.Invented(text, SampleMaps.Catalogue.Resumes.Read(text, Today)).Any()).QuickCheckThrowOnFailure();
    }

    private static Resume Check(string text)
    {
        var resume = SampleMaps.Catalogue.Resumes.Read(text, Today);
        Assert.Empty(ResumeEvidence.Invented(text, resume));
        return resume;
    }
}
