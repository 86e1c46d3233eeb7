using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Finds diplomas told in sentences: « j'ai eu mon CAP de coiffure en 1982 et le brevet professionnel en 85 ».</summary>
internal static partial class StudyMentions
{
    private const int MaxName = 70;
    private const int MaxLine = 600;
    private const int FarDate = 40;

    public static IEnumerable<Education> Read(FoldedText text, ResumeLine line, YearMonth today)
    {
        if (line.Length is 0 or > MaxLine || !Own().IsMatch(text.Folded.AsSpan(line.Start, line.Length)))
        {
            yield break;
        }

        foreach (var clause in Clauses(text.Folded, line))
        {
            var match = Mention().Match(text.Folded, clause.Start, clause.Length);
            if (!match.Success || NotOwn().IsMatch(text.Folded.AsSpan(clause.Start, match.Index - clause.Start)))
            {
                continue;
            }

            var name = match.Groups["name"];
            var (start, end) = (name.Index, Math.Min(clause.End, name.Index + MaxName));
            var dates = line.Dates.Where(d => d.Start >= start && d.Start <= end + FarDate && !Between().IsMatch(text.Folded.AsSpan(end, Math.Max(0, d.Start - end)))).Take(1).ToImmutableArray();
            end = dates.IsEmpty ? end : Math.Min(end, dates[0].Start);
            var stop = Stop().Match(text.Folded, start, end - start);
            end = stop.Success ? stop.Index : end;
            var whole = new TextPiece(start, dates.IsEmpty ? end : dates[0].End);
            var isOwn = match.Groups["own"].Success;
            if ((isOwn || !dates.IsEmpty) && StudyWords.BeginDiploma(text.Folded.AsSpan(start, end - start))
                && EducationReader.Entry(text, line, new TextPiece(start, end), whole, null, StudyDates.Of(text, dates, clause.Start, today)) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static IEnumerable<TextPiece> Clauses(string text, ResumeLine line)
    {
        var from = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            var length = text[i] is ',' or ';' or '(' or ')' or ':' ? 1
                : string.CompareOrdinal(text, i, " et ", 0, 4) == 0 ? 4
                : text[i] == '.' && (i + 1 == line.End || text[i + 1] == ' ') ? 1 : 0;
            if (length > 0)
            {
                if (i > from)
                {
                    yield return new TextPiece(from, i);
                }

                from = i + length;
            }
        }

        if (line.End > from)
        {
            yield return new TextPiece(from, line.End);
        }
    }

    [GeneratedRegex(@"\b(?:j'ai|j ai|jai|mon|ma|mes|titulaire|obtenu|passe|cote (?:etudes|papiers|diplomes?|formation)|je suis diplomee?|ecole|etudes)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"(?:^|\s)(?<own>(?:j'ai|j ai|jai|eu|obtenu|passe|titulaire)\s(?:(?:eu|obtenu|passe|valide|aussi|encore|egalement|deja)\s)*(?:d'|de\s|du\s)?(?:mon|ma|le|la|l'|une?)?\s?|mon\s|ma\s)?(?:(?:le|la|l'|une?|du|d'une?)\s?)?(?<name>(?:diplome|brevet|certificat|titre|baccalaureat|bac|cap|bepa?|bpa?|bts|dut|deug|licence|master|maitrise|doctorat|du|diu|bafa|bafd|bpjeps|de(?:as|ap|aes|avs|amp|es|eje|me)|psc\s?1|sst|afgsu|attestation|pssm|cqp|caces|cafme|cafas)\b)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mention();

    // « DU Pair-aidance, Aix-Marseille, 2023 »: a place may stand between, nothing else.
    [GeneratedRegex(@"[.;:(]|\set\s|\bj'ai\b|\b(?:cap|bep|bts|bac|brevet|diplome|licence|master|du)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:souhait\w*|voudrais|aimerais|prepar\w*|projet|objectif|sans|pas|viser?|equivalent|collegues?|equipe|fill?e|fils|mari|recherche|inscri\w*|candidat\w*|futur\w*|encadr\w*|tuteur|tutrice|niveau|avant (?:de|d'))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotOwn();

    [GeneratedRegex(@"\s(?:en(?:\s*$)|a|au|aux|avec|dans|depuis|puis|mais|pour|par|que|qui|l'annee|grace|apres|avant|quand|chez|ou|j'ai|je)\s|\s-\s|\sen\s(?=\d|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Stop();
}
