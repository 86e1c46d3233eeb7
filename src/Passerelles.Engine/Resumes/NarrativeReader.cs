using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Reads jobs told in sentences: « j'ai travaillé de 2015 à 2018 en brasserie, et depuis 2022 je suis chef de partie ».</summary>
internal static partial class NarrativeReader
{
    private const int MaxExperiences = 40;
    private const int MaxClause = 160;
    private const int MaxTitle = 80;
    private const int MaxLead = 30;

    // A line of a table, not of a paragraph.
    private const int MaxTableLine = 60;

    /// <summary>True when dated lines speak in the first person, and do not begin with their dates.</summary>
    public static bool IsNarrative(FoldedText text, ImmutableArray<ResumeLine> lines)
    {
        var dated = lines.Where(l => l.Dates.Any(d => !d.IsDuration)).ToImmutableArray();
        var telling = dated.Count(l => FirstPerson().IsMatch(text.Folded.AsSpan(l.Start, l.Length)));
        var tabled = dated.Count(l => l.Dates.First(d => !d.IsDuration).Start - l.Start <= 2 || l.Length < MaxTableLine || l.IsBullet);
        return telling > 0 && telling * 3 >= dated.Length && (tabled * 2 <= dated.Length || telling * 2 > dated.Length);
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
            experiences.AddRange(Undated(text, titles, free, from));
            free = to;
            var clause = text.Folded[from..to];
            if (Studies().IsMatch(clause) || Sought().IsMatch(text.Folded.AsSpan(from, Math.Min(to, dates[i].End + MaxLead) - from)))
            {
                continue;
            }

            var title = Title(text, titles, dates[i].End, to) ?? Title(text, titles, from, dates[i].Start);
            var employer = Employer(text, title, from, to);
            var isYear = dates[i] is { From: not null, To: null, IsCurrent: false } && dates[i].From!.Value.Year <= today.Year && title is not null && Past().IsMatch(clause);
            if (dates[i].IsPeriod || isYear ? title is null && employer is null && !Works().IsMatch(clause) : dates[i].To is null || dates[i].From is not null || title is null)
            {
                continue;
            }

            experiences.Add(new Experience
            {
                Title = title,
                Employer = employer,
                Start = dates[i].From,
                End = dates[i].IsCurrent ? null : dates[i].To ?? dates[i].From,
                IsCurrent = dates[i].IsCurrent,
                Months = dates[i].Months(today),
                IsUnpaid = JobWords.IsUnpaid(clause),
                Evidence = text.Evidence(SkipLink(text.Folded, from, dates[i].Start), to)!,
            });
        }

