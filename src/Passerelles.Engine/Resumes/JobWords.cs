using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Words by which CVs, French or English, speak of jobs, in folded text.</summary>
internal static partial class JobWords
{
    /// <summary>True when the piece says in which capacity one worked: internship, apprenticeship, volunteering, seasonal job…</summary>
    public static bool NamesCapacity(ReadOnlySpan<char> piece) => Capacity().IsMatch(piece);

    /// <summary>True when the piece begins with a word that names a person by the work done: « ouvrière », « chargé de… », « manager ».</summary>
    public static bool NamesRole(ReadOnlySpan<char> piece) => (Role().IsMatch(piece) && !NotRole().IsMatch(piece)) || EnglishRole().IsMatch(piece);

    /// <summary>True when the first word is a plural: « médecins généralistes » are people worked with.</summary>
    public static bool NamesPeople(ReadOnlySpan<char> piece)
    {
        var end = piece.IndexOf(' ');
        return (end < 0 ? piece : piece[..end]) is [_, _, _, .., not 's' and not 'a' and not 'o', 's'] && Role().IsMatch(piece);
    }

    /// <summary>True for « stages », « jobs d'été »: several employers follow, none of them the one.</summary>
    public static bool NamesSeveral(ReadOnlySpan<char> piece) => Several().IsMatch(piece);

    /// <summary>True when the line tells of time away from work.</summary>
    public static bool IsBreak(string line) => Break().IsMatch(line);

    /// <summary>True when the line begins with the name of studies, which CVs also put among jobs.</summary>
    public static bool IsStudies(string line) => Studies().IsMatch(line);

    /// <summary>True when the line says that the job goes on.</summary>
    public static bool GoesOn(string line) => StillThere().IsMatch(line);

    /// <summary>True for unpaid work and family care.</summary>
    public static bool IsUnpaid(string words) => Unpaid().IsMatch(words) || IsCare(words);

    /// <summary>True when the words tell of care given to one's family.</summary>
    public static bool IsCare(string words) => Care().IsMatch(words);

    /// <summary>Where the title begins, after « auparavant », « poste : », « j'étais ».</summary>
    public static int LeadLength(string piece) => Lead().Match(piece).Length;

