using Passerelles.Engine.Evaluation;

namespace Passerelles.Engine.Tests.Evaluation;

public sealed class ResumePartTests
{
    [Fact]
    public void Split_MarkedText_GivesHeadSectionsAndEntries()
    {
        var parts = ResumePart.Split("Zoé Exemple\nLyon\n\n# EMPLOIS\n2019 : serveuse\n- salle\n\n2018 : vendeuse\n# LANGUES\nAnglais\n");

        Assert.Equal([null, "EMPLOIS", "LANGUES"], parts.Select(p => p.Heading), StringComparer.Ordinal);
        Assert.Equal(["2019 : serveuse", "- salle"], parts[1].Entries[0], StringComparer.Ordinal);
        Assert.Equal("2018 : vendeuse", Assert.Single(parts[1].Entries[1]));
    }

    [Fact]
    public void TextOf_Parts_HasNoMarkAndKeepsEveryLine() => Assert.Equal(
        "Zoé Exemple\n\nEMPLOIS\n2019 : serveuse\n\n2018 : vendeuse\n\nLANGUES\n",
        ResumePart.TextOf(ResumePart.Split("Zoé Exemple\n# EMPLOIS\n2019 : serveuse\n\n\n2018 : vendeuse\n\n# LANGUES")));

    [Fact]
    public void Split_EmptyText_GivesNoPart() => Assert.Empty(ResumePart.Split("\n \n"));
}
