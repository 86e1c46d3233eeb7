using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Linking;

/// <summary>Words that CVs cut short in titles: « resp. qualité », « éduc spé », « chauffeur PL ».</summary>
internal static partial class TitleAbbreviations
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["resp"] = "responsable",
        ["dir"] = "directeur",
        ["adj"] = "adjoint",
        ["coord"] = "coordinateur",
        ["assist"] = "assistant",
        ["aux"] = "auxiliaire",
        ["tech"] = "technicien",
        ["techn"] = "technicien",
        ["ing"] = "ingénieur",
        ["educ"] = "éducateur",
        ["éduc"] = "éducateur",
        ["spe"] = "spécialisé",
        ["spé"] = "spécialisé",
        ["inf"] = "infirmier",
        ["infirm"] = "infirmier",
        ["secr"] = "secrétaire",
        ["secrét"] = "secrétaire",
        ["méd"] = "médical",
        ["prépa"] = "préparateur",
        ["cond"] = "conducteur",
        ["cial"] = "commercial",
        ["compt"] = "comptable",
        ["prof"] = "professeur",
        ["anim"] = "animateur",
        ["admin"] = "administratif",
        ["polyv"] = "polyvalent",
        ["pl"] = "poids lourd",
        ["spl"] = "super poids lourd",
        ["tp"] = "travaux publics",
        ["rh"] = "ressources humaines",
        ["adv"] = "administration des ventes",
        ["qse"] = "qualité sécurité environnement QSE",
        ["qhse"] = "qualité hygiène sécurité environnement QSE",
        ["hse"] = "hygiène sécurité environnement HSE",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title with these words in full; the same title when it has none.</summary>
    public static string Expand(string title) => Abbreviated().Replace(title, m => Full(m) ?? m.Value);

    // « aux », « inf » and « prof » in full letters are words too: cut short, they bear a dot.
    private static string? Full(Match match) =>
        Words.TryGetValue(match.Groups["word"].Value, out var full) && (match.Groups["dot"].Length > 0 || IsNeverAWord(match.Groups["word"].Value)) ? full : null;

    private static bool IsNeverAWord(string word) => word.ToLowerInvariant() is "resp" or "educ" or "éduc" or "spé" or "coord" or "tech" or "pl" or "spl" or "polyv"
        or "tp" or "rh" or "adv" or "qse" or "qhse" or "hse";

    [GeneratedRegex(@"(?<![\p{L}\d'’-])(?<word>resp|dir|adj|coord|assist|aux|techn?|ing|[eé]duc|sp[eé]|inf|infirm|secr|secrét|méd|prépa|cond|cial|compt|prof|anim|admin|polyv|s?pl|(?<=\p{L} )tp|rh|adv|qh?se|hse)(?<dot>\.?)(?![\p{L}\d])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Abbreviated();
}
