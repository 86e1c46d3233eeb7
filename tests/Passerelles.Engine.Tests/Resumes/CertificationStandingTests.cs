using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

/// <summary>Certifications of the catalogue in abbreviations, misspelt, held, prepared, failed or foreign.</summary>
public sealed class CertificationStandingTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Theory]
    [InlineData("FORMATION\nTP ADVF, AFPA, 2019", "tp-advf")]
    [InlineData("FORMATION\nDiplome d'etat d'acompagnant educatif et social 2020", "deaes")]
    [InlineData("FORMATION\nCAFAS, 1996", "deas")]
    [InlineData("FORMATION\nAFGSU2, 2022", "afgsu-2")]
    [InlineData("FORMATION\nDEAMP, 2008", "deamp")]
    [InlineData("FORMATION\nMC aide à domicile, 2011", "mc-aide-a-domicile|cs-aide-a-domicile")]
    [InlineData("DEAS, IFAS de Lens, 2014\nBac ST2S, 2012", "deas")]
    [InlineData("FORMATION\nCAP AEPE, candidate libre, 2022", "cap-aepe")]
    [InlineData("FORMATION\n2007 Master Gestion des ressources humaines (cours du soir)", "master-grh")]
    public void Read_DiplomaInShort_IsHeld(string text, string oneOf) =>
        Assert.Contains(Read(text), c => oneOf.Split('|').Contains(c, StringComparer.Ordinal));

    [Theory]
    [InlineData("FORMATION\nDEAES, IRTS de Lille, en cours", "deaes in progress")]
    [InlineData("FORMATION\nDEAS, admis en IFAS, rentrée janvier 2027", "deas in progress")]
    [InlineData("FORMATION\nBac pro ASSP, 2015-2016, pas fini", null)]
    [InlineData("FORMATION\nCAP petite enfance, non obtenu", null)]
    [InlineData("FORMATION\nDiplôme d'audioprothésiste, Casablanca, 2013. Non reconnu en France.", "de-audioprothesiste foreign")]
    [InlineData("FORMATION\nDiplôme d'infirmière, Casablanca, 2013. Autorisation d'exercice obtenue en 2019.", "dei")]
    public void Read_Standing_IsTold(string text, string? expected) => Assert.Equal(expected, Read(text).SingleOrDefault());

    private static IEnumerable<string> Read(string text) =>
        SampleMaps.Whole().Resumes.Read("Camille Durand\n\n" + text + "\n", Today).Certifications
            .Select(c => c.Certification + (c.InProgress ? " in progress" : c.IsForeign ? " foreign" : ""));
}
