using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>What the head of an experience says.</summary>
/// <param name="Title">The title, or null.</param>
/// <param name="Employer">The employer, or null.</param>
/// <param name="IsCertain">True when the title is one of the reference, names a person by the work, or a capacity such as an internship.</param>
internal readonly record struct JobHead(LinkedTitle? Title, string? Employer, bool IsCertain);

/// <summary>Tells the title and the employer apart in the lines that head an experience.</summary>
internal static partial class HeaderReader
{
    // A title further from the dates must be clearly better to be preferred.
    private const double LinePenalty = 0.04;
    private const double OrderPenalty = 0.03;

    // « Conserverie Kermaria » resembles an occupation and is the name of a place.
    private const double NoRolePenalty = 0.15;
    private const double EmployerPenalty = 0.3;

    // « Hôtesse de cabine cargo » is a title that the reference does not know; « stage » is one when nothing better is said.
    private const double RoleScore = 0.58;
    private const double CapacityScore = 0.64;
    private const double PeoplePenalty = 0.3;

    // Under a dated line that says all, stand the tasks.
    private const double BelowPenalty = 0.25;
    private const int SaysAll = 12;

    /// <param name="text">The text.</param>
    /// <param name="titles">Recognises titles.</param>
    /// <param name="lines">Lines of the head, the likeliest to hold the title first.</param>
    public static JobHead Read(FoldedText text, TitleRecognizer titles, IReadOnlyList<ResumeLine> lines)
    {
        var below = lines[0].Length - lines[0].Dates.Sum(d => d.End - d.Start) > SaysAll ? lines[0].End : int.MaxValue;
        var pieces = lines.SelectMany((line, rank) => LinePieces.Cut(text, line).Select(p => (Piece: p, Rank: rank))).ToImmutableArray();
        TextPiece? best = null;
        var (bestScore, bestRank) = (0.0, 0);
        var (order, lastRank) = (0, 0);
        foreach (var (piece, rank) in pieces)
        {
            order = rank == lastRank ? order : 0;
            lastRank = rank;
            foreach (var candidate in Candidates(text, piece))
            {
                var adjusted = Score(text, titles, candidate) - (LinePenalty * rank) - (OrderPenalty * order) - (piece.Start >= below ? BelowPenalty : 0);
                if (adjusted > Math.Max(bestScore, 0.3))
                {
                    (best, bestScore, bestRank) = (candidate, adjusted, rank);
                }
            }

            order++;
        }

        var isCertain = best is not null;
        if (best is null)
        {
            // Nothing is recognised: the topmost words that are not the name of an employer.
            foreach (var (piece, rank) in pieces.OrderBy(p => p.Piece.Start))
            {
                var words = Candidates(text, piece)[0].Of(text);
                if (piece.Start < below && !JobWords.IsBreak(words) && !EmployerCues.Contains(words) && !EmployerCues.IsNotAName(words) && !PlaceNames.IsPlace(words))
                {
                    (best, bestRank) = (Candidates(text, piece)[0], rank);
                    break;
                }
            }
        }

        var employer = EmployerFinder.Find(text, titles, pieces, best, bestRank, below);
        return new JobHead(best is { } title ? Title(text, titles, pieces, title) : null, employer, isCertain);
    }

    private static double Score(FoldedText text, TitleRecognizer titles, TextPiece piece)
    {
        var words = piece.Of(text);
        var linked = titles.Score(text, piece);
        if (linked < 0.9 && PlaceNames.IsPlace(words))
        {
            return 0;
        }

        if (JobWords.NamesCapacity(words))
        {
            return Math.Max(linked, CapacityScore);
        }

        if (JobWords.NamesPeople(words))
        {
            return linked - PeoplePenalty;
        }

        if (JobWords.NamesRole(words))
        {
            return Math.Max(linked, RoleScore + (piece.Length > 3 ? 0.1 : 0));
        }

        return EmployerCues.IsNotAName(words) ? 0 : linked - NoRolePenalty - (EmployerCues.Starts(words) ? EmployerPenalty : 0) - (IsBracketed(text, piece) ? 0.1 : 0);
    }

