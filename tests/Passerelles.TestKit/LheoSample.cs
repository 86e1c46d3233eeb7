using System.Globalization;
using System.Text;

namespace Passerelles.TestKit;

/// <summary>Small catalogues of invented training in LHEO 2.3, valid against its schema. Tests spoil one thing at a time.</summary>
public static class LheoSample
{
    /// <summary>A whole document.</summary>
    public static string Document(params IEnumerable<string> courses) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<lheo xmlns=\"http://lheo.gouv.fr/2.3\" horodatage-export=\"2026-11-02T03:04:05\">\n<offres>\n{string.Join('\n', courses)}\n</offres>\n</lheo>\n";

    /// <summary>A document of so many courses of one action, around Montpellier (43.6, 3.9), eastwards.</summary>
    public static string Document(int courses) => Document(Enumerable.Range(1, courses).Select(i => Course(i, Action(i))));

    /// <summary>A course; its certification is RNCP 40000 + <paramref name="number"/>.</summary>
    public static string Course(int number, params IEnumerable<string> actions) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <formation numero="F{number}">
        <domaine-formation><code-FORMACODE>43436</code-FORMACODE><code-NSF>331</code-NSF><code-ROME>J1501</code-ROME></domaine-formation>
        <intitule-formation>Formation inventée {number}</intitule-formation>
        <objectif-formation>&lt;p&gt;Apprendre &amp;amp; pratiquer.&lt;/p&gt;</objectif-formation>
        <resultats-attendus>Savoir faire</resultats-attendus>
        <contenu-formation>Des cours</contenu-formation>
        <certifiante>1</certifiante>
        <contact-formation><coordonnees><civilite>Mme</civilite><nom>Personne-Inventée</nom><prenom>Prénom-Inventé</prenom><courriel>personne@exemple.fr</courriel></coordonnees></contact-formation>
        <parcours-de-formation>1</parcours-de-formation>
        <code-niveau-entree>4</code-niveau-entree>
        <certification><code-RNCP>{40000 + number}</code-RNCP><code-CERTIFINFO>{80000 + number}</code-CERTIFINFO></certification>
        {string.Join('\n', actions)}
        <organisme-formation-responsable>
        <numero-activite>11111111111</numero-activite>
        <SIRET-organisme-formation><SIRET>11111111111111</SIRET></SIRET-organisme-formation>
        <nom-organisme>Centre inventé</nom-organisme>
        <raison-sociale>Association inventée</raison-sociale>
        <coordonnees-organisme><coordonnees><adresse><ligne>1 rue d'Essai</ligne><codepostal>34000</codepostal><ville>Montpellier</ville></adresse><web><urlweb>https://centre.exemple.fr</urlweb></web></coordonnees></coordonnees-organisme>
        <contact-organisme><coordonnees><nom>Personne-Inventée</nom></coordonnees></contact-organisme>
        </organisme-formation-responsable>
        </formation>
        """);

    /// <summary>An action, 0.01 degree of longitude farther east with each number.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="session">What is in its only session after the enrolment address.</param>
    /// <param name="start">First day.</param>
    /// <param name="rest">What comes after the session.</param>
    public static string Action(int number, string session = "<etat-recrutement>1</etat-recrutement>", string start = "20270104", string rest = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <action numero="A{number}">
        <rythme-formation>Temps plein</rythme-formation>
        <code-public-vise>83056</code-public-vise>
        <niveau-entree-obligatoire>0</niveau-entree-obligatoire>
        <modalites-alternance>-</modalites-alternance>
        <modalites-enseignement>0</modalites-enseignement>
        <conditions-specifiques>-</conditions-specifiques>
        <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
        <lieu-de-formation><coordonnees><adresse><ligne>2 rue d'Essai</ligne><codepostal>34000</codepostal><ville>Montpellier</ville><code-INSEE-commune>34172</code-INSEE-commune><geolocalisation><latitude>43.6</latitude><longitude>{3.9 + (number * 0.01):0.######}</longitude></geolocalisation></adresse></coordonnees></lieu-de-formation>
        <modalites-entrees-sorties>0</modalites-entrees-sorties>
        <session numero="S{number}"><periode><debut>{start}</debut><fin>99999999</fin></periode><adresse-inscription><adresse><ligne>-</ligne><codepostal>34000</codepostal><ville>Montpellier</ville></adresse></adresse-inscription>{session}</session>
        {rest}
        </action>
        """);

    /// <summary>Writes a document into a file and returns its path.</summary>
    public static string Write(string path, string document)
    {
        File.WriteAllText(path, document, new UTF8Encoding(false));
        return path;
    }
}
