using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Reads jobs told in sentences: « j'ai travaillé de 2015 à 2018 en brasserie, et depuis 2022 je suis chef de partie ».</summary>
internal static partial class NarrativeReader
{
    private const int MaxExperiences = 40;
    private const int MaxClause = 160;

    /// <summary>True when dated lines speak in the first person.</summary>
    public static bool IsNarrative(FoldedText text, ImmutableArray<ResumeLine> lines)
    {
        var dated = lines.Where(l => l.Dates.Any(d => !d.IsDuration)).ToImmutableArray();
        var telling = dated.Count(l => FirstPerson().IsMatch(text.Folded.AsSpan(l.Start, l.Length)));
        return telling > 0 && telling * 3 >= dated.Length;
    }

    public static ImmutableArray<Experience> Read(FoldedText text, TitleRecognizer titles, int start, int end, YearMonth today)
    {
        var dates = DateScanner.Scan(text.Folded, start, end)
            .Where(d => !d.IsDuration && !Birth().IsMatch(text.Folded.AsSpan(Math.Max(start, d.Start - 20), d.Start - Math.Max(start, d.Start - 20))))
            .ToImmutableArray();
        var experiences = ImmutableArray.CreateBuilder<Experience>();
        var free = start;
        for (var i = 0; i < dates.Length && experiences.Count < MaxExperiences; i++)
        {
            var from = SentenceStart(text.Folded, dates[i].Start, free);
            var to = SentenceEnd(text.Folded, dates[i].End, i + 1 < dates.Length ? dates[i + 1].Start : end);
            var next = Connector(text.Folded, dates[i].End, to);
            to = next > 0 ? next : to;
            free = to;
            var studies = text.Folded[from..to];
            if (!dates[i].IsPeriod || Studies().IsMatch(studies))
            {
                continue;
            }

            experiences.Add(new Experience
            {
                Title = Title(text, titles, dates[i].End, to) ?? Title(text, titles, from, dates[i].Start),
                Employer = Employer(text, from, to),
                Start = dates[i].From,
                End = dates[i].IsCurrent ? null : dates[i].To,
                IsCurrent = dates[i].IsCurrent,
                Months = dates[i].Months(today),
                IsUnpaid = JobWords.IsUnpaid(studies),
                Evidence = text.Evidence(SkipLink(text.Folded, from, dates[i].Start), to)!,
            });
        }

        return experiences.ToImmutable();
    }

    private static LinkedTitle? Title(FoldedText text, TitleRecognizer titles, int start, int end)
    {
        TextPiece? best = null;
        var bestScore = TitleRecognizer.Threshold;
        foreach (var match in Announced().EnumerateMatches(text.Folded.AsSpan(start, end - start)))
        {
            var from = start + match.Index + match.Length;
            foreach (var to in Cuts(text.Folded, from, end))
            {
                var piece = new TextPiece(from, to);
                var score = titles.Score(text, piece);
                if (score > bestScore + 0.001)
                {
                    (best, bestScore) = (piece, score);
                }
            }
        }

        if (best is { } announced)
        {
            return titles.Title(text, announced);
        }

        // Nothing announces it: a piece between commas must be a title by itself.
        var line = new ResumeLine(0, start, end, false, []);
        var alone = LinePieces.Cut(text, line).OrderByDescending(p => titles.Score(text, p)).FirstOrDefault();
        return alone.Length > 0 && titles.Score(text, alone) >= 0.8 ? titles.Title(text, alone) : null;
    }

    /// <summary>Ends a title may have: before each small word, comma or line end.</summary>
    private static IEnumerable<int> Cuts(string text, int start, int end)
    {
        var words = 0;
        for (var i = start; i < end && words < 10; i++)
        {
            if (text[i] is ',' or '.' or ';' or '(' or ':')
            {
                yield return i;
                yield break;
            }

            if (text[i] is ' ' or '\n')
            {
                words++;
                if (Small().IsMatch(text.AsSpan(i + 1, Math.Min(8, end - i - 1))))
                {
                    yield return i;
                }
            }
        }

        yield return end;
    }

    private static string? Employer(FoldedText text, int start, int end)
    {
        var clause = text.Folded[start..end];
        var (before, name) = EmployerCues.FindPlace(clause);
        if (before < 0)
        {
            return null;
        }

        var stop = clause.IndexOfAny([',', '.', ';', '\n', '('], name);
        return text.Evidence(start + name, start + (stop < 0 ? clause.Length : stop))?.Quote;
    }

    private static int SentenceStart(string text, int at, int limit)
    {
        for (var i = at - 1; i > limit; i--)
        {
            if (text[i] is '.' or ';' or '!' or '?' or '•' && i + 1 < at && text[i + 1] is ' ' or '\n' || (text[i] == '\n' && text[i - 1] == '\n') || at - i > MaxClause)
            {
                return i + 1;
            }
        }

        return limit;
    }

    private static int SentenceEnd(string text, int at, int limit)
    {
        for (var i = at; i < limit; i++)
        {
            var stops = text[i] is '.' or ';' or '!' or '?' && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]));
            if (stops || (text[i] == '\n' && (i - at > 40 || (i + 1 < limit && text[i + 1] == '\n'))) || i - at > MaxClause)
            {
                return i;
            }
        }

        return limit;
    }

    private static int SkipLink(string text, int from, int limit)
    {
        foreach (var match in Leading().EnumerateMatches(text.AsSpan(from, limit - from)))
        {
            return from + match.Length;
        }

        return from;
    }

    // « … en brasserie puis de 2018 à 2021 … »: what follows « puis » belongs to the next date.
    private static int Connector(string text, int start, int end)
    {
        foreach (var match in Then().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            return start + match.Index;
        }

        return -1;
    }

    [GeneratedRegex(@"\b(?:j'ai|j'etais|je suis|je travaille|je travaillais|j'exerce|j'occupe|i have|i worked|i am|i was|puis de|et depuis)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        @"\b(?:je suis(?: devenue?)?|j'etais|j'ai ete(?: embauchee?)?|comme|en tant qu(?:e\s|')|en qualite d(?:e\s|')|poste d(?:e\s|')|emploi d(?:e\s|')|fonctions? d(?:e\s|')|metier d(?:e\s|')|j'exerce|as an?|as the|i am an?|i was an?|devenue?)\s*(?:une?\s)?",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Announced();

    [GeneratedRegex(@"^(?:dans|chez|au|aux|a|pour|avec|puis|ou|et|en|depuis|de|du|mais|qui|je|j'|ou|la|le|in|at|for)(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Small();

    [GeneratedRegex(@"(?:,?\s(?:puis|ensuite|apres quoi|et ensuite|et depuis|et maintenant|et|avant de|then)|,)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Then();

    [GeneratedRegex(@"^[\s,;.:-]*(?:(?:puis|ensuite|et)\s+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\bnee?\b|naissance|born", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(?:diplome en|obtenu|passe mon (?:bac|cap|bep|diplome)|fait mes etudes|etudie|graduated|studied|fait une formation)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Studies();
}
