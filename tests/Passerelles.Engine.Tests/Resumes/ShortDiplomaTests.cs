using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

/// <summary>« DU » and « DES » are diplomas in capitals, little words otherwise.</summary>
public sealed class ShortDiplomaTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Theory]
    [InlineData("FORMATION\n2016 DU Plaies et cicatrisation, université de Paris\n", "du-plaies-et-cicatrisation")]
    [InlineData("FORMATION\n2016 DU PLAIES ET CICATRISATION\n", "du-plaies-et-cicatrisation")]
    [InlineData("FORMATION\n2012 DES de médecine générale, université de Lille\n", "des-medecine-generale")]
    public void Read_DiplomaInShort_IsHeld(string text, string certification) =>
        Assert.Contains(Read(text), c => string.Equals(c, certification, StringComparison.Ordinal));

    [Theory]
    [InlineData("FORMATION\n2018 Formation plaies et cicatrisation (3 jours)\n")]
    [InlineData("EXPÉRIENCES\n2018 - 2019 Stage de médecine générale, cabinet des Lilas\n")]
    [InlineData("EXPÉRIENCES\n2018 - 2019 Suivi des plaies et du matériel, médecine générale\n")]
    public void Read_SubjectOfADiploma_IsNotHeld(string text) => Assert.Empty(Read(text));

    private static IEnumerable<string> Read(string text) =>
        SampleMaps.Whole().Resumes.Read("Camille Durand\n\n" + text, Today).Certifications.Select(c => c.Certification.ToString());
}
