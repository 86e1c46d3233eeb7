namespace Passerelles.Engine.Tests.Resumes;

public sealed class WordingReaderTests
{
    private const string Carer =
        """
        Dominique Martel
        12 rue des Lilas, 44000 Nantes

        Ce que je fais
        Aide à la toilette, à l'habillage et aux repas de personnes âgées à leur domicile, courses, ménage, compagnie,
        surveillance de l'état de santé, transmissions à l'infirmière, accompagnement aux rendez-vous.
        """;

    [Fact]
    public void Read_NoTitleAtAll_EvokesTheOccupationWithAPassageOfTheText()
    {
        var evoked = Evoked(Carer);
        Assert.Contains(evoked.Take(4), e => e.Id is "auxiliaire-de-vie-sociale" or "aide-a-domicile" or "assistant-de-vie-a-domicile");
        Assert.All(evoked, e => Assert.Contains(e.Quote, Carer, StringComparison.Ordinal));
        Assert.All(evoked, e => Assert.InRange(e.Likeness, 0, 1));
    }

    [Theory]
    [InlineData("Né le 14/03/1964, 62 ans, veuf, 4 enfants")]
    [InlineData("45 ans, mariée, nationalité malienne")]
    [InlineData("Travailleur handicapé (RQTH)")]
    public void Read_PersonalDetails_ChangeNothing(string line) =>
        Assert.Equal(Evoked(Carer), Evoked(Carer.Replace("12 rue", line + "\n12 rue", StringComparison.Ordinal)));

    [Fact]
    public void Read_AnotherNameAndAddress_ChangeNothing() =>
        Assert.Equal(Evoked(Carer), Evoked(Carer.Replace("Dominique Martel", "Marie Boulanger", StringComparison.Ordinal).Replace("12 rue des Lilas, 44000 Nantes", "Quartier Nord, 13015 Marseille", StringComparison.Ordinal)));

    [Fact]
    public void Read_EmptyText_EvokesNothing() => Assert.Empty(Evoked(""));

    [Fact]
    public void Read_PlaceNamesMadeOfCommonWords_ChangeNothing() =>
        Assert.Equal(Likeness(Carer), Likeness(Carer.Replace("à leur domicile", "à leur domicile à Châtillon-sur-Marne, Cité des Forges", StringComparison.Ordinal)));

    private static List<(string Id, double Likeness)> Likeness(string text) => [.. Evoked(text).Select(e => (e.Id, e.Likeness))];

    private static List<(string Id, double Likeness, string Quote)> Evoked(string text) =>
        [.. SampleMaps.Catalogue.Resumes.Read(text, new(2026, 11)).Evoked.Select(e => (e.Occupation.ToString(), e.Likeness, e.Evidence.Quote))];
}
