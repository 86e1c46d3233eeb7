using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

public sealed class ExperienceReadingTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Theory]
    [InlineData("EXP.", SectionKind.Experience)]
    [InlineData("EXP PRO", SectionKind.Experience)]
    [InlineData("Expé", SectionKind.Experience)]
    [InlineData("POSTES", SectionKind.Experience)]
    [InlineData("Parcours hospitalier", SectionKind.Experience)]
    [InlineData("Expériences en lien avec le métier", SectionKind.Experience)]
    [InlineData("Emplois en France", SectionKind.Experience)]
    [InlineData("experiance profesionel", SectionKind.Experience)]
    [InlineData("mes experience", SectionKind.Experience)]
    [InlineData("se que jai fait", SectionKind.Experience)]
    [InlineData("Avant", SectionKind.Experience)]
    [InlineData("Missions d'intérim (depuis 3 ans)", SectionKind.Experience)]
    [InlineData("Doświadczenie / Expérience", SectionKind.Experience)]
    [InlineData("formassion", SectionKind.Education)]
    [InlineData("DIPL.", SectionKind.Education)]
    [InlineData("competance", SectionKind.Skills)]
    [InlineData("Mandats", SectionKind.Volunteering)]
    public void Read_HeadingOfAnyHand_OpensItsSection(string heading, SectionKind kind)
    {
        var resume = Read($"Zoé Exemple\n\n{heading}\nquelques mots\n");
        Assert.Contains(resume.Sections, s => s.Kind == kind && s.Heading is not null);
    }

    [Theory]
    [InlineData("Missions :\nsoins, toilettes")]
    [InlineData("Outils : logiciel de soins")]
    [InlineData("Compétences développées : écoute, rigueur")]
    public void Read_LabelUnderAJob_OpensNoSection(string label)
    {
        var resume = Read($"EXPÉRIENCES\n2018 - 2020 : aide-soignante, EHPAD Les Pins\n{label}\n2015 - 2018 : infirmière, clinique du Lac\n");
        Assert.Equal(["2018", "2015"], resume.Experiences.Select(e => e.Start.ToString()), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Aide-soignante, EHPAD Les Pins, Metz, 2015-2018")]
    [InlineData("2015-2018 : Aide-soignante, EHPAD Les Pins")]
    [InlineData("EHPAD Les Pins, aide-soignante (2015 - 2018)")]
    [InlineData("Aide-soignante - EHPAD Les Pins - de 2015 à 2018 (3 ans)")]
    [InlineData("2015 – 2018\nAide-soignante\nEHPAD Les Pins, Metz")]
    [InlineData("2015 – 2018\nEHPAD Les Pins\nAide-soignante")]
    [InlineData("EHPAD Les Pins – Metz\nAide-soignante\n2015 à 2018")]
    [InlineData("Aide-soignante\nEHPAD Les Pins\n2015 - 2018 · 3 ans")]
    [InlineData("Aide-soignante (remplacements), EHPAD Les Pins, 2015 à 2018")]
    [InlineData("* 2015 à 2018 – Aide-soignante chez EHPAD Les Pins")]
    [InlineData("AIDE-SOIGNANTE, EHPAD LES PINS, 2015 A 2018")]
    public void Read_LayoutsOfAJob_GiveTitleEmployerAndDates(string job)
    {
        var resume = Read($"EXPÉRIENCES\n{job}\n\nFORMATION\nBac, 2010\n");
        var experience = Assert.Single(resume.Experiences);
        Assert.StartsWith("aide-soignante", experience.Title?.Title, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("EHPAD Les Pins", experience.Employer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("2015", "2018"), (experience.Start.ToString(), experience.End.ToString()));
        Assert.Empty(ResumeEvidence.Invented($"EXPÉRIENCES\n{job}\n\nFORMATION\nBac, 2010\n", resume));
    }

    [Theory]
    [InlineData("Aide-soignante, Toulouse, 2015-2018")]
    [InlineData("Aide-soignante en EHPAD, 2015-2018")]
    [InlineData("Aide-soignante à domicile, 2015-2018")]
    [InlineData("Aide-soignante, mi-temps, 2015-2018")]
    [InlineData("Stages, 2015-2018 : crèche, EHPAD, IME")]
    public void Read_JobWithoutEmployer_InventsNone(string job) =>
        Assert.Null(Assert.Single(Read($"EXPÉRIENCES\n{job}\n").Experiences).Employer);

    [Theory]
    [InlineData("2018 - 2020 : interruption, suivi de conjoint")]
    [InlineData("2018 - 2020 : congé parental")]
    [InlineData("2018 - 2020 : arrêt maladie")]
    [InlineData("2018 - 2020 : recherche d'emploi")]
    [InlineData("2018 - 2020 : année sabbatique, tour du monde")]
    public void Read_BreakAmongJobs_IsNoJob(string line)
    {
        var resume = Read($"EXPÉRIENCES\n2020 - 2024 : aide-soignante, EHPAD Les Pins\n{line}\n2015 - 2018 : infirmière, clinique du Lac\n");
        Assert.Equal(["2020", "2015"], resume.Experiences.Select(e => e.Start.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_BreakForOnesFamily_IsUnpaidExperience()
    {
        var experience = Assert.Single(Read("EXPÉRIENCES\nInterruption\n1993-1998 : éducation de mes trois enfants\n").Experiences);
        Assert.True(experience.IsUnpaid);
        Assert.Equal("éducation de mes trois enfants", experience.Title?.Title);
    }

    [Fact]
    public void Read_DatesOfTasksWithinAJob_OpenNoOther()
    {
        var resume = Read("EXPÉRIENCES\n2016 - aujourd'hui\nInfirmière\nClinique du Lac\nRéférente hygiène depuis 2021 : audits, formation\n- mise en place du dossier de soins 2018-2019\n");
        Assert.Equal("Infirmière", Assert.Single(resume.Experiences).Title?.Title);
    }

    [Fact]
    public void Read_TwoPeriodsUnderOneHead_ShareIt()
    {
        var resume = Read("EXPÉRIENCES\nInfirmière, CHU de Rouen\n  11/2019–ce j. : cardiologie\n  10/2016–10/2019 : pneumologie\n");
        Assert.Equal(["Infirmière 2019-11 ", "Infirmière 2016-10 2019-10"], resume.Experiences.Select(e => $"{e.Title?.Title} {e.Start} {e.End}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_YearsApart_AreOnePeriodFromFirstToLast()
    {
        var experience = Assert.Single(Read("EXPÉRIENCES\nAnimatrice en colonie, juillet 2021 et juillet 2022\n").Experiences);
        Assert.Equal(("2021-07", "2022-07"), (experience.Start.ToString(), experience.End.ToString()));
    }

    [Fact]
    public void Read_LastingForYears_StartsThatManyYearsAgo()
    {
        var experience = Assert.Single(Read("EXPÉRIENCES\nAide-soignante, EHPAD Les Pins, depuis 3 ans\n").Experiences);
        Assert.Equal(("2023", true), (experience.Start.ToString(), experience.IsCurrent));
    }

    [Fact]
    public void Read_MandateUnderAnotherHeading_IsUnpaidExperience()
    {
        var resume = Read("EXPÉRIENCES\n2015 - 2018 : infirmière, clinique du Lac\n\nDIVERS\nConseillère municipale de 2014 à 2020\n");
        Assert.Contains(resume.Experiences, e => e is { IsUnpaid: true, Title.Title: "Conseillère municipale" });
    }

    [Fact]
    public void Read_JobsUnderAHeadingNobodyKnows_AreFound()
    {
        var resume = Read("Zoé Exemple\n\nMaisons servies\nInfirmière, clinique du Lac, 2015 à 2018\nAide-soignante, EHPAD Les Pins, 2010 à 2015\n\nFORMATION\n2015 : Diplôme d'État d'infirmier\n");
        Assert.Equal(["Infirmière", "Aide-soignante"], resume.Experiences.Select(e => e.Title?.Title), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_Story_GivesEmployersAndUndatedJobs()
    {
        var resume = Read("Bonjour,\n\nDe 2004 à 2011 j'étais infirmière à la clinique du Lac, à Annecy. Avant j'ai été aide-soignante chez Madame Pinot.\n"
            + "Depuis 2021 je fais des vacations au CFPPA de Mirecourt comme infirmière, et j'aimerais continuer.\n");
        Assert.Equal(
            ["infirmière|clinique du Lac|2004", "aide-soignante|Madame Pinot|", "infirmière|CFPPA de Mirecourt|2021"],
            resume.Experiences.Select(e => $"{e.Title?.Title}|{e.Employer}|{e.Start}"),
            StringComparer.Ordinal);
    }

    private static Resume Read(string text) => SampleMaps.Catalogue.Resumes.Read(text, Today);
}