    [GeneratedRegex(
        @"^(?:stages?|stagiaires?|apprentie?s?|apprentissage|alternante?|alternance|benevol[a-z]*|volontaire|volontariat|service\s+(?:civique|national|militaire)|vacataires?|vacations?|interimaires?|missions?\s+d'?\s?interim"
        + @"|extras?|saisonnier[a-z]*|saisons?|jobs?|petits?\s+boulots?|baby[\s-]?sitt[a-z]*|au\s+pair|(?:proche\s+)?aidante?s?|intern|internship|trainee|volunteer(?:ing)?|pmsmp|immersion|wwoof[a-z]*"
        + @"|(?:mere|pere|parent|maman)\s+au\s+foyer|spv|divers\s+emplois|emplois?\s+(?:divers|saisonniers?|etudiants?|d'ete)|auto-?entrepreneu[a-z]*|micro-?entrepreneu[a-z]*|remplacements?)(?![a-z])",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Capacity();

    [GeneratedRegex(
        @"^(?:(?:ex|jeune|assistante?|sous|vice|co|auto)[\s-])?(?:[a-z]+-)?(?:[a-z]{2,}(?:eurs?|euses?|eures?|rices?|iers?|ieres?|istes?|iens?|iennes?|logues?|graphes?|aires?|ards?|ardes?|naute|pathe|peute|peutes|ndante?s?|gnante?s?|isane?|agere?s?|andiere?|[a-z]{3,}(?:chers?|cheres?|gers?|geres?))"
        + @"|aides?|agente?s?|agts?|cheff?e?s?|cadre|commis|macon[a-z]*|medecins?|interne|externe|ash|asd|ide|iade|ibode|avs|amp|aes|aesh|atsem|tisf|cip|cra|arc|tec|as|es|me|ads|mns|pph|pps|assistante?s?|adjointe?s?|employee?s?|deleguee?s?|chargee?s?|attachee?s?"
        + @"|gerante?s?|patron(?:ne)?|hotes?(?:se)?s?|maitres?(?:se)?|pompiers?|militaire|soldat|nounou|nourrices?|cantiniere?|femmes?\s+de|valet|homme\s+toutes|dame\s+de|dame\s+d|gardes?|gardien[a-z]*|vigile|cariste|manager|managers|engineer|officer|clerk|worker|cook|nurse|carer|barman|barmaid|caissiere?"
        + @"|plongeur|eleve|responsable|pair[\s-]aidante?|sage[\s-]femme|psychologue|conducteur|manoeuvre|manutent[a-z]*|manutans[a-z]*|mousse|marin|matelot|chef|second|technicien[a-z]*|tech|technician|developer|consultante?|specialist|executive|coordinat[a-z]*|collaborat[a-z]*|associee?|freelance|vendeuse|compagnon|salariee?|ouvrier[a-z]*|permanente?|referente?|marraine|parrain|conseill[a-z]*|dirigeante?|presidente?|prep\.?|resp\.?|dir\.?|sec\.?|educ\.?|cond\.?|surveillan[a-z]*|bucheron(?:ne)?|macon|patron|facteur|factrice|berger|etam|opticiene?|president[a-z]*|vrp|atc|vdi)(?![a-z])",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Role();

    // The head of an English title is its last word.
    [GeneratedRegex(
        @"^[a-z&/ -]{3,60}(?<![a-z])(?:officer|engineer|assistant|intern|manager|specialist|executive|auditor|receptionist|developer|analyst|consultant|clerk|coordinator|associate|lead|nurse|worker|driver|teacher|trainer|advisor|adviser|supervisor|technician|designer|scientist|housekeeper|waiter|waitress|bartender|cook|cleaner|carer|operator|representative|buyer)(?:\s+(?:i|ii|iii|iv|v|[12]))?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex EnglishRole();

    // Words of the same endings that name things.
    [GeneratedRegex(
        @"^(?:janvier|fevrier|interieur|exterieur|secteur|valeurs?|chantiers?|ateliers?|quartier|atelier|metier|dossier|horaires?|entretien|maintien|bien|soutien|lien|coeur|couleur|chaleur|fleurs?|ordinaire|sanitaires?|honoraires?|laboratoires?|pouponniere|cafetiere|affaires?|commissariat|territoire|seminaires?|exploratoires?|matiere|carriere|lumiere|derniere?|premiere?|riviere|liste|piste|services?|moyen|meilleure?|plusieurs|ailleurs|majeure?s?|mineure?s?|italien|chirurgie|frontieres?|plaine|moyens|papiers?|fichiers?|scolaires?|mobilier|immobilier|grossiste|banlieue|superieure?|inferieure?|humanitaire|horticole|hier|cahiers?|courriers?|entiere?|hiver|particuliere?s?|partenaires?|temporaire|necessaire|medical[a-z]*|questionnaires?|univers|divers|serieux|clients?|calendriers?|escaliers?|calculs?|maniere|plaisir|inventaires?|primaires?|elementaires?|formulaires?|salaires?|anniversaires?|itineraires?|commentaires?|complementaires?|foyer|loyers?|loisirs?)(?![a-z])",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotRole();

    [GeneratedRegex(@"^(?:stages|jobs|petits\s+boulots|missions|emplois|extras|vacations|remplacements|divers)(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Several();

    [GeneratedRegex(
        @"^(?:\(?(?:en\s+|periode\s+de\s+|pause\s+)?(?:interruption|arrets?(?![a-z])|pause|break|(?:periode|annee|conge|voyage)s?\s+sabbatique|annee\s+de\s+cesure|cesure|conge\s+(?:maternite|paternite|parental|maladie|longue)|chomage|recherche\s+d'?\s?emploi|sans\s+(?:emploi|activite)|inactivite|maladie|hospitalisations?|convalescence|reeducation|mise\s+en\s+disponibilite|disponibilite|detention|incarceration|prison|centre\s+de\s+detention|voyages?|tour\s+du\s+monde|tour\s+d[ue]|demandeu[rse]+\s+d'?emploi|reconversion|licenciement|career\s+break|gap\s+year|maternity\s+leave|parental\s+leave|unemployed|sick\s+leave|installation|demenagement|arrivee\s+en\s+france|exil|demande\s+d'asile)(?![a-z]))|\b(?:ans?|annees?|mois)\s+de\s+(?:prison|detention|chomage|maladie)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Break();

    [GeneratedRegex(
        @"^(?:en\s+|suivi\s+(?:d'une|de\s+la)\s+)?(?:formations?|diplome|titre\s+pro[a-z]*|master|licence|bts|dut|deug|bac(?:calaureat)?|cap|bep|dea[a-z]*|diu|certificat|cqp|etudes?|lycee|universite|cours\s+(?:de|d'|du)|vae|bilan\s+de\s+competences|remise\s+a\s+niveau|prepa(?:ration)?)(?![a-z])",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Studies();

    [GeneratedRegex(@"\bj'?y\s+suis\s+(?:toujours|encor)|\btoujours\s+en\s+(?:poste|cours)|\ben\s+(?:poste|cours)\b|\bposte\s+actuel|\bactuellement\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex StillThere();

    [GeneratedRegex(
        @"\bbenevol|\bvolontaire\b|\bvolunt(?:eer|ary)|\bspv\b|\bunpaid\b|\b(?:conseillere?|adjointe?|elue?|maire)\s+(?:municipale?|prud|au\s+maire|communautaire)|\b(?:parent\s+d'eleve|parents\s+d'eleves)|\b(?:marraine|parrain|dirigeante?)\b.*\b(?:club|association|asso)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Unpaid();

    [GeneratedRegex(
        @"\baidante?s?\s+famil|\bproche\s+aidante?|^aidante?\b|\b(?:mere|pere|parent|femme|homme|maman)\s+au\s+foyer|\bconge\s+parental\s+(?:pour|d'education)|\b(?:education|eduque|elever?|eleve)\s+(?:de\s+)?mes\s+(?:\w+\s+)?enfants"
        + @"|(?<!\b(?:avec|chez|par|dont)\s)\b(?:ma|mon|mes)\s+(?:mere|pere|parents?|mari|epouse|conjointe?|enfants?|fils|fille|grand|petits?\s+freres?|tante|oncle|soeur|frere|belle|beau|maman|papa)\b|\bfamily\s+care",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Care();

    [GeneratedRegex(
        @"^(?:(?:auparavant|avant|puis|ensuite|aussi|actuellement|depuis|egalement|en\s+parallele|parallelement|et|comme|en\s+tant\s+qu(?:e\s|')|en\s+qualite\s+d(?:e\s|')|j'?etais|j'?ai\s+ete|je\s+suis|(?:un\s+)?(?:poste|emploi|fonctions?|contrat|metier)\s+d(?:e\s|')|missions?\s+d(?:e\s|')|as\s+an?)\s*(?:une?\s)?\s*)+(?=[a-z]{2})",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Lead();
}
