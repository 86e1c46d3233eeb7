using Passerelles.Engine.Linking;

namespace Passerelles.Engine.Tests.Linking;

public sealed class ConceptVotesTests
{
    private static readonly string[][][] Titles =
    [
        [new TitleTerms("Grutier").Stems, new TitleTerms("Conducteur de grue").Stems], [new TitleTerms("Chef de chantier").Stems],
    ];

    [Fact]
    public void LogShare_NamesOfAnOccupation_GiveItTheirVotes()
    {
        var votes = new ConceptVotes([[new TitleTerms("conductrice de grue à tour"), new TitleTerms("conducteur de grue à tour")]], Titles);
        Assert.InRange(votes.LogShare(0, 0), -0.01f, 0.01f);
        Assert.True(votes.LogShare(0, 1) < -4);
    }

    [Fact]
    public void LogShare_NothingInCommon_IsEven()
    {
        var votes = new ConceptVotes([[new TitleTerms("apiculteur")]], Titles);
        Assert.Equal(votes.LogShare(0, 0), votes.LogShare(0, 1));
    }
}
