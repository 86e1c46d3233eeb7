using System.Text.RegularExpressions;

namespace Passerelles.Documents;

/// <summary>Rejoins words cut at the end of a line, without gluing true compounds (« aide-soignante »).</summary>
internal static partial class Hyphenation
{
    // First parts that keep their hyphen, as the trades and diplomas of the sector are written.
    private static readonly HashSet<string> s_firstParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "aide", "aides", "mi", "non", "sous", "ex", "co", "demi", "vice", "contre", "socio", "médico", "porte", "chef", "assistant",
        "assistante", "auxiliaire", "après", "avant", "auto", "rendez", "savoir", "bien", "mal", "petit", "petite", "grand", "grands",
        "haut", "hors", "lève", "garde", "sage", "infirmier", "infirmière", "masseur", "masseuse", "éducateur", "éducatrice", "secrétaire",
        "responsable", "psycho", "post", "pré", "péri", "inter", "multi", "pluri", "ciné", "télé", "week", "semi", "nord", "sud", "saint",
        "sainte", "peut", "quelques", "vingt", "trente", "quarante", "cinquante", "soixante", "quatre", "dix", "moi", "lui", "elle", "soi",
        "eux", "là", "ci", "compte", "mise", "main", "tout", "au", "par", "self", "check", "start", "e", "chauffeur", "technico", "tiers",
        "centre", "hôtel", "maître", "sapeur", "serveur", "vendeur", "vendeuse", "agent", "cadre", "moniteur", "monitrice", "animateur",
    };

    /// <summary>The two lines as one, or null when the first does not end in the middle of a word.</summary>
    /// <param name="first">A line.</param>
    /// <param name="second">The next one of the same block.</param>
    /// <param name="knows">Whether the document holds a word elsewhere.</param>
    public static (string First, string Second)? Rejoin(string first, string second, Func<string, bool> knows)
    {
        if (!CutWord().IsMatch(first) || second.Length == 0 || !char.IsLower(second[0]))
        {
            return null;
        }

        var mark = first[^1];
        var start = first[..^1];
        var head = LastWord().Match(start).Value;
        var tail = FirstWord().Match(second).Value;
        var rest = second[tail.Length..];
        var keepsHyphen = mark == '-' && (InAddress().IsMatch(start) || knows($"{head}-{tail}") || (!knows(head + tail) && s_firstParts.Contains(head)));
        var word = keepsHyphen ? $"-{tail}" : tail;
        return (start + word + TrailingSigns().Match(rest).Value, TrailingSigns().Replace(rest, string.Empty, 1).TrimStart());
    }

    [GeneratedRegex(@"\p{L}[-\u2010\u00AD]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CutWord();

    [GeneratedRegex(@"[/@.]\S*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InAddress();

    [GeneratedRegex(@"\p{L}+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"^[.,;:!?)»]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingSigns();
}
