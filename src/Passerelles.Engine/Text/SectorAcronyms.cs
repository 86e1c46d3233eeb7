using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Text;

/// <summary>Acronyms in daily use in health, care and social work. One line each: the acronym or
/// short name, then what it stands for; names of the same occupation are separated by semicolons.</summary>
public static class SectorAcronyms
{
    private const string Occupations =
        """
        ADVF    assistant de vie aux familles
        ADS     agent de sécurité
        AED     assistant d'éducation
        AES     accompagnant éducatif et social
        AESH    accompagnant d'élèves en situation de handicap
        AF      accueillant familial
        AMA     assistant médico-administratif
        AMBU    ambulancier
        AMP     aide médico-psychologique
        AP      auxiliaire de puériculture
        APA     enseignant en activité physique adaptée
        APS     agent de prévention et de sécurité
        ARC     attaché de recherche clinique
        ARM     assistant de régulation médicale
        AS      aide-soignant
        ASD     aide-soignant à domicile
        ASG     assistant de soins en gérontologie
        ASH     agent de service hospitalier ; agent des services hospitaliers
        ASHQ    agent de service hospitalier ; agent des services hospitaliers qualifié
        ASMAT   assistant maternel
        ASS     assistant de service social
        ATSEM   agent territorial spécialisé des écoles maternelles
        AVS     auxiliaire de vie sociale
        ASV     auxiliaire vétérinaire ; auxiliaire spécialisé vétérinaire
        CDS     cadre de santé
        CESF    conseiller en économie sociale familiale
        CIP     conseiller en insertion professionnelle ; conseiller en insertion sociale et professionnelle
        CISP    conseiller en insertion professionnelle ; conseiller en insertion sociale et professionnelle
        CPE     conseiller principal d'éducation
        CRA     attaché de recherche clinique
        DAF     directeur administratif et financier
        DPO     délégué à la protection des données
        DRH     directeur des ressources humaines
        DSI     directeur des systèmes d'information
        EJE     éducateur de jeunes enfants
        ERGO    ergothérapeute
        ES      éducateur spécialisé
        ESF     conseiller en économie sociale familiale
        ETI     encadrant technique d'insertion
        ETS     éducateur technique spécialisé
        IADE    infirmier anesthésiste ; infirmier anesthésiste diplômé d'État
        IBODE   infirmier de bloc opératoire ; infirmier de bloc opératoire diplômé d'État
        IDE     infirmier en soins généraux ; infirmier diplômé d'État ; infirmier de soins généraux
        IDEC    infirmier coordinateur
        IDEL    infirmier libéral
        IPA     infirmier en pratique avancée
        IPDE    infirmier puériculteur ; infirmier en puériculture ; puériculteur
        MAR     médecin anesthésiste réanimateur
        MCO     médecin coordonnateur
        ME      moniteur éducateur
        MEDCO   médecin coordonnateur
        MER     manipulateur en électroradiologie médicale
        MERM    manipulateur en électroradiologie médicale
        IPRP    intervenant en prévention des risques professionnels
        KINE    masseur-kinésithérapeute ; kinésithérapeute
        MJPM    mandataire judiciaire à la protection des majeurs
        MK      masseur-kinésithérapeute ; kinésithérapeute
        MNS     maître-nageur sauveteur
        PPH     préparateur en pharmacie hospitalière
        ORTHO   orthophoniste
        RRH     responsable des ressources humaines ; responsable ressources humaines
        SF      sage-femme
        TEC     technicien d'études cliniques
        TIM     technicien de l'information médicale
        TISF    technicien de l'intervention sociale et familiale
        TLM     technicien de laboratoire médical
        TSH     technicien supérieur hospitalier
        """;

    private const string Places =
        """
        ACI     atelier et chantier d'insertion
        CAARUD  centre d'accueil et d'accompagnement à la réduction des risques pour usagers de drogues
        CADA    centre d'accueil pour demandeurs d'asile
        CAMSP   centre d'action médico-sociale précoce
        CCAS    centre communal d'action sociale
        CHU     centre hospitalier universitaire
        CHRS    centre d'hébergement et de réinsertion sociale
        CMP     centre médico-psychologique
        CMPP    centre médico-psycho-pédagogique
        CSAPA   centre de soins, d'accompagnement et de prévention en addictologie
        EAM     établissement d'accueil médicalisé
        EHPAD   établissement d'hébergement pour personnes âgées dépendantes
        ESAT    établissement et service d'aide par le travail
        FAM     foyer d'accueil médicalisé
        HAD     hospitalisation à domicile
        HUDA    hébergement d'urgence pour demandeurs d'asile
        IEM     institut d'éducation motrice
        IME     institut médico-éducatif
        ITEP    institut thérapeutique éducatif et pédagogique
        MAS     maison d'accueil spécialisée
        MDPH    maison départementale des personnes handicapées
        MECS    maison d'enfants à caractère social
        PASA    pôle d'activités et de soins adaptés
        PMI     protection maternelle et infantile
        SAAD    service d'aide et d'accompagnement à domicile
        SAMSAH  service d'accompagnement médico-social pour adultes handicapés
        SAVS    service d'accompagnement à la vie sociale
        SESSAD  service d'éducation spéciale et de soins à domicile
        SMR     soins médicaux et de réadaptation
        SSIAD   service de soins infirmiers à domicile
        SSR     soins de suite et de réadaptation
        UHR     unité d'hébergement renforcée
        USLD    unité de soins de longue durée
        """;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> OccupationNames = Read(Occupations);
    private static readonly FrozenDictionary<string, ImmutableArray<string>> PlaceNames = Read(Places);

    /// <summary>Acronyms of occupations in lower case with the titles in full, masculine.</summary>
    public static IReadOnlyDictionary<string, ImmutableArray<string>> OccupationTitles => OccupationNames;

    /// <summary>True for the acronym, in lower case, of an occupation.</summary>
    public static bool IsKnown(string word) => OccupationNames.ContainsKey(word);

    /// <summary>True for the acronym, in lower case, of a workplace: where one works, not what one does.</summary>
    public static bool IsPlace(string word) => PlaceNames.ContainsKey(word);

    /// <summary>The title or workplace an acronym in lower case stands for, or null.</summary>
    public static string? Expand(string word) =>
        OccupationNames.TryGetValue(word, out var titles) || PlaceNames.TryGetValue(word, out titles) ? titles[0] : null;

    private static FrozenDictionary<string, ImmutableArray<string>> Read(string lines) => lines
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(parts => parts[0].ToLowerInvariant(), parts => parts[1].Split(';', StringSplitOptions.TrimEntries).ToImmutableArray(), StringComparer.Ordinal);
}
