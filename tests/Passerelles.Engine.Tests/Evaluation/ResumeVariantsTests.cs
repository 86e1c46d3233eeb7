using Passerelles.Engine.Evaluation;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Evaluation;

public sealed class ResumeVariantsTests
{
    private static readonly LabelledResume Sample = Labelled(
        "Nadia LEROUX\nAide-soignante diplômée\n12 rue des Lilas, 31500 Toulouse\n\n# EMPLOIS\n2019 - 2024 : aide-soignante, EHPAD\n\n2010 - 2012 : serveuse\n\n# LANGUES\nAnglais",
        """
        {
          "person": { "name": "Nadia LEROUX", "places": ["12 rue des Lilas, 31500 Toulouse"] },
          "experiences": [ { "title": "aide-soignante", "start": "2019", "end": "2024" }, { "title": "serveuse", "start": "2010", "end": "2012" } ],
          "certifications": [], "exact": ["aide-soignant"], "acceptable": [],
          "gender": [["Aide-soignante", "Aide-soignant"], ["aide-soignante", "aide-soignant"], ["diplômée", "diplômé"], ["serveuse", "serveur"]]
        }
        """);

    [Fact]
    public void OtherGender_EveryForm_IsReplacedOnce() =>
        Assert.Contains("Aide-soignant diplômé\n", ResumeVariants.OtherGender(Sample)!, StringComparison.Ordinal);

    [Fact]
    public void Inclusive_EveryForm_HasBothEndings()
    {
        var text = ResumeVariants.Inclusive(Sample)!;
        Assert.Contains("Aide-soignant·e diplômé·e\n", text, StringComparison.Ordinal);
        Assert.Contains("serveur·se", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithGap_YearsBeforeTheLastJob_AreFourLess()
    {
        var text = ResumeVariants.WithGap(Sample)!;
        Assert.Contains("2006 - 2008 : serveuse", text, StringComparison.Ordinal);
        Assert.Contains("2019 - 2024 : aide-soignante", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithGapSince_EveryYear_IsFourLess() =>
        Assert.Contains("2015 - 2020 : aide-soignante", ResumeVariants.WithGapSince(Sample)!, StringComparison.Ordinal);

    [Fact]
    public void NameAndPlace_AreReplaced()
    {
        Assert.StartsWith("Mamadou DIALLO\n", ResumeVariants.Named(Sample, "Mamadou DIALLO")!, StringComparison.Ordinal);
        Assert.Contains("\n97300 Cayenne\n", ResumeVariants.Living(Sample, "97300 Cayenne")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Shuffled_Parts_KeepTheHeadFirstAndEveryLine()
    {
        var text = ResumeVariants.Shuffled(Sample, 3)!;
        Assert.StartsWith("Nadia LEROUX\n", text, StringComparison.Ordinal);
        Assert.Equal(Sample.Text.Split('\n').Order(StringComparer.Ordinal), text.Split('\n').Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Typos_OverAllSamples_TouchAboutOneLongWordInTwenty()
    {
        var (words, touched) = (0, 0);
        foreach (var resume in SampleResumes.All)
        {
            var (before, after) = (resume.Text.Split(' ', '\n'), ResumeVariants.WithTypos(resume, 1).Split(' ', '\n'));
            Assert.Equal(before.Length, after.Length);
            words += before.Count(w => w.Count(char.IsLetter) >= 4);
            touched += before.Zip(after).Count(p => !string.Equals(p.First, p.Second, StringComparison.Ordinal));
        }

        Assert.InRange(touched / (double)words, 0.03, 0.07);
    }

    [Fact]
    public void Edited_SameSeed_IsTheSameText() =>
        Assert.Equal(ResumeVariants.Edited(Sample.Text, "autre texte", 42), ResumeVariants.Edited(Sample.Text, "autre texte", 42));

    private static LabelledResume Labelled(string text, string truth) => LabelledResume.Parse("sample", true, text, truth);
}
