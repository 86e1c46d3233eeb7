using System.Text;

namespace Passerelles.Web.Tests.Http;

/// <summary>CVs of people who do not exist, written for these tests.</summary>
internal static class Resumes
{
    /// <summary>A word no other text holds: where it is found, a CV leaked.</summary>
    public const string Marker = "Zorglubine-Marqueuse-7431";

    public static byte[] NursingAssistant { get; } = Encoding.UTF8.GetBytes($"""
        Camille {Marker}
        Aide-soignante

        EXPÉRIENCE PROFESSIONNELLE

        Aide-soignante — EHPAD Les Glycines
        03/2019 - 06/2024
        - Aide à la toilette et aux repas des résidents
        - Mesure de la tension, du pouls et de la température
        - Transmissions écrites et orales à l'équipe

        Auxiliaire de vie — Association Domicile {Marker}
        2016 - 2018
        - Aide au lever, au coucher et aux déplacements

        FORMATION
        Diplôme d'État d'aide-soignant, 2018

        COMPÉTENCES
        Hygiène, écoute, travail en équipe
        """);

    public static byte[] NotAResume { get; } = Encoding.UTF8.GetBytes("Tarte aux pommes. Éplucher les pommes, étaler la pâte, cuire quarante minutes à four chaud. Servir tiède.");
}
