using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Finds driving licences and the like; « permis B en cours » is not one yet.</summary>
internal static partial class LicenceFinder
{
    public static ImmutableArray<Licence> Find(FoldedText text)
    {
        var found = ImmutableArray.CreateBuilder<Licence>();
        foreach (var match in Licences().EnumerateMatches(text.Folded))
        {
            var end = match.Index + match.Length;
            var rest = text.Folded.AsSpan(end, Math.Min(30, text.Folded.Length - end));
            var before = text.Folded.AsSpan(Math.Max(0, match.Index - 12), match.Index - Math.Max(0, match.Index - 12));
            if (NotYet().IsMatch(rest) || Without().IsMatch(before) || text.Evidence(match.Index, end) is not { } evidence)
            {
                continue;
            }

            if (!found.Any(l => string.Equals(FoldedText.Fold(l.Name), FoldedText.Fold(evidence.Quote), StringComparison.Ordinal)))
            {
                found.Add(new Licence(evidence.Quote, evidence));
            }
        }

        return found.ToImmutable();
    }

    [GeneratedRegex(
        @"\b(?:permis\s+(?:de\s+conduire(?:\s*(?::|-)?\s*\(?(?:categorie\s+)?[a-e][12]?1?\b)?|(?::\s*)?(?:categorie\s+)?(?:[a-e][12]?|be|ce|bsr|poids lourds?|pl|voiture|moto|cotier)\b)|caces(?:\s+r?\.?\s?\d{3}[a-z]?)?(?:\s+(?:cat(?:egories?)?\.?\s*)?[1-9][ab]?(?:\s?[,/-]\s?[1-9][ab]?)*)?|(?:full\s+)?driving licen[cs]e|driver'?s licen[cs]e|fimo|fco)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Licences();

    [GeneratedRegex(@"^\s*[(:,-]?\s*(?:en cours|en preparation|code obtenu|prevu|bientot)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"(?:pas le|pas de|sans|passe mon|passer le|prepare le)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Without();
}
