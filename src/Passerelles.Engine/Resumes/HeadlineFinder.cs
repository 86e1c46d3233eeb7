using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Finds the job a CV says its person looks for, else the occupation it bears as its headline.</summary>
internal static partial class HeadlineFinder
{
    /// <summary>Score from which a piece is a title and nothing else.</summary>
    public const double Certain = 0.95;

    private const double Likely = 0.78;
    private const int MaxLines = 10;
    private const int MaxAims = 6;
    private const int LongestAim = 120;

    public static LinkedTitle? Find(FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections) =>
        Sought(text, titles, sections) ?? Borne(text, titles, sections);

    /// <summary>Where the text says what is sought: from after « je recherche un poste de » to the end of the sentence.</summary>
    public static List<TextPiece> Aims(FoldedText text, ImmutableArray<SectionLines> sections)
    {
        var aims = new List<TextPiece>();
        foreach (var section in sections)
        {
            var isHead = section.Kind is SectionKind.Header or SectionKind.Summary or SectionKind.Other;
            foreach (var match in (isHead ? Seeks() : SeeksPlainly()).EnumerateMatches(text.Folded.AsSpan(section.Start, section.End - section.Start)))
            {
                var from = section.Start + match.Index + match.Length;
                var to = EndOfSentence(text.Folded, from, section.End);
                if (to - from > 2)
                {
                    aims.Add(new TextPiece(from, to));
                }
            }
        }

        return aims;
    }

    private static LinkedTitle? Sought(FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections)
    {
        foreach (var aim in Aims(text, sections).Take(MaxAims))
        {
            for (var from = aim.Start; from < aim.End;)
            {
                var piece = BestFrom(text, titles, from, aim.End);
                if (piece is { } found)
                {
                    return titles.Title(text, found);
                }

                // « à l'hôpital ou en EHPAD, comme agent de service »: the title may come after the place.
                var next = Next().Match(text.Folded, from, aim.End - from);
                from = next.Success ? next.Index + next.Length : aim.End;
            }
        }

        return null;
    }

    /// <summary>The title that starts here: the best of what stands before each small word.</summary>
    private static TextPiece? BestFrom(FoldedText text, TitleRecognizer titles, int start, int end)
    {
        TextPiece? best = null;
        var highest = TitleRecognizer.Threshold - 0.001;
        foreach (var cut in Cuts().Matches(text.Folded[start..end]).Select(m => start + m.Index).Append(end).Take(8))
        {
            if (cut - start < 2)
            {
                continue;
            }

            var piece = new TextPiece(start, cut);
            var score = titles.Score(text, piece);
            var isOneWord = !piece.Of(text).Contains(' ', StringComparison.Ordinal);
            if (score > highest && (!isOneWord || score >= Likely))
            {
                (best, highest) = (piece, score);
            }
        }

        return best;
    }

