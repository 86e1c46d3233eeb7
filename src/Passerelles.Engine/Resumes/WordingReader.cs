using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Compares all a CV tells of work and studies with the words of each occupation: what is left when no title is recognised, and
/// what tells apart the occupations that share a title.
/// </summary>
internal static partial class WordingReader
{
    private const int LongestName = 60;

    public static Wording Read(FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections, OccupationWords index, OccupationReference reference)
    {
        var (pieces, head) = Pieces(text, titles, sections);
        head.AddRange(HeadlineFinder.Aims(text, sections));
        head.AddRange(sections.Where(s => s.Kind is SectionKind.Education).SelectMany(s => s.Lines).Where(l => !l.IsBlank).Select(l => new TextPiece(l.Start, l.End)));
        var roots = pieces.Select(p => RootsOf(text, p, index)).ToArray();
        var likeness = index.Likeness([.. roots.SelectMany(r => r)], head.SelectMany(p => RootsOf(text, p, index)));
        return new Wording(text, reference, index, pieces, roots, likeness);
    }

    private static string[] RootsOf(FoldedText text, TextPiece piece, OccupationWords index) => index.KnownRootsOf(TitleAbbreviations.Expand(Places().Replace(text.Slice(piece.Start, piece.End).ToString(), " ")));

    private static (List<TextPiece> All, List<TextPiece> Head) Pieces(FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections)
    {
        var all = new List<TextPiece>();
        var head = new List<TextPiece>();
        var standsAlone = sections.Count(s => s.Lines.Any(l => !l.IsBlank)) == 1;
        foreach (var section in sections.Where(s => s.Kind is not (SectionKind.Interests or SectionKind.Languages)))
        {
            var isTop = section.Kind == SectionKind.Header;
            var isFirst = section.Start == 0;
            foreach (var line in section.Lines.Where(l => !l.IsBlank))
            {
                if (!isTop)
                {
                    all.Add(new TextPiece(line.Start, line.End));
                }
                else if (standsAlone && (!isFirst || !IsName(text, titles, line)))
                {
                    all.AddRange(LinePieces.Cut(text, line).Where(p => !PersonalDetails.Tells(p.Of(text))));
                }
                else if (!standsAlone)
                {
                    // Above the sections stand a name, an address, an age: only what is a title speaks of work.
                    all.AddRange(LinePieces.Cut(text, line).Where(p => titles.Score(text, p) >= HeadlineFinder.Certain));
                }

                isFirst = false;
            }

            if (isTop || section.Kind == SectionKind.Summary)
            {
                head.AddRange(all.Where(p => p.Start >= section.Start));
            }
        }

        return (all, head);
    }

    // « Châtillon-sur-Marne », « Lieu-dit Le Mas », « Cité des Forges » say where, not what.
    [GeneratedRegex(
        @"(?<![\p{L}-])(?:(?:saint|sainte|ste?|mont|pont|val|bourg|villeneuve)-[\p{L}'’-]+|[\p{L}'’]+-(?:sur|sous|l[eè]s|en|le|la|de|des|du|aux)-[\p{L}'’-]+"
        + @"|(?:rue|avenue|boulevard|all[eé]e|impasse|chemin|quartier|cit[eé]|lieu-dit|r[eé]sidence)\s(?:de\s|des\s|du\s|l[ea]s?\s|la\s){0,2}[\p{L}'’-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Places();

    // A person may be called Boulanger: the first line counts when it is a sentence or holds a title.
    private static bool IsName(FoldedText text, TitleRecognizer titles, ResumeLine line) =>
        line.Length <= LongestName && LinePieces.Cut(text, line).All(p => titles.Score(text, p) < HeadlineFinder.Certain);
}

/// <summary>How alike the words of one CV are to each occupation.</summary>
internal sealed class Wording(
    FoldedText text, OccupationReference reference, OccupationWords index, IReadOnlyList<TextPiece> pieces, IReadOnlyList<string[]> roots, float[] likeness)
{
    private const int Kept = 20;

    /// <summary>Different words from which a CV tells enough to be worded like an occupation; fewer count for their part.</summary>
    private const double Enough = 40;

    /// <summary>Likeness at which a CV is surely worded like an occupation.</summary>
    private const double Sure = 0.30;

    private readonly float _highest = likeness.Length == 0 ? 0 : likeness.Max();

    /// <summary>Likeness to an occupation, as a part of the likest one's.</summary>
    public double Of(OccupationId occupation) => _highest > 0 && reference.IndexOf(occupation) is >= 0 and var o ? likeness[o] / _highest : 1;

    /// <summary>The likest occupations, each with the passage that speaks most for it.</summary>
    public ImmutableArray<EvokedOccupation> Likest()
    {
        if (pieces.Count == 0)
        {
            return [];
        }

        var best = Enumerable.Range(0, likeness.Length).Where(o => likeness[o] > 0).OrderByDescending(o => likeness[o]).ThenBy(o => o).Take(Kept).ToArray();
        var told = Math.Min(1, _highest / Sure) * Math.Min(1, roots.SelectMany(r => r).Distinct(StringComparer.Ordinal).Count() / Enough);
        var spoken = index.BestPieces(roots, best);
        return
        [
            .. best.Select((o, i) => new EvokedOccupation(
                reference.Occupations[o].Id, told * likeness[o] / _highest, text.Evidence(pieces[spoken[i]].Start, pieces[spoken[i]].End)!)),
        ];
    }
}
