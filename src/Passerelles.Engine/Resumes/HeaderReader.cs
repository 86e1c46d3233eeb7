using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>What the head of an experience says.</summary>
internal readonly record struct JobHead(LinkedTitle? Title, string? Employer, bool HasLinkedTitle);

/// <summary>Tells the title and the employer apart in the lines that head an experience.</summary>
internal static class HeaderReader
{
    // A title further from the dates must be clearly better to be preferred.
    private const double LinePenalty = 0.04;

    /// <param name="text">The text.</param>
    /// <param name="titles">Recognises titles.</param>
    /// <param name="lines">Lines of the head, the likeliest to hold the title first.</param>
    public static JobHead Read(FoldedText text, TitleRecognizer titles, IReadOnlyList<ResumeLine> lines)
    {
        var pieces = lines.SelectMany((line, rank) => LinePieces.Cut(text, line).Select(p => (Piece: p, Rank: rank))).ToImmutableArray();
        TextPiece? best = null;
        var (bestScore, bestRank) = (0.0, 0);
        foreach (var (piece, rank) in pieces)
        {
            foreach (var candidate in WithoutPlace(text, piece))
            {
                var score = titles.Score(text, candidate);
                var adjusted = score - (LinePenalty * rank) - (EmployerCues.Starts(candidate.Of(text)) ? 0.3 : 0);
                if (score > 0 && adjusted > bestScore)
                {
                    (best, bestScore, bestRank) = (candidate, adjusted, rank);
                }
            }
        }

        var linked = best is not null;
        if (best is null)
        {
            // Nothing is recognised: the topmost words that are not the name of an employer.
            foreach (var (piece, rank) in pieces.OrderBy(p => p.Piece.Start))
            {
                if (!EmployerCues.Contains(WithoutPlace(text, piece)[0].Of(text)) && !EmployerCues.IsNotAName(piece.Of(text)))
                {
                    (best, bestRank) = (WithoutPlace(text, piece)[0], rank);
                    break;
                }
            }
        }

        return new JobHead(best is { } title ? titles.Title(text, title) : null, Employer(text, pieces, best, bestRank), linked);
    }

    /// <summary>The piece itself and, when it goes on « à la clinique… », what stands before.</summary>
    private static ImmutableArray<TextPiece> WithoutPlace(FoldedText text, TextPiece piece)
    {
        var (before, _) = EmployerCues.FindPlace(piece.Of(text));
        return before > 2 ? [new TextPiece(piece.Start, piece.Start + before), piece] : [piece];
    }

    private static string? Employer(FoldedText text, ImmutableArray<(TextPiece Piece, int Rank)> pieces, TextPiece? title, int titleRank)
    {
        TextPiece? found = null;
        foreach (var (piece, rank) in pieces)
        {
            var words = piece.Of(text);
            if (title is { } t && piece.Start <= t.Start && piece.End >= t.End)
            {
                // The title's own piece may go on with the place: « Aide-soignante à la clinique du Parc ».
                var (before, name) = EmployerCues.FindPlace(words);
                if (before > 2 && piece.Start + before >= t.End)
                {
                    return text.Evidence(piece.Start + name, piece.End)?.Quote;
                }

                continue;
            }

            if (EmployerCues.IsNotAName(words))
            {
                continue;
            }

            if (EmployerCues.Contains(words))
            {
                return text.Evidence(piece.Start, piece.End)?.Quote;
            }

            // Otherwise what follows the title on its line, or the other line of the head.
            found ??= rank != titleRank || title is null || piece.Start > title.Value.End ? piece : null;
        }

        return found is { } other ? text.Evidence(other.Start, other.End)?.Quote : null;
    }
}
