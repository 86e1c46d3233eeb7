using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Words by which an employer or a school is recognised in folded text.</summary>
internal static partial class EmployerCues
{
    private const string Places =
        @"(?:chu|chru|chr|chs|ch|ehpad|ehpa|mapa|mas|fam|ime|iem|itep|esat|savs|samsah|sessad|ssiad|spasad|saad|cada|chrs|ccas|cias|pmi|mecs|cmp|cmpp|camsp|had|usld|ssr|smr"
        + @"|admr|apf|adapei|unapei|apajh|croix[- ]rouge|clinique|hopital|hopitaux|centre|maison|residence|foyer|creche|micro-creche|halte-garderie|multi-accueil|polyclinique|institut|cabinet"
        + @"|pharmacie|laboratoire|association|asso|fondation|mutualite|mairie|ville|commune|departement|conseil|prefecture|ministere|ecole|college|lycee|universite|ifsi|restaurant|brasserie|hotel|bistrot|cafe|boulangerie"
        + @"|supermarche|hypermarche|magasin|boutique|societe|entreprise|groupe|agence|sarl|sas|sasu|sa|eurl|scop|ltd|inc|gmbh|llc|plc|garage|usine|banque|assurance|office|domicile|particulier(?:s|\s+employeurs?)?|famille"
        + @"|service d'aide|services? a la personne|hospital|clinic|nursing home|school|university|company|camping|carrefour|auchan|leclerc|amazon|interim|adecco|manpower|randstad|domitys|korian|orpea|emeis|o2|armee|gendarmerie|sncf|la poste)";

    /// <summary>True when the folded piece begins like the name of an employer.</summary>
    public static bool Starts(string piece) => Leading().IsMatch(piece);

    /// <summary>True when the folded piece names an employer anywhere.</summary>
    public static bool Contains(string piece) => Anywhere().IsMatch(piece);

    /// <summary>Place where « à la clinique… », « au CHU… » begins in a folded piece, and where the name begins; −1 when nowhere.</summary>
    public static (int Before, int Name) FindPlace(string piece)
    {
        var match = Preposition().Match(piece);
        return match.Success ? (match.Index, match.Groups["name"].Index) : (-1, -1);
    }

    /// <summary>True for words about the contract, the hours or the address, which name nobody.</summary>
    public static bool IsNotAName(string piece) => Contract().IsMatch(piece) || !piece.Any(char.IsLetter);

    [GeneratedRegex(@"^(?:l[ae]s?\s+|l'|au\s+|a\s+la\s+|en\s+|chez\s+)?" + Places + @"(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<![a-z])" + Places + @"(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"\s(?:a|au|aux|dans|en|pour|chez|de|du|at|in)\s+(?:l[ae]s?\s+|l'|une?\s+|the\s+)?(?<name>" + Places + @"(?![a-z]))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        @"^(?:en\s+)?(?:cdi|cdd|interim(?:aire)?|stage|alternance|apprentissage|contrat.*|temps\s+(?:plein|partiel|complet).*|mi-temps|freelance|independante?|remote|part-time|full-time|teletravail|saisonnier|saison|vacations?|remplacements?|france|paris|lyon|nantes|toulouse|marseille|bordeaux|lille|benevolat|benevole|\d+\s*h.*|h/f|f/h|nuit|jour|\d{5}.*|niveau\s.*|mention.*|option.*)$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Contract();
}
