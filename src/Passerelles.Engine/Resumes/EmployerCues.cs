using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Words by which an employer or a school is recognised in folded text.</summary>
internal static partial class EmployerCues
{
    // Kinds of places and bodies, legal forms, and the employers that come back most in French CVs.
    private const string Places =
        @"(?:chu|chru|chr|chs|chi|ch|ght|ghu|ehpad|ehpa|mapa|mas|fam|ime|iem|itep|esat|savs|samsah|sessad|ssiad|spasad|saad|cada|huda|chrs|ccas|cias|pmi|mecs|cmp|cmpp|camsp|had|usld|ssr|smr|samu|sdis|gem|csapa|caarud"
        + @"|admr|apf|adapei|unapei|apajh|udaf|croix[- ]rouge|clinique|l?'?h?opital|lopital|hopitaux|hospices?|centre|maison|residence|foyer|creche|micro-creche|halte-garderie|multi-accueil|polyclinique|institut|cabinet|pouponniere|dispensaire"
        + @"|pharmacie|phie|laboratoire|labo|association|asso|fondation|federation|syndicat|mutualite|mutuelle|cooperative|mairie|ville|commune|communaute de communes|departement|conseil|prefecture|ministere|ecole|college|lycee|universite|ifsi|cfa|cfppa|afpa|greta"
        + @"|education nationale|rectorat|academie de|mission locale|france travail|pole emploi|cpam|caf|msa|urssaf|ars|tresor public|perception|restaurant|hotel|bistrot|cafe|traiteur|pizzeria|camping|salon|spa|piscine|bassin|club|musee|bibliotheque|mediatheque|theatre|cinema"
        + @"|supermarche|hypermarche|magasin|boutique|enseigne|societe|ste|entreprise|ets|etablissements?|groupe|groupement|agence|cie|sarl|sas|sasu|sa|eurl|scop|scea|earl|gaec|ltd|inc|gmbh|llc|plc|garage|usine|atelier|chantier d'insertion|filature|abattoir|entrepot|plateforme|banque|assurances?|office|particulier(?:s|\s+employeurs?)?|famille"
        + @"|ferme|domaine|chateau|jardins?|pepinieres?|haras|centre equestre|transports?|travaux|[a-z]{4,}(?:serie|sserie|cerie|gerie|querie|lerie|nerie|verie|terie|surerie|derie|merie)"
        + @"|service d'aide|services? a la personne|hospital|clinic|nursing home|school|university|company|carrefour|auchan|leclerc|lidl|intermarche|super u|monoprix|casino|amazon|ikea|decathlon|leroy merlin|mcdo(?:nald'?s)?|kfc|burger king|quick"
        + @"|onet|sodexo|elior|samsic|gsf|derichebourg|securitas|dhl|geodis|stef|chronopost|renault|peugeot|citroen|airbus|edf|engie|veolia|vinci|eiffage|bouygues|colas|spie|ratp|keolis|transdev|onf"
        + @"|adecco|manpower|randstad|synergie|proman|crit|domitys|korian|orpea|emeis|o2|armee|gendarmerie|regiment|marine nationale|sncf|la poste|emmaus|secours populaire|secours catholique|restos du coeur|banque alimentaire)";

    /// <summary>True when the folded piece begins like the name of an employer.</summary>
    public static bool Starts(string piece) => Leading().IsMatch(piece);

    /// <summary>True when the folded piece names an employer anywhere.</summary>
    public static bool Contains(string piece) => Anywhere().IsMatch(piece);

    /// <summary>Place where « à la clinique… », « au CHU… » begins in a folded piece, where the name begins and where its first word ends; −1 when nowhere.</summary>
    public static (int Before, int Name, int AfterKind) FindPlace(string piece)
    {
        var match = Preposition().Match(piece);
        return match.Success ? (match.Index, match.Groups["name"].Index, match.Index + match.Length) : (-1, -1, -1);
    }

    /// <summary>True when the folded words that say where begin with « du », « de la »: they belong to the title too.</summary>
    public static bool IsGenitive(ReadOnlySpan<char> place) => Genitive().IsMatch(place);

    /// <summary>True for words about the contract, the hours or the address, which name nobody.</summary>
    public static bool IsNotAName(string piece) => Contract().IsMatch(piece) || !piece.Any(char.IsLetter);

    [GeneratedRegex(@"^(?:l[ae]s?\s+|l'|au\s+|a\s+la\s+|en\s+|chez\s+|meme\s+)?" + Places + @"(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<![a-z])" + Places + @"(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Anywhere();

    // « Directeur de magasin » is a title; « directeur du magasin » says where.
    [GeneratedRegex(
        @"\s(?:(?:a|au|aux|dans|en|pour|che[zs]|at|in|for)\s+(?:l[ae]s?\s+|l'|une?\s+|the\s+)?|(?:du|de\s+la)\s+|de\s+l'|d'une?\s+)(?!maison(?!\s+(?:de|d'|medicale|familiale|d)))(?<name>" + Places + @"(?![a-z]))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^\s(?:du|de|d')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Genitive();

    [GeneratedRegex(
        @"^(?:en\s+)?(?:cdi|cdd|interim(?:aire)?|stage|alternance|apprentissage|contrat.*|temps\s+(?:plein|partiel|complet).*|mi-temps.*|freelance|independante?|remote|part-time|full-time|teletravail|saisonnier|saison|vacations?|remplacements?|france|benevolat|benevole|\d+\s*h.*|h/f|f/h|nuit|jour|\d{5}.*|niveau\s.*|mention.*|option.*|environ|soit|total|dates?|periode|poste(?:\s+occupe)?|fonction|intitule.*|employeur|entreprise|lieu|duree|secteur(?:\s+d'activite)?|type\s.*|nom\s+et\s+adresse.*)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Contract();
}
