using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>The folded words by which French and English CVs begin the name of a diploma or of a course.</summary>
internal static partial class StudyWords
{
    /// <summary>True when the words begin with the name of a diploma, a title or a known attestation.</summary>
    public static bool BeginDiploma(ReadOnlySpan<char> words) => Diploma().IsMatch(words) && !NoDiploma().IsMatch(words);

    /// <summary>True when the words begin with « formation », « stage » or the like, which are also duties of a job.</summary>
    public static bool BeginCourse(ReadOnlySpan<char> words) => Course().IsMatch(words) && !Duty().IsMatch(words);

    /// <summary>True when the words name a subject that people are trained in, whatever stands before.</summary>
    public static bool NameSubject(ReadOnlySpan<char> words) => Subject().IsMatch(words);

    /// <summary>True for a diploma without its speciality: « BTS », « diplôme d'ingénieur ».</summary>
    public static bool IsBare(ReadOnlySpan<char> words) => Bare().IsMatch(words);

    /// <summary>True for words that announce a list: « Formations courtes », « Diplômes ».</summary>
    public static bool IsLabel(ReadOnlySpan<char> words) => Label().IsMatch(words.TrimEnd(" .:"));

    /// <summary>True for a label after which each item is a course.</summary>
    public static bool AnnouncesCourses(ReadOnlySpan<char> words) => Courses().IsMatch(words.TrimEnd(" .:"));

    /// <summary>True when the words begin with a school.</summary>
    public static bool BeginSchool(ReadOnlySpan<char> words) => School().IsMatch(words);

    /// <summary>True when a school is named.</summary>
    public static bool NameSchool(ReadOnlySpan<char> words) => AnySchool().IsMatch(words);

