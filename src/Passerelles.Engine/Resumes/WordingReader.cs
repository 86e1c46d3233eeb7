using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Finds the occupations a CV is worded like, from all it tells of work and studies: what is left when no title is recognised,
/// and what tells apart the occupations that share a title.
/// </summary>
internal static partial class WordingReader
{
    private const int Kept = 30;
    private const int ShortestQuote = 12;

    /// <summary>Likeness at which a CV is surely worded like an occupation; the usual best of a whole CV.</summary>
    private const double Sure = 0.25;

    public static ImmutableArray<EvokedOccupation> Read(
        FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections, OccupationWords index, OccupationReference reference)
    {
        var (pieces, head) = Pieces(text, titles, sections);
        var roots = pieces.Select(p => OccupationWords.RootsOf(text.Slice(p.Start, p.End).ToString()).ToArray()).ToArray();
        var likeness = index.Likeness([.. roots.SelectMany(r => r)], head.SelectMany(p => OccupationWords.RootsOf(text.Slice(p.Start, p.End).ToString())));
        var best = Enumerable.Range(0, likeness.Length).Where(o => likeness[o] > 0).OrderByDescending(o => likeness[o]).ThenBy(o => o).Take(Kept).ToArray();
        if (best.Length == 0)
        {
            return [];
        }

        var highest = likeness[best[0]];
        var spoken = index.BestPieces(roots, best);
        return
        [
            .. best.Select((o, i) => new EvokedOccupation(
                reference.Occupations[o].Id, likeness[o] / Math.Max(highest, Sure), text.Evidence(pieces[spoken[i]].Start, pieces[spoken[i]].End)!)),
        ];
    }

    private static (List<TextPiece> All, List<TextPiece> Head) Pieces(FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections)
    {
        var all = new List<TextPiece>();
        var head = new List<TextPiece>();
        foreach (var section in sections.Where(s => s.Kind is not (SectionKind.Interests or SectionKind.Languages)))
        {
            var isHead = section.Kind is SectionKind.Header or SectionKind.Summary;
            var isTop = section.Kind == SectionKind.Header;
            var isFirst = section.Start == 0;
            foreach (var line in section.Lines.Where(l => !l.IsBlank))
            {
                if (!isTop)
                {
                    Add(new TextPiece(line.Start, line.End), isHead);
                }
                else if (!isFirst || !IsName(text, titles, line))
                {
                    foreach (var piece in LinePieces.Cut(text, line).Where(p => !Personal().IsMatch(p.Of(text))))
                    {
                        Add(piece, true);
                    }
                }

                isFirst = false;
            }
        }

        return (all, head);

        void Add(TextPiece piece, bool isHead)
        {
            all.Add(piece);
            if (isHead)
            {
                head.Add(piece);
            }
        }
    }

    // A person may be called Boulanger: the first line counts when it is a sentence or holds a title.
    private static bool IsName(FoldedText text, TitleRecognizer titles, ResumeLine line) =>
        line.Length <= 60 && LinePieces.Cut(text, line).All(p => titles.Score(text, p) < HeadlineFinder.Certain);

    [GeneratedRegex(
        @"@|\d[\d .]{4,}|\b\d\d\s?ans\b|\bnee?\s+(?:le|en|a)\b|^(?:celibataire|mariee?r?|divorcee?|veu(?:f|ve)|pacsee?|en concubinage|vie maritale|nee?|sans enfants?|\d+\s+enfants?|un enfant|permis\b.*)\b|\bnationalite\b|\brqth\b|travailleu(?:r|se) handicape",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Personal();
}
