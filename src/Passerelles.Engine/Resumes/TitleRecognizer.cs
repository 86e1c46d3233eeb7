using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>Occupations that pieces of one text may name; each piece is linked once.</summary>
internal sealed class TitleRecognizer(Func<string, ImmutableArray<LinkedOccupation>> link, bool isEnglish)
{
    /// <summary>Under this score a piece does not name an occupation.</summary>
    public const double Threshold = 0.6;

    // A title longer than this is a sentence.
    private const int MaxLength = 120;

    private readonly Dictionary<string, ImmutableArray<LinkedOccupation>> _known = new(StringComparer.Ordinal);

    /// <summary>Occupations of a piece, best first; empty when it names none.</summary>
    public ImmutableArray<LinkedOccupation> Link(FoldedText text, TextPiece piece)
    {
        if (piece.Length is < 2 or > MaxLength)
        {
            return [];
        }

        var words = text.Slice(piece.Start, piece.End).ToString();
        if (!_known.TryGetValue(words, out var occupations))
        {
            occupations = Recognised(isEnglish && EnglishTitles.ToFrench(piece.Of(text)) is { } french ? french : words);

            // A CV in French names a job held abroad in English.
            if (occupations.IsEmpty && !isEnglish && piece.Of(text).Contains(' ', StringComparison.Ordinal) && EnglishTitles.ToFrench(piece.Of(text)) is { } translated)
            {
                occupations = Recognised(translated);
            }

            _known.Add(words, occupations);
        }

        return occupations;
    }

    private ImmutableArray<LinkedOccupation> Recognised(string title) => [.. link(title).Where(o => o.Score >= Threshold)];

    public double Score(FoldedText text, TextPiece piece) => Link(text, piece) is [var best, ..] ? best.Score : 0;

    public LinkedTitle? Title(FoldedText text, TextPiece piece) =>
        text.Evidence(piece.Start, piece.End) is { } evidence ? new LinkedTitle(evidence.Quote, evidence, Link(text, piece)) : null;
}
