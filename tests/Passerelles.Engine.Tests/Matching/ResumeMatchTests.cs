using System.Collections.Immutable;
using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Matching;

public sealed class ResumeMatchTests
{
    [Fact]
    public void Match_NurseResume_NamesANurseQuotesTheLineAndShowsTheGate()
    {
        var text = File.ReadAllText(ReferenceData.Require("cv/fr-txt/infirmiere.txt"));
        var best = Match(SampleMaps.Whole(), text)[0];
        Assert.Equal("infirmier", best.Occupation.Id.ToString());
        Assert.Contains(best.Reasons.SelectMany(r => r.Quotes), q => q.Contains("Infirmiere", StringComparison.Ordinal) && text.Contains(q, StringComparison.Ordinal));
        Assert.True(Assert.Single(best.Gates).IsOpen);
    }

    [Fact]
    public void Match_DiplomaWordedLikeAnother_IsStillMissing()
    {
        var map = SampleMaps.Whole();
        var profile = ProfileBuilder.FromResume(map.Resumes.Read(File.ReadAllText(ReferenceData.Require("cv/fr-txt/infirmiere.txt")), SampleProfiles.Today));

        var match = map.Matcher.Explain(profile, OccupationId.Parse("J1504"), SampleProfiles.Today);

        const string diploma = "Diplôme d'Etat d'infirmier de bloc opératoire";
        Assert.Contains(match.MissingEssential.Concat(match.MissingOptional), m => m.Label.Equals(diploma, StringComparison.Ordinal));
        Assert.DoesNotContain(match.Reasons, r => r.Label.Contains(diploma, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WordsOfARomeSkillWithoutThatWhichMakesIt_DoNotNameIt()
    {
        var skills = SampleMaps.Whole().Resumes.Read("COMPÉTENCES\nSurveillance post-opératoire\nCuisinier", SampleProfiles.Today).Skills
            .Select(s => SampleMaps.Whole().Reference.FindSkill(s.Skill)!.Label).ToList();

        Assert.DoesNotContain(skills, l => l.Contains("animal", StringComparison.Ordinal));
        Assert.DoesNotContain("Cuisinier", skills, StringComparer.Ordinal);
    }

    [Fact]
    public void Match_DeveloperResume_NamesADeveloper() =>
        Assert.StartsWith("M18", Match(SampleMaps.Whole(), File.ReadAllText(ReferenceData.Require("cv/fr-txt/developpeuse.txt")))[0].Occupation.Id.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Match_ResumeWithoutHeading_NamesACookWithThreeDatedJobs()
    {
        var text = File.ReadAllText(ReferenceData.Require("cv/fr-txt/mal-formate.txt"));
        var resume = SampleMaps.Whole().Resumes.Read(text, SampleProfiles.Today);
        Assert.Equal(["2015/2018", "2018/2021", "2022/"], resume.Experiences.Select(e => $"{e.Start}/{e.End}"), StringComparer.Ordinal);
        Assert.StartsWith("G16", Match(SampleMaps.Whole(), text)[0].Occupation.Id.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aide-soignant")]
    [InlineData("aide-soignante")]
    [InlineData("Aide-soignant·e")]
    [InlineData("aide-soignant(e)")]
    [InlineData("AIDE-SOIGNANT/E")]
    public void Match_GenderForms_GiveTheSameScores(string title)
    {
        var expected = Match(SampleMaps.Catalogue, Text("aide-soignant")).Select(m => (m.Occupation.Id, Math.Round(m.Score, 9)));
        Assert.Equal(expected, Match(SampleMaps.Catalogue, Text(title)).Select(m => (m.Occupation.Id, Math.Round(m.Score, 9))));

        static string Text(string title) => $"EXPÉRIENCE\n2019 - 2024 : {title}, EHPAD Les Lilas\n\nCOMPÉTENCES\nMesurer les constantes\n";
    }

    [Fact]
    public void Match_SectionsInAnotherOrder_GiveTheSameScores()
    {
        const string Jobs = "EXPÉRIENCE\n2019 - 2024 : infirmière, CHU de Lyon\n2013 - 2018 : aide-soignante, EHPAD Les Lilas\n\n";
        const string Studies = "DIPLÔMES\n2018 : Diplôme d'État d'infirmier, IFSI\n\n";
        const string Skills = "COMPÉTENCES\nMesurer les constantes\nÉvaluer la douleur\n\n";
        Assert.Equal(Scores($"Zoé Exemple\n\n{Jobs}{Studies}{Skills}"), Scores($"Zoé Exemple\n\n{Skills}{Studies}{Jobs}"));

        static IEnumerable<(string, double)> Scores(string text) => Match(SampleMaps.Catalogue, text).Select(m => (m.Occupation.Id.ToString(), Math.Round(m.Score, 6)));
    }

    [Fact]
    public void Evaluation_LabelledResumes_ReachTheirGoals()
    {
        Assert.True(SampleResumes.All.Count >= 240);
        var figures = ResumeEvaluation.Measure(SampleMaps.Whole(), SampleResumes.All);
        Assert.True(figures is { RecallAt1: >= 0.80, RecallAt5: >= 0.95, FieldF1: >= 0.75 }, ResumeEvaluation.Describe("samples", figures));
    }

    private static ImmutableArray<OccupationMatch> Match(OccupationMap map, string text) =>
        map.Matcher.Match(ProfileBuilder.FromResume(map.Resumes.Read(text, SampleProfiles.Today)), MatchScope.All, 10, SampleProfiles.Today);
}
