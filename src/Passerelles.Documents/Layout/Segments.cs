namespace Passerelles.Documents;

/// <summary>Joins words into segments.</summary>
internal static class Segments
{
    // In line heights. A space is about a quarter of one, a justified line stretches it to a half; gutters of tables
    // start at two thirds.
    private const double WidestSpace = 0.68;
    private const double WidestLetterSpace = 1.6;
    private const double WidestMarkSpace = 3;

    public static List<Segment> Of(IEnumerable<PageWord> words)
    {
        var segments = new List<Segment>();
        foreach (var word in words.OrderBy(w => w.Left).ThenBy(w => w.Top))
        {
            if (FindOpen(segments, word) is { } open)
            {
                open.Add(word);
            }
            else
            {
                segments.Add(new Segment(word));
            }
        }

        segments.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        return segments;
    }

    private static Segment? FindOpen(List<Segment> segments, PageWord word)
    {
        Segment? nearest = null;
        var nearestGap = double.MaxValue;
        foreach (var segment in segments)
        {
            var last = segment.Last;
            if (!Segment.ShareLine(last.Top, last.Bottom, word.Top, word.Bottom))
            {
                continue;
            }

            var height = Math.Min(last.Height, word.Height);
            var gap = word.Left - segment.Right;
            var widest = segment.IsMark ? WidestMarkSpace : (last.IsLetter && word.IsPieceOfSpacedWord) || (word.IsLetter && last.IsPieceOfSpacedWord) ? WidestLetterSpace : WidestSpace;
            if (gap > -height && gap <= widest * height && gap < nearestGap)
            {
                (nearest, nearestGap) = (segment, gap);
            }
        }

        return nearest;
    }
}