    // Acronyms that are also little words (« du », « de », « des », « but ») need their capitals: the reader checks.
    [GeneratedRegex(
        @"^(?:(?:mon|ma|mes|le|la|l'|un|une)\s?)?(?:diplom\w*|dipl\b|brevet|certificat|certification|attestation|habilitation|titre\s+(?:pro|de|d'|rncp|a finalite|certifi|homologu|\w+[- ]?\w*eu[rs]|\w+)|titre pro\b|baccalaureat|bac\b|bac[- ]?pro\b|cap[ab]?\b|capa?\s|bepa?c?\b|bpa?\b|btsa?\b|btsa?m?\b|bta\b|bt\b|dut\b|but\b|deug\b|deust\b|duts?\b|licence|lp\b|l[123]\b|bachelor|master\w*|m[12]\b|maitrise|dess\b|dea\b|doctorat|these (?:de|d')|mba\b|m\.?sc\b|b\.?sc\b|b\.?a\.?\s+(?:in|of|\w+)|phd\b|diu\b|du\b|des\b|desc\b|capacite (?:en|de|d')|internat\b"
        + @"|de\s+(?:d'|de\s)?(?:aide|infirm|educ|monit|accomp|auxil|assist|techn|conseil|ergo|psycho|masseur|kine|ambul|puer|sage|cesf|ibode|iade|ipa|mediat|prepar|manip|famil)\w*"
        + @"|de(?:as|ap|aes|amp|avs|es|eje|ass|cesf|me|ets|tisf|af|i|ib|ia|iade|ibo|ibode|ipa|puer|mk|sf|is|jeps|sjeps|fa|er)\b|d\.?e\.?\s?(?:i|as|ap|aes|amp|avs|es|me)\b|dpp?h\b|d?ts imrt|dts\b|dpas\b|cafas\b|cafap\b|cafme\b|cafets\b|cafamp\b|cafad\b|cafdes\b|caferuis\b|caferis\b|cafia\b|cafim\b|cacfi\b|beatep\b|bapaat\b|beesap[at]\b|bees\b|bpjeps\b|cpjeps\b|bnssa\b|caepmns\b|bafa\b|bafd\b|cqp\w*|ccp\b|tfp\b|tp\s|t\.p\.|certiphyto|ssiap|sst\b|mac sst|psc\s?1\b|pse\s?[12]\b|afps\b|afcps\b|bns\b|afgsu|fgsu|gqs\b|pssm\b|prap\b|caces\b|h0b0|h0 b0|hobo\b|aipr\b|dnb\b|daeu\b|esseu\b|capes\b|capeps\b|crpe\b|cafep\b|agregation\b|mc[a5]?d?\b|mention complementaire|cs\s|delf\b|dalf\b|tcf\b|toeic\b|toefl\b|cles ?2|ged\b|gcse|a-levels?|nvq\b|btec\b|hnd\b|diploma|degree|associate degree|high school|fimo\b|fco\b|ecdl\b|tosa\b|pix\b|ase\b facult|niveau\s+(?:bac|cap|bep|bts|licence|troisieme|3e|3eme|seconde|terminale|[3-8]\b|i{1,3}\b|iv\b|vi?\b)|(?:classe de\s+)?(?:seconde|premiere|terminale?)\s+(?:gener|techno|pro|s\b|es\b|l\b|st\w+|bac|option)|concours\s+(?:d'|de|ats|infir|aide|fonction)|prepa (?:concours|ifas|ifsi|aide|infirm|medic|social|scien|litt|hec|bcpst)|classe preparatoire|annee preparatoire|[1-6](?:ere|re|er|e|eme|nde)? annee (?:de |d')?(?:bts|dut|licence|deug|medecine|ifsi|droit|psycho|but|fac|soins|infirm|master|staps|l[ae]|\w+ologie))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Diploma();

    // « Certificat médical », « licence logicielle », « maîtrise de Word », « grade master », « diplômé depuis… » name no diploma.
    [GeneratedRegex(
        @"^(?:(?:mon|ma|le|la|l'|un|une)\s?)?(?:certificats? medica|attestations? (?:de travail|d'employeur|employeur|fiscale|d'assurance|vitale|de droits?|sur l'honneur|de scolarite)|licences? (?:sportive|logiciel|de football|ffs|ff\w|d'entrepreneur)|maitrise (?:de|du|des|d')\s?(?!sciences|lettres|droit|psycho|gestion|sociolog|histoire|philo|informatique\b|langue)|grade\b|\w+ grade\b|titre obtenu|titre valide|attestations? de (?:comparabilite|reconnaissance|niveau)|habilitations? (?:des|du)\b|titre de (?:sejour|transport|propriete)|titres?\s+(?:restaurant|service)|master ?class|masters? (?:of ceremon)|des\s+(?!d[e']|de\b)|diplomee?s?\b(?!\s+(?:d[e'u]|en\b|univ|inter|nat|sup|etat|aide|infirm|educ|aes\b|professionnel|federal))|du\s+(?:lundi|mardi|\d|coup|monde|temps|jour|soir)|but\s+(?:de|:|est)|l[123]\s+h\b|cap\s+(?:vers|sur|emploi|d')|premiere (?:experience|fois))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NoDiploma();

    [GeneratedRegex(
        @"^(?:(?:une?|la|ma)\s)?(?:formations?\b|stages?\s+\w|modules?\b|cours?\s+(?:de|d'|du soir)|session\b|seminaire|remise a niveau|e-learning|mooc\b|cursus|sensibilisation|initiation|perfectionnement|specialisation|recyclage|haccp\b|sauveteur|secouris|training|course|workshop|equipier)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Course();

    // « Formation des nouveaux arrivants », « stage en EHPAD »: what a trainer or a trainee does.
    [GeneratedRegex(
        @"^(?:(?:une?|la|ma)\s)?(?:formations?\s+(?:des|du personnel|d'(?:equipe|agents|apprentis|etudiants|eleves)|prevues?|aux? (?:nouve|equipe|soignant))|stages?\s+(?:de\s+(?:master|licence|fin d'etude|m[12]|l3|bts|troisieme|3e)|en\b|a\s|au\b|aux\b|dans\b|chez\b|aupres\b|:|et\b|d'observation|de decouverte)|modules?\s*:|cursus\s*:)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Duty();

    [GeneratedRegex(
        @"\b(?:gestes (?:et|&) postures|bientraitance|humanitude|montessori|snoezelen|makaton|pecs\b|teacch|prap\b|premiers secours|secourisme|soins palliatifs|fin de vie|toucher[- ]massage|manutention des (?:malades|personnes|patients)|psc\s?1|sst\b|afgsu|gqs\b|haccp|caces|ssiap|bafa|habilitation electrique|communication non[- ]violente|methode validation|certification|e-learning|identitovigilance|langue des signes|lsf\b)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"^(?:diplome(?: d'ingenieur| d'etat| universitaire| inter-?universitaire)?|brevet|certificat|titre(?: pro\w*)?|bac(?:calaureat)?(?:[- ](?:pro\w*|general|techno\w*|[a-z]\d?))?|cap|bepa?|bpa?|bts[a]?|dut|but|deug|deust|licence(?: pro\w*)?|bachelor(?:'s)?(?: degree)?|master(?:e)?(?: ?[12]| pro\w*)?|m[12]|l[123]|maitrise|dess|dea|doctorat|diu|du|d\.u\.?|cqp|formation|tp|mba|msc|bsc)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"^(?:mes\s+|autres?\s+|principales?\s+)?(?:formations?|diplomes?|etudes|certificats|certifications?|habilitations|attestations|permis|cursus|stages|scolarite|divers|formations? (?:continues?|initiales?|courtes?|complementaires?|internes?|professionnelles?|obligatoires?|suivies|cnfpt|anfh)|stages? cnfpt|formation et diplomes?|parcours scolaire|dipl|f\.c|secourisme|langues|cote (?:etudes|papiers|diplomes?|formation)|niveau d'etudes?|niveau scolaire|education|training)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(?:mes\s+|autres?\s+|principales?\s+)?(?:formations|certifications|habilitations|attestations|stages|formations? (?:continues?|courtes?|complementaires?|internes?|obligatoires?|suivies)|f\.c)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Courses();

    [GeneratedRegex(@"^(?:l'|la\s|le\s|a l')?(?:lycee|universit|university|univ\b|ifsi|ifas|ifap|irts|irtess|ifmk|institut|ecole|greta|afpa|cfa\b|cfppa|cfpph|faculte|fac de|college|campus|cned|cnam|iut\b|iae\b|ists|iftsi?|inspe|iufm|ehesp|askoria|creps|cemea|ucpa|francas|maison familiale|mfr|croix[- ]rouge|imprimerie|centre de formation|centre\b|organisme|etcharry|erts\b|estes\b|ens\w*\b|ipse|adef|chu\b|academie)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:lycee|universit|univ\b|ifsi|ifas|ifap|irts|institut|ecole|greta|afpa|cfa\b|faculte|college|campus|cned|cnam|iut\b|iae\b|creps|cemea|askoria|ehesp|centre|maison familiale|mfr\b|croix[- ]rouge|school|organisme|academie)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AnySchool();
}