    private static LinkedTitle? Borne(FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections)
    {
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Header or SectionKind.Summary).Take(4))
        {
            var lines = section.Lines.Where(l => !l.IsBlank).Take(MaxLines).ToImmutableArray();
            var isFirst = section.Kind == SectionKind.Header && section.Start == 0;
            foreach (var line in lines.Where(l => l.Dates.All(d => d.IsDuration)))
            {
                // A person may be called Boulanger: on the line of the name, every word must belong to the title.
                var threshold = isFirst && line == lines[0] ? Certain : Likely;
                foreach (var piece in LinePieces.Cut(text, line).Take(4).Where(p => !PersonalDetails.Tells(p.Of(text)) && !Past().IsMatch(p.Of(text))))
                {
                    // « Angers » is spelt like an occupation: a word alone must be exactly one.
                    var isOneWord = !piece.Of(text).Contains(' ', StringComparison.Ordinal);
                    if (titles.Score(text, piece) >= (isOneWord ? Certain : threshold) && !EmployerCues.Starts(piece.Of(text)))
                    {
                        return titles.Title(text, piece);
                    }
                }
            }
        }

        return null;
    }

    // A line that is not the last of a paragraph goes on below it.
    private static int EndOfSentence(string text, int start, int limit)
    {
        limit = Math.Min(limit, start + LongestAim);
        for (var i = start; i < limit; i++)
        {
            if (text[i] is '.' or ';' or '!' or '?' || (text[i] == '\n' && (i + 1 >= limit || text[i + 1] == '\n')))
            {
                return i;
            }
        }

        return limit;
    }

    private const string Work = @"(?:postes?|emplois?|travail|job|contrat|cdi|cdd|stage|alternance|ap+renti[sc]+age|mission|place|remplacements?|temps\s+(?:plein|partiel)|mi-temps)";
    private const string Before = @"(?:\s+(?:actuellement|aujourd'hui|activement|desormais|maintenant|a|un|une|mon|des|premier|premiere|nouveau|stable|en|" + Work + @")){0,7}";
    private const string As = @"\s+(?:de\s|d'|en\s+tant\s+qu(?:e\s|')|en\s+qualite\s+d(?:e\s|')|comme\s|dans\s+(?:le|la|l')\s*)?(?:une?\s|le\s+metier\s+d(?:e\s|'))?\s*";
    private const string Wish = @"\b(?:je\s+|j'\s*)(?:re)?(?:cherche|souhaite(?:rais?)?|desire|voudrais?|veux|vise|aimerais?|ambitionne|postule|candidate|envisage|prepare\s+mon\s+entree|compte)";
    private const string Become = @"(?:devenir|exercer(?:\s+comme)?|travail+er(?:\s+comme|\s+en\s+tant\s+qu(?:e|'))|evoluer\s+vers(?:\s+un\s+poste)?|me\s+reconvertir(?:\s+(?:dans|comme|vers))?|me\s+former\s+au\s+metier)";

    // A person who speaks of themselves, wherever it is.
    private const string Plain =
        Wish + "(?:" + Before + @"(?:\s+(?:de\s+|d')?" + Become + ")?)" + As
        + @"|\b(?:pour|objectif|but|reve|projet|envie|souhaite?|veux|voudrais|aimerais)(?:\s+(?:est|c'est|etant))?\s+(?:de\s+)?devenir\s+(?:une?\s)?"
        + @"|\breconversion\s+(?:professionnelle\s+)?(?:vers|comme|en\s+tant\s+qu(?:e|')|en|pour\s+devenir|dans)\s+(?:une?\s|le\s+(?:metier|domaine|secteur)\s+d(?:e\s|')|la\s|l')?"
        + @"|\bcandidat(?:ure|e)?\s+(?:pour\s+(?:le|un)|au|a\s+un|a\s+l')\s*(?:postes?|emploi|fonctions?)?\s*(?:de\s|d')"
        + @"|\b(?:poste|emploi|metier|fonction|travail|job)s?\s+(?:recherches?|vises?|souhaites?|voulus?|cibles?|envisages?|desires?)\b\s*:?\s*";

    [GeneratedRegex(Plain, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SeeksPlainly();

    // « Recherche de partenaires » under a job is what was done there: these words count in the head only.
    [GeneratedRegex(
        Plain + @"|\b(?:en\s+)?(?:re)?cherche" + Before + As
        + @"|\bsouhaite" + Before + @"(?:\s+" + Become + ")?" + As
        + @"|(?<![a-z])(?:objectif|projet|but)s?(?:\s+professionnels?)?\s*:\s*(?:" + Become + @"\s+)?(?:" + Work + @"\s+(?:de\s|d'))?(?:une?\s)?"
        + @"|\bentree?r?\s+en\s+(?=if[a-z]{2,3}\b)"
        + @"|\b(?:looking|searching|applying)\s+for\s+(?:an?\s+)?(?:(?:position|job|role|post)\s+(?:as|of)\s+)?(?:an?\s+)?",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Seeks();

    [GeneratedRegex(@"[,(/:\n]|\s(?:a|au|aux|dans|en|pour|avec|chez|sur|et|ou|puis|apres|si|le|la|les|mais|qui|afin|in|at|with|de\s+preference)(?![a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Cuts();

    [GeneratedRegex(@"[,(/:)]\s*(?:ou|et|comme)?\s*(?:une?\s|d'|de\s)?|\s(?:ou|et|comme|en\s+tant\s+que)\s+(?:une?\s|d'|de\s)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Next();

    // What a person was or learnt first, where they went and whom they met, is not what they are.
    [GeneratedRegex(@"^(?:a|au|aux|chez|avec|par|pour|dans)\b|\bde formation\b|\bformation initiale\b|\b(?:ancien|ex)(?:ne)?\b|\bissue? d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Past();
}
