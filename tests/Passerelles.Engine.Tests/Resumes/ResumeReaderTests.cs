using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Resumes;

public sealed class ResumeReaderTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Theory]
    [InlineData("EXPÉRIENCES PROFESSIONNELLES", SectionKind.Experience)]
    [InlineData("Expériences professionnelles :", SectionKind.Experience)]
    [InlineData("*** EXPERIENCES ***", SectionKind.Experience)]
    [InlineData("E X P E R I E N C E S", SectionKind.Experience)]
    [InlineData("Diplômes & formations", SectionKind.Education)]
    [InlineData("Compétences et langues", SectionKind.Skills)]
    [InlineData("CENTRES D’INTÉRÊT", SectionKind.Interests)]
    [InlineData("Work experience", SectionKind.Experience)]
    public void Read_Heading_OpensItsSection(string heading, SectionKind kind)
    {
        var resume = Read($"Zoé Exemple\n\n{heading}\nquelques mots\n");
        Assert.Contains(resume.Sections, s => s.Kind == kind && s.Heading is not null);
    }

    [Theory]
    [InlineData("CENTRES\nD'INTÉRÊT\nlecture", SectionKind.Interests)]
    [InlineData("Expériences\nprofessionnelles\n2019 - 2024 : serveuse", SectionKind.Experience)]
    [InlineData("Expériences professionnelles\t2019 - 2024 : serveuse", SectionKind.Experience)]
    [InlineData("Compétences\tService en salle", SectionKind.Skills)]
    public void Read_HeadingOfANarrowColumnOrACell_OpensItsSection(string lines, SectionKind kind)
    {
        var section = Read($"Zoé Exemple\n\n{lines}\n").Sections[^1];
        Assert.Equal(kind, section.Kind);
        Assert.True(section.Length > section.Heading!.Length + 2);
    }

    [Theory]
    [InlineData("Zoé Exemple\n\nLANGUES\nje recherche un poste d'infirmière\n")]
    [InlineData("LANGUES\nanglais\n\nLOISIRS\nje souhaite devenir aide-soignante")]
    public void Read_AimWithoutAnyOtherPassage_IsRead(string text) => Assert.Empty(ResumeEvidence.Invented(text, Read(text)));

    [Fact]
    public void Read_Sections_CoverTheTextWithoutOverlap()
    {
        foreach (var text in Samples())
        {
            var sections = Read(text).Sections;
            Assert.Equal(0, sections[0].Start);
            Assert.Equal(text.Length, sections.Sum(s => s.Length));
            Assert.All(sections.Zip(sections.Skip(1)), pair => Assert.Equal(pair.First.Start + pair.First.Length, pair.Second.Start));
        }
    }

    [Fact]
    public void Read_EveryEvidence_IsASubstring()
    {
        foreach (var text in Samples())
        {
            Assert.Empty(ResumeEvidence.Invented(text, Read(text)));
        }
    }

    [Theory]
    [InlineData("DIPLÔMES\n2015 : Diplôme d'État d'aide-soignant, IFAS", "deas", false, false)]
    [InlineData("DIPLÔMES\n2015 : DEAS", "deas", false, false)]
    [InlineData("DIPLÔMES\n2021 DEAES croix rouge", "deaes", false, false)]
    [InlineData("Nora Test\nInfirmière diplômée d’État", "dei", false, false)]
    [InlineData("Nora Test\nInfirmier·ère diplômé·e d’État", "dei", false, false)]
    [InlineData("FORMATION\nDiplôme d'État d'infirmier en cours, IFSI", "dei", true, false)]
    [InlineData("FORMATION\n2025 - 2028 : Diplôme d'État d'infirmier, IFSI", "dei", true, false)]
    [InlineData("FORMATION\nDiplôme d'État d'infirmier, Bamako (Mali)", "dei", false, true)]
    [InlineData("FORMATION\n2025 - 2028\nDiplôme d'État d'infirmier", "dei", true, false)]
    [InlineData("FORMATION\n2023 - 2026 : Diplôme d'État d'infirmier", "dei", false, false)]
    [InlineData("FORMATION\n2026 : Diplôme d'État d'infirmier", "dei", false, false)]
    [InlineData("FORMATION\n2012 : Diplôme d'État d'infirmière. Alger", "dei", false, true)]
    [InlineData("FORMATION\nÉcole paramédicale d'Alger (Algérie)\nDiplôme d'État d'infirmier", "dei", false, true)]
    [InlineData("FORMATION\nDiplôme d'infirmier, Haute École de Tournai", "dei", false, true)]
    [InlineData("PROFIL\nInfirmière diplômée d'État motivée\n\nFORMATION\nDEI, Bamako (Mali)", "dei", false, true)]
    [InlineData("FORMATION\nModules 1, 3 et 5 du DEAS", "deas", true, false)]
    [InlineData("FORMATION\n2022 : Diplôme d'État d'infirmier, 2 UE manquantes", "dei", true, false)]
    [InlineData("EXPÉRIENCES\nDepuis 2019 : Infirmière diplômée d'État, CHU de Lyon", "dei", false, false)]
    [InlineData("PROFIL\nJe suis infirmière diplômée d'État depuis dix ans.", "dei", false, false)]
    public void Read_Certification_IsRecognisedWithItsStanding(string text, string id, bool inProgress, bool isForeign)
    {
        var held = Assert.Single(Read(text).Certifications);
        Assert.Equal((new CertificationId(id), inProgress, isForeign), (held.Certification, held.InProgress, held.IsForeign));
    }

    [Theory]
    [InlineData("PROFIL\nJe souhaite préparer le diplôme d'État d'aide-soignant.")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Accompagnant éducatif et social, foyer de vie")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Aide-soignante\n- encadrement des élèves en diplôme d'État d'aide-soignant")]
    [InlineData("FORMATION\nDiplôme d'État d'infirmier abandonné en 2e année")]
    [InlineData("FORMATION\nClasse préparatoire au diplôme d'État d'infirmier")]
    [InlineData("FORMATION\nPrépa DEAS")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Secrétaire, mairie\n- Suivi des étudiants préparant le diplôme d'État d'infirmier")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Secrétaire, mairie\n- Gestion des inscriptions au diplôme d'État d'aide-soignant")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Secrétaire, mairie\n- Remplacement d'une infirmière diplômée d'État absente")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Assistante de Mme Petit, ergothérapeute diplômée d'État")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Secrétaire, clinique\n- Travail aux côtés d'infirmières diplômées d'État")]
    [InlineData("PROFIL\nMère infirmière diplômée d'État, père psychologue")]
    [InlineData("EXPÉRIENCES\n2019 - 2021 : Responsable des plannings\n- Planification d'une équipe de 12 infirmiers diplômés d'État")]
    [InlineData("PROFIL\nAide à domicile sans diplôme d'État d'aide-soignant")]
    public void Read_CertificationWishedTaughtOrAbandoned_IsNotHeld(string text) =>
        Assert.DoesNotContain(Read(text).Certifications, c => !c.InProgress);

    [Fact]
    public void Read_FamilyCareAndVolunteering_AreUnpaid()
    {
        var resume = Read("EXPÉRIENCES\n2016 - 2024 : aidante familiale de ma mère\n\nBÉNÉVOLAT\nDepuis 2023 : aide aux devoirs, association Cap\n");
        Assert.Equal(2, resume.Experiences.Length);
        Assert.All(resume.Experiences, e => Assert.True(e.IsUnpaid));
    }

    [Fact]
    public void Read_LanguagesAndLicences_AreFoundWithTheirLevel()
    {
        var resume = Read("LANGUES\nEspagnol : courant, arabe\n\nDIVERS\nPermis B, CACES R489 cat. 3\n");
        Assert.Equal(["Espagnol courant", "arabe "], resume.Languages.Select(l => $"{l.Language} {l.Level}"), StringComparer.Ordinal);
        Assert.Equal(["Permis B", "CACES R489 cat. 3"], resume.Licences.Select(l => l.Name), StringComparer.Ordinal);
        Assert.Empty(Read("DIVERS\nPermis B en cours\n").Licences);
    }

    [Fact]
    public void Read_Hobbies_AreNoSkills() =>
        Assert.Empty(Read("LOISIRS\nPréparer des repas simples et équilibrés\n").Skills);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("Article L. 4391-1 : peuvent exercer la profession d'aide-soignant les personnes titulaires du diplôme d'État.")]
    [InlineData("Facture n° 12\nMontant TTC 120 €\nTVA 20 €\ncontact@exemple.fr")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit.")]
    [InlineData("Nous recherchons une aide-soignante. Vos missions : soins d'hygiène. Votre profil : DEAS. Envoyer votre CV à rh@exemple.fr")]
    public void Read_NotAResume_IsSaidSo(string text)
    {
        var resume = Read(text);
        Assert.False(resume.LooksLikeResume);
        Assert.NotEmpty(resume.Warnings);
        Assert.Empty(resume.Experiences);
    }

    [Fact]
    public void Read_Sentences_GiveDatedJobs()
    {
        const string Text = "Je m'appelle Léa. J'ai travaillé de 2017 à 2019 comme animatrice dans un centre de loisirs, puis de septembre 2019 à juin 2023 "
            + "j'ai été aide-soignante à l'hôpital. Depuis juillet 2023 je suis infirmière dans une clinique.";
        Assert.Equal(
            ["animatrice 2017 2019", "aide-soignante 2019-09 2023-06", "infirmière 2023-07 "],
            Read(Text).Experiences.Select(e => $"{e.Title?.Title} {e.Start} {e.End}"),
            StringComparer.Ordinal);
    }

    private static Resume Read(string text) => SampleMaps.Catalogue.Resumes.Read(text, Today);

    private static IEnumerable<string> Samples() => SampleResumes.All.Select(r => r.Text);

    [Theory]
    [InlineData("Vendeuse")]
    [InlineData("Ouvrier")]
    public void Read_ShortResumeOfAPlainTitle_LooksLikeOne(string title) =>
        Assert.True(Read($"Marie\na@b.fr\nExpérience\n2019 - 2024 : {title}, Monoprix, Lyon").LooksLikeResume);

    [Theory]
    [InlineData("FORMATION\n2023 - 2026 : Diplôme d'État d'infirmier")]
    [InlineData("FORMATION\n2026 : Diplôme d'État d'infirmier")]
    public void Read_DiplomaOfThisYearBeforeTheJuries_IsInProgress(string text) =>
        Assert.True(Assert.Single(SampleMaps.Catalogue.Resumes.Read(text, new YearMonth(2026, 2)).Certifications).InProgress);
}