    /// <summary>The piece without what leads to it and, when it goes on « à la clinique… », what stands before; then the piece itself.</summary>
    private static ImmutableArray<TextPiece> Candidates(FoldedText text, TextPiece piece)
    {
        var lead = JobWords.LeadLength(piece.Of(text));
        var bare = lead > 0 && lead < piece.Length - 2 ? piece with { Start = piece.Start + lead } : piece;
        var (before, _, _) = EmployerCues.FindPlace(bare.Of(text));
        return before <= 2 ? [bare]
            : EmployerFinder.IsVague(text, bare) ? [bare, new TextPiece(bare.Start, bare.Start + before)]
            : [new TextPiece(bare.Start, bare.Start + before), bare];
    }

    // « Manœuvre, puis ouvrier » is one job, « Opérateur, stage » and « CESF (remplacements) » one title; the occupations are
    // those of the words recognised.
    private static LinkedTitle? Title(FoldedText text, TitleRecognizer titles, ImmutableArray<(TextPiece Piece, int Rank)> pieces, TextPiece title)
    {
        var start = title.Start;
        var at = pieces.Select((p, i) => (p.Piece, Index: i)).First(p => p.Piece.Start <= title.Start && p.Piece.End >= title.Start).Index;
        var before = at > 0 && pieces[at - 1].Rank == pieces[at].Rank && title.Start - pieces[at - 1].Piece.End < 8 ? pieces[at - 1].Piece.Of(text) : "";
        if ((JobWords.NamesRole(before) && Continues().IsMatch(pieces[at].Piece.Of(text))) || (IsCapacityOnly(before) && !EmployerCues.Starts(title.Of(text))))
        {
            start = pieces[at - 1].Piece.Start;
        }

        var end = title.End;
        if (at + 1 < pieces.Length && pieces[at + 1].Rank == pieces[at].Rank && pieces[at + 1].Piece.Start - end is > 0 and < 5
            && !text.Folded.AsSpan(end, pieces[at + 1].Piece.Start - end).Contains('(')
            && (IsCapacityOnly(pieces[at + 1].Piece.Of(text)) || (IsCapacityOnly(title.Of(text)) && JobWords.NamesRole(pieces[at + 1].Piece.Of(text)))))
        {
            end = pieces[at + 1].Piece.End;
        }

        foreach (var match in Bracket().EnumerateMatches(text.Folded.AsSpan(end, Math.Min(40, text.Folded.Length - end))))
        {
            end += match.Length;
        }

        // « Directrice du foyer des Tilleuls », « Bénévole aux Restos du cœur »: the place is the employer and belongs to the title.
        if (end == title.End && end < pieces[at].Piece.End
            && (IsCapacityOnly(title.Of(text)) || EmployerCues.IsGenitive(text.Folded.AsSpan(end, pieces[at].Piece.End - end))))
        {
            end = pieces[at].Piece.End;
        }

        return titles.Title(text, title) is not { } linked ? null
            : start == title.Start && end == title.End ? linked
            : text.Evidence(start, end) is { } evidence ? new LinkedTitle(evidence.Quote, evidence, linked.Occupations)
            : linked;
    }

    private static bool IsCapacityOnly(string words) => words.Length < 18 && !words.Contains(' ', StringComparison.Ordinal) && JobWords.NamesCapacity(words);

    private static bool IsBracketed(FoldedText text, TextPiece piece) => piece.Start > 0 && text.Folded[piece.Start - 1] == '(';

    [GeneratedRegex(@"^(?:puis|et|ou)\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Continues();

    [GeneratedRegex(@"^\s\((?:cdd|cdi|stage|interim|apprentissage|alternance|remplacements?|saisons?|saisonnier|vacations?|benevole|contrat [a-z -]{2,24})\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Bracket();
}
