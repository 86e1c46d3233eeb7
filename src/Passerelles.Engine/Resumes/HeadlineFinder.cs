using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Finds the occupation a CV bears as its headline, or the job it says it looks for.</summary>
internal static partial class HeadlineFinder
{
    /// <summary>Score from which a piece is a title and nothing else.</summary>
    public const double Certain = 0.95;
    private const double Likely = 0.78;
    private const int MaxLines = 10;

    public static LinkedTitle? Find(FoldedText text, TitleRecognizer titles, ImmutableArray<SectionLines> sections)
    {
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Header or SectionKind.Summary).Take(4))
        {
            var lines = section.Lines.Where(l => !l.IsBlank).Take(MaxLines).ToImmutableArray();
            foreach (var line in lines)
            {
                if (Sought(text, titles, line) is { } sought)
                {
                    return sought;
                }
            }

            var isFirst = section.Kind == SectionKind.Header && section.Start == 0;
            foreach (var line in lines.Where(l => l.Dates.All(d => d.IsDuration)))
            {
                // A person may be called Boulanger: on the line of the name, every word must belong to the title.
                var threshold = isFirst && line == lines[0] ? Certain : Likely;
                foreach (var piece in LinePieces.Cut(text, line).Take(4))
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

    private static LinkedTitle? Sought(FoldedText text, TitleRecognizer titles, ResumeLine line)
    {
        foreach (var match in Seeks().EnumerateMatches(text.Folded.AsSpan(line.Start, line.Length)))
        {
            var rest = line with { Start = line.Start + match.Index + match.Length };
            foreach (var piece in LinePieces.Cut(text, rest).Take(1))
            {
                if (titles.Score(text, piece) >= TitleRecognizer.Threshold)
                {
                    return titles.Title(text, piece);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?:recherche|cherche|souhaite|vise)\s+(?:actuellement\s+)?(?:un\s+)?(?:poste|emploi|travail|contrat|cdi|cdd)?\s*(?:stable\s+)?(?:d'|de\s+|en\s+tant\s+qu(?:e\s+|')|comme\s+)|(?:poste|emploi|metier)\s+(?:recherche|vise|souhaite)\s*:?\s*|^objectif\s*:\s*|looking for an?\s+(?:position as\s+)?(?:an?\s+)?",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Seeks();
}
