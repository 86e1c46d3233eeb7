using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

/// <summary>Diplomas and courses, wherever and however a CV writes them.</summary>
public sealed class EducationReaderTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Theory]
    [InlineData("BAFA 2018, PSC1 (2019), BTS ESF, lycée Rodin, 2021", "BAFA|2018", "PSC1|2019", "BTS ESF|2021")]
    [InlineData("Humanitude (2019) - Snoezelen (2021) - AFGSU 2 (2023)", "Humanitude|2019", "Snoezelen|2021", "AFGSU 2|2023")]
    [InlineData("2010 BEP CSS ; 2012 CAP petite enfance", "BEP CSS|2010", "CAP petite enfance|2012")]
    [InlineData("Formations obligatoires : bientraitance, gestes et postures, 2022", "bientraitance|", "gestes et postures|2022")]
    [InlineData("CAP cuisine et BEP hôtellerie, 1999", "CAP cuisine|", "BEP hôtellerie|1999")]
    public void Read_SeveralDiplomasOnALine_GivesEach(string line, params string[] expected) =>
        Assert.Equal(expected, Read("FORMATION\n" + line + "\n"), StringComparer.Ordinal);

    [Theory]
    [InlineData("2012-2015 : Diplôme d'État d'infirmier, IFSI de Tours", "2015")]
    [InlineData("Diplôme d'État d'infirmier, IFSI de Tours, obtenu en 2015", "2015")]
    [InlineData("Diplôme d'État d'infirmier, promotion 2015", "2015")]
    [InlineData("Sauveteur secouriste du travail (2019, recyclé en 2023)", "2019")]
    [InlineData("SST, MAC 2025", "2025")]
    [InlineData("PSC1 2019", "2019")]
    [InlineData("Certificat valable jusqu'en 2028", "")]
    [InlineData("BTS SP3S en cours (CNED, examen en juin 2027)", "")]
    [InlineData("DEAES, formation commencée en septembre 2026", "")]
    [InlineData("CAP maçon, 2002 (non obtenu)", "2002")]
    public void Read_DatesOfADiploma_KeepsWhenItEnded(string line, string year) =>
        Assert.EndsWith("|" + year, Assert.Single(Read("FORMATION\n" + line + "\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("J'ai eu mon CAP de coiffure en 1982 et le brevet professionnel en 85, puis je suis partie.", "CAP de coiffure|1982", "brevet professionnel|1985")]
    [InlineData("Côté études : un bac L, une licence d'histoire à Reims en 2009.", "bac L|", "licence d'histoire à Reims|2009")]
    public void Read_DiplomasToldInASentence_AreFound(string text, params string[] expected) => Assert.Equal(expected, Read(text + "\n"), StringComparer.Ordinal);

    [Fact]
    public void Read_ListWhoseHeadingWasLost_IsRead() =>
        Assert.Equal(["DEAS|2014", "Bac ST2S|2012"], Read("DEAS, IFAS de Lens, 2014\nBac ST2S, 2012\n"), StringComparer.Ordinal);

    [Theory]
    [InlineData("EXPÉRIENCES\n2015 - 2019 Aide-soignante, EHPAD Les Lilas\n- Formation des nouveaux arrivants\n- Tutorat d'élèves en BTS\n")]
    [InlineData("COMPÉTENCES\nMaîtrise de Word\nÉquipe de diplômés\n")]
    [InlineData("FORMATION\nSSIAP 2 : formation prévue pour 2027\n")]
    public void Read_WhatIsNoStudy_IsLeftOut(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("BEP vente, niveau, non obtenu, 2001")]
    [InlineData("Baccalauréat professionnel ASSP, en cours")]
    public void Read_DiplomaNotObtained_GivesNoLevel(string line) =>
        Assert.Null(Assert.Single(SampleMaps.Whole().Resumes.Read("Camille Durand\n\nFORMATION\n" + line + "\n", Today).Education).Level);

    private static IEnumerable<string> Read(string text) =>
        SampleMaps.Whole().Resumes.Read("Camille Durand\n\n" + text, Today).Education.Select(e => $"{e.Title}|{(e.End ?? e.Start)?.Year}");
}
