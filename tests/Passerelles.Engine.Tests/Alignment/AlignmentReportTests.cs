using Passerelles.Engine.Alignment;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Alignment;

public sealed class AlignmentReportTests
{
    private static readonly AlignmentReport Report = AlignmentReport.Build(AlignmentScope.Skills, SmallEsco.Reference, SmallEsco.Value, SmallEsco.Mapping, 0.5);

    [Fact]
    public void Coverage_CountsEachSkillOnce()
    {
        var coverage = Report.Coverage;

        Assert.Equal((5, 1, 1, 1), (coverage.Total, coverage.Both, coverage.RomeOnly, coverage.EscoOnly));
        Assert.Equal(2, coverage.Proposed + coverage.Nothing);
        Assert.Equal((1, 1), (coverage.ThroughCodes, coverage.Lost));
    }

    [Fact]
    public void WorkList_PutsLostCodesFirstAndNeverWhatIsSettled()
    {
        Assert.Equal("a-perdu-son-code", Report.WorkList[0].Id);
        Assert.DoesNotContain(Report.WorkList, t => t.Id is "declare-les-deux");
    }

    [Fact]
    public void WorkList_ProposesWhatCodesThenWordsLeadTo()
    {
        var borrowed = Report.WorkList.Single(t => t.Id is "declare-le-rome");
        Assert.Equal(AlignmentKind.Mapping, borrowed.EscoProposals[0].Kind);

        var alike = Report.WorkList.Single(t => t.Id is "ne-declare-rien");
        Assert.Equal((AlignmentKind.Text, EscoSample.WashInBed), (alike.EscoProposals[0].Kind, alike.EscoProposals[0].Target.ToString()));
        Assert.Equal(["laver", "personne", "lit"], alike.EscoProposals[0].Words);
        Assert.InRange(alike.EscoProposals[0].Score, 0.5, 1);
    }

    [Fact]
    public void Build_WithAHigherLeast_ProposesNoMore()
    {
        var strict = AlignmentReport.Build(AlignmentScope.Skills, SmallEsco.Reference, SmallEsco.Value, SmallEsco.Mapping, 1);

        Assert.All(strict.Things, t => Assert.All(t.EscoProposals.Concat(t.RomeProposals), p => Assert.True(p.Kind == AlignmentKind.Mapping || p.Score >= 1)));
    }

    [Fact]
    public void Quality_OfDeclaredCodes_IsMeasuredWithoutReadingThem()
    {
        var figures = AlignmentQuality.OfSkills(SmallEsco.Reference, SmallEsco.Value);

        // Two skills declare a concept this release has; the third way finds that of the one whose ROME item another shares.
        Assert.All([figures[0], figures[2]], f => Assert.Equal(2, f.Queries));
        Assert.All(figures, f => Assert.InRange(f.First, 0, f.Ten));
        Assert.All(figures, f => Assert.Equal(f.Answered, f.Bands.Sum(b => b.Count)));
    }
}
