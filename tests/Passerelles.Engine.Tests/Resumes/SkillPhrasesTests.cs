using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

/// <summary>Plain wordings of skills, and words that only look like them.</summary>
public sealed class SkillPhrasesTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Theory]
    [InlineData("- aide au lever et à la toilette", "aider-a-la-toilette")]
    [InlineData("- marquage du linge", "marquer-et-reparer-le-linge")]
    [InlineData("- je marque le linge des résidents", "marquer-et-reparer-le-linge")]
    [InlineData("- rondes, contrôle des accès", "effectuer-des-rondes")]
    [InlineData("- préparation des piluliers", "preparer-des-doses-a-administrer")]
    [InlineData("- commandes, inventaires, devis", "gerer-les-stocks")]
    [InlineData("- HACCP appliqué chaque jour dans toute la cuisine de l'école", "appliquer-l-hygiene-alimentaire")]
    public void Read_PlainWording_NamesTheSkill(string line, string skill) =>
        Assert.Contains(Read(line), s => string.Equals(s, skill, StringComparison.Ordinal));

    [Theory]
    [InlineData("- je calme les disputes de la cour", "garder-son-calme")]
    [InlineData("- PAI suivis avec l'infirmière", "etablir-la-paie")]
    [InlineData("- Serveur en brasserie", "servir-les-repas")]
    [InlineData("- filtrage du poste de contrôle et de la zone de livraison", "livrer-des-produits")]
    public void Read_WordThatOnlyLooksLikeIt_NamesNone(string line, string skill) =>
        Assert.DoesNotContain(Read(line), s => string.Equals(s, skill, StringComparison.Ordinal));

    private static IEnumerable<string> Read(string line) =>
        SampleMaps.Whole().Resumes.Read("Camille Durand\n\nEXPÉRIENCES\n2015 - 2019 Agent, maison des Lilas\n" + line + "\n", Today).Skills.Select(s => s.Skill.ToString());
}
