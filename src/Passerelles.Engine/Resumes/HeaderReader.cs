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

    // « Conserverie Kermaria » resembles an occupation and is the name of a place.
    private const double NoRolePenalty = 0.15;
    private const double EmployerPenalty = 0.3;

    // « Hôtesse de cabine cargo » is a title that the reference does not know; « stage » is one when nothing better is said.
    private const double RoleScore = 0.58;
    private const double CapacityScore = 0.56;

    /// <param name="text">The text.</param>
    /// <param name="titles">Recognises titles.</param>
    /// <param name="lines">Lines of the head, the likeliest to hold the title first.</param>
    public static JobHead Read(FoldedText text, TitleRecognizer titles, IReadOnlyList<ResumeLine> lines)
    {
        var pieces = lines.SelectMany((line, rank) => LinePieces.Cut(text, line).Select(p => (Piece: p, Rank: rank))).ToImmutableArray();
        TextPiece? best = null;
        var (bestScore, bestRank) = (0.0, 0);
        var order = 0;
        foreach (var (piece, rank) in pieces)
        {
            order++;
            foreach (var candidate in Candidates(text, piece))
            {
                var adjusted = Score(text, titles, candidate) - (LinePenalty * rank) - (0.01 * order);
                if (adjusted > Math.Max(bestScore, 0.3))
                {
                    (best, bestScore, bestRank) = (candidate, adjusted, rank);
                }
            }
        }

        var isCertain = best is not null;
        if (best is null)
        {
            // Nothing is recognised: the topmost words that are not the name of an employer.
            foreach (var (piece, rank) in pieces.OrderBy(p => p.Piece.Start))
            {
                var words = Candidates(text, piece)[0].Of(text);
                if (!EmployerCues.Contains(words) && !EmployerCues.IsNotAName(words) && !PlaceNames.IsPlace(words))
                {
                    (best, bestRank) = (Candidates(text, piece)[0], rank);
                    break;
                }
            }
        }

        var employer = EmployerFinder.Find(text, titles, pieces, best, bestRank);
        return new JobHead(best is { } title ? Title(text, titles, pieces, title) : null, employer, isCertain);
    }

    private static double Score(FoldedText text, TitleRecognizer titles, TextPiece piece)
    {
        var words = piece.Of(text);
        if (PlaceNames.IsPlace(words))
        {
            return 0;
        }

        var linked = titles.Score(text, piece);
        if (JobWords.NamesCapacity(words))
        {
            return Math.Max(linked, CapacityScore);
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
        var (before, _) = EmployerCues.FindPlace(bare.Of(text));
        return before <= 2 ? [bare]
            : EmployerFinder.IsVague(text, bare, before) ? [bare, new TextPiece(bare.Start, bare.Start + before)]
            : [new TextPiece(bare.Start, bare.Start + before), bare];
    }

    // « Manœuvre, puis ouvrier » is one job, « CESF (remplacements) » one title; the occupations are those of the words recognised.
    private static LinkedTitle? Title(FoldedText text, TitleRecognizer titles, ImmutableArray<(TextPiece Piece, int Rank)> pieces, TextPiece title)
    {
        var start = title.Start;
        var at = pieces.Select(p => p.Piece).TakeWhile(p => p.End <= title.Start).Count();
        if (at > 0 && at < pieces.Length && pieces[at].Rank == pieces[at - 1].Rank && Continues().IsMatch(text.Folded.AsSpan(pieces[at].Piece.Start, Math.Min(8, pieces[at].Piece.Length)))
            && JobWords.NamesRole(pieces[at - 1].Piece.Of(text)))
        {
            start = pieces[at - 1].Piece.Start;
        }

        var end = title.End;
        foreach (var match in Bracket().EnumerateMatches(text.Folded.AsSpan(end, Math.Min(40, text.Folded.Length - end))))
        {
            end += match.Length;
        }

        return titles.Title(text, title) is not { } linked ? null
            : start == title.Start && end == title.End ? linked
            : text.Evidence(start, end) is { } evidence ? new LinkedTitle(evidence.Quote, evidence, linked.Occupations)
            : linked;
    }

    private static bool IsBracketed(FoldedText text, TextPiece piece) => piece.Start > 0 && text.Folded[piece.Start - 1] == '(';

    [GeneratedRegex(@"^(?:puis|et|ou)\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Continues();

    [GeneratedRegex(@"^\s\((?:cdd|cdi|stage|interim|apprentissage|alternance|remplacements?|saisons?|saisonnier|vacations?|benevole|contrat [a-z -]{2,24})\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Bracket();
}