        experiences.AddRange(Undated(text, titles, free, end));
        return experiences.ToImmutable();
    }

    // « j'ai été cantinière à l'école », « je me suis occupé d'elle »: told, without any date.
    private static IEnumerable<Experience> Undated(FoldedText text, TitleRecognizer titles, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var to = SentenceEnd(text.Folded, at, end);
            var clause = text.Folded[at..to];
            if (Past().IsMatch(clause) && !Studies().IsMatch(clause) && !Sought().IsMatch(clause) && Title(text, titles, at, to) is { } title)
            {
                yield return new Experience
                {
                    Title = title,
                    Employer = Employer(text, title, at, to),
                    IsUnpaid = JobWords.IsUnpaid(clause) || Care().IsMatch(clause),
                    Evidence = text.Evidence(at, to)!,
                };
            }

            at = Math.Max(to + 1, at + 1);
        }
    }

    private static LinkedTitle? Title(FoldedText text, TitleRecognizer titles, int start, int end)
    {
        TextPiece? best = null;
        var bestScore = TitleRecognizer.Threshold;
        for (var from = start; from < end; from++)
        {
            // A title begins with a word that names a person by the work.
            var isWordStart = char.IsAsciiLetter(text.Folded[from]) && (from == start || !char.IsAsciiLetterOrDigit(text.Folded[from - 1]));
            var rest = text.Folded.AsSpan(from, Math.Min(MaxTitle, end - from));
            var isAnnounced = isWordStart && from > start && Announced().IsMatch(text.Folded.AsSpan(Math.Max(start, from - MaxLead), from - Math.Max(start, from - MaxLead)));
            if (!isWordStart || !(isAnnounced || JobWords.NamesRole(rest) || JobWords.NamesCapacity(rest)) || JobWords.NamesPeople(rest))
            {
                continue;
            }

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

        if (best is { } found)
        {
            return titles.Title(text, found);
        }

        foreach (var match in Care().EnumerateMatches(text.Folded.AsSpan(start, end - start)))
        {
            return titles.Title(text, new TextPiece(start + match.Index, start + match.Index + match.Length));
        }

        return null;
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

    private static string? Employer(FoldedText text, LinkedTitle? title, int start, int end)
    {
        var (titleStart, titleEnd) = title is null ? (start, start) : (title.Evidence.Start, title.Evidence.Start + title.Evidence.Length);
        foreach (var match in Places().EnumerateMatches(text.Folded.AsSpan(start, end - start)))
        {
            var from = start + match.Index + match.Length;
            var rest = text.Folded.AsSpan(from, end - from);
            var isKnown = EmployerCues.Starts(text.Folded[from..Math.Min(end, from + MaxTitle)]);
            var isNamed = from < end && text.Slice(from, from + 1) is [var first] && (char.IsUpper(first) || first is '«' or '"');
            var stop = -1;
            foreach (var ending in Ends().EnumerateMatches(rest))
            {
                stop = ending.Index;
                break;
            }

            var to = from + (stop < 0 ? rest.Length : stop);
            var isTitle = text.ToOriginal(from) < titleEnd && text.ToOriginal(to) > titleStart;
            var isHome = text.Folded.AsSpan(from, to - from).SequenceEqual("maison") || text.Folded.AsSpan(from, to - from).StartsWith("domicile");
            if ((isKnown || isNamed) && !isTitle && !isHome && to - from is > 1 and < MaxTitle && !PlaceNames.IsPlace(text.Folded[from..to])
                && !EmployerFinder.IsVague(text, new TextPiece(start + match.Index, to)) && text.Evidence(from, to) is { } evidence && (isKnown || !IsTown(text.Folded[(start + match.Index)..from])))
            {
                return evidence.Quote;
            }
        }

        return null;
    }

    // « à Champagnole », « à Mulhouse »: a town, unless an article comes before the name.
    private static bool IsTown(string preposition) => preposition.Trim() is "a" or "en";

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

    [GeneratedRegex(@"\b(?:j'ai|j'etais|je suis|je fais|je m'occupe|je travaille|je travaillais|j'exerce|j'occupe|j'exercais|i have|i worked|i am|i was|puis de|et depuis)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(
        @"\b(?:je\s+suis(?:\s+devenue?)?|j'?etais|j'?ai\s+ete(?:\s+embauchee?)?|comme|en\s+tant\s+qu(?:e\s|')|en\s+qualite\s+d(?:e\s|')|poste\s+d(?:e\s|')|emploi\s+d(?:e\s|')|fonctions?\s+d(?:e\s|')|metier\s+d(?:e\s|')|j'exerce|as\s+an?|i\s+(?:am|was)\s+an?|devenue?)\s*(?:une?\s)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Announced();

    // What leads to the name of an employer.
    [GeneratedRegex(@"(?<![a-z])(?:(?:a|pour|dans)\s+l'|(?:che[zs]|a|a\s+la|au|aux|pour|pour\s+l[ae]|pour\s+une?|dans|dans\s+l[ae]|dans\s+une?|en|at|for|with)\s+)(?=[a-z«""])(?!(?:l[ae]|une?)\s|l')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Places();

    [GeneratedRegex(@"[,.;:(!?]|\n\s*\n|\s(?:comme|pendant|depuis|jusqu|(?:de|en)\s+(?:\d|jan|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z\d]*|et|puis|ou|qui|mais|quand|avec|payee?|d'abord|je|j'|a\s+temps|du\s+\d)(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:j'?ai\s+(?:ete|travaill|exerce|commence|fait)|j'?etais|je\s+travaillais|j'?exercais|avant\b.{0,12}j'|je\s+me\s+suis\s+occupee?|j'?ai\s+garde|i\s+(?:was|worked)|apprentie?\s+che[zs])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:travaill|exerc|employ|embauch|poste|boulot|commence|metier|contrat|work)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Works();

    [GeneratedRegex(@"\b(?:je\s+(?:re)?cherche|je\s+voudrai|j'?aimerai|je\s+souhait|candidat|annonce|projet\s+de|looking\s+for)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Sought();

    [GeneratedRegex(@"\b(?:je\s+(?:me\s+suis|m'?\s?suis|m'?)\s*occupee?\s+(?:de\s+(?:lui|ma\s\w+|mon\s\w+|mes\s\w+)|d'elle|d'eux)|(?:je\s+l'|j(?:e\s+l)?'?)ai\s+gardee?\s+(?:ma|mon|mes|a\s+la\s+maison)(?:\s\w+)?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Care();

    [GeneratedRegex(@"^(?:dans|che[zs]|au|aux|a|pour|avec|puis|ou|et|en|depuis|de|du|mais|qui|je|j'|ou|la|le|in|at|for)(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Small();

    [GeneratedRegex(@"(?:,?\s(?:puis|ensuite|apres quoi|et ensuite|et depuis|et maintenant|et|avant de|then)|,)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Then();

    [GeneratedRegex(@"^[\s,;.:-]*(?:(?:puis|ensuite|et)\s+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\bnee?\b|naissance|born", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(?:diplome en|obtenu|passe mon (?:bac|cap|bep|diplome)|fait mes etudes|etudie|graduated|studied|fait une formation)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Studies();
}
