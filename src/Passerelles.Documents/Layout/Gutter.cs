namespace Passerelles.Documents;

/// <summary>A vertical band of white that lines on both sides keep clear of, between two heights.</summary>
internal sealed record Gutter(double Left, double Right, double Top, double Bottom, double Score)
{
    // In line heights.
    private const double Narrowest = 0.65;
    private const double SectionGap = 1.1;
    private const double Touch = 0.5;

    /// <summary>The tallest gutter of a region, or null when its lines leave none.</summary>
    /// <param name="segments">Ordered by height on the page.</param>
    public static Gutter? Find(List<Segment> segments)
    {
        if (segments.Count < 4)
        {
            return null;
        }

        var height = MedianHeight(segments);
        var edges = segments.Select(s => Math.Round(s.Right)).Distinct();
        Gutter? best = null;
        foreach (var edge in edges)
        {
            foreach (var gutter in Runs(segments, edge + Touch, height))
            {
                if (best is null || gutter.Score > best.Score)
                {
                    best = gutter;
                }
            }
        }

        return best;
    }

    public static double MedianHeight(List<Segment> segments) =>
        segments.Select(s => s.Height).Order().ElementAt(segments.Count / 2);

    private static IEnumerable<Gutter> Runs(List<Segment> segments, double left, double height)
    {
        var right = left + (Narrowest * height);
        var run = new List<Segment>();
        var opened = false;
        foreach (var segment in segments)
        {
            if (segment.Left < right - Touch && segment.Right > left + Touch)
            {
                if (Measure(run, left, height, opened, closed: true) is { } gutter)
                {
                    yield return gutter;
                }

                run = [];
                opened = true;
            }
            else
            {
                run.Add(segment);
            }
        }

        if (Measure(run, left, height, opened, closed: false) is { } last)
        {
            yield return last;
        }
    }

    /// <param name="run">Segments clear of the gutter.</param>
    /// <param name="left">Left edge of the gutter.</param>
    /// <param name="height">Usual line height.</param>
    /// <param name="opened">True when a line across the gutter comes before.</param>
    /// <param name="closed">True when one comes after.</param>
    private static Gutter? Measure(List<Segment> run, double left, double height, bool opened, bool closed)
    {
        var before = Row.Of(run.Where(s => s.Right <= left + Touch));
        var after = Row.Of(run.Where(s => s.Right > left + Touch));
        if (before.Count < 2 || after.Count < 2)
        {
            return null;
        }

        var top = Math.Max(before[0].Top, after[0].Top);
        var bottom = Math.Min(before[^1].Bottom, after[^1].Bottom);
        var shared = Math.Min(
            before.Count(r => r.Middle > top && r.Middle < bottom),
            after.Count(r => r.Middle > top && r.Middle < bottom));
        if (shared < 2)
        {
            return null;
        }

        // A single-column part above or below the columns may be short enough to stay clear of the gutter; white space
        // tells it from the column it would lengthen.
        var from = opened ? LastGapAbove([.. before, .. after], top, height) : double.MinValue;
        var to = closed ? FirstGapBelow([.. before, .. after], bottom, height) : double.MaxValue;
        var inside = run.Where(s => s.Middle > from && s.Middle < to).ToList();
        var leftEdge = inside.Where(s => s.Right <= left + Touch).Max(s => s.Right);
        var rightEdge = inside.Where(s => s.Right > left + Touch).Min(s => s.Left);
        return new Gutter(
            leftEdge, rightEdge, inside.Min(s => s.Middle), inside.Max(s => s.Middle),
            (bottom - top) * (1 + Math.Min(0.1, (rightEdge - leftEdge) / (80 * height))));
    }

    private static double FirstGapBelow(IEnumerable<Row> rows, double bottom, double height)
    {
        var end = bottom;
        foreach (var row in rows.Where(r => r.Middle > bottom).OrderBy(r => r.Top))
        {
            if (row.Top - end > SectionGap * height)
            {
                return row.Top;
            }

            end = Math.Max(end, row.Bottom);
        }

        return double.MaxValue;
    }

    private static double LastGapAbove(IEnumerable<Row> rows, double top, double height)
    {
        var start = top;
        foreach (var row in rows.Where(r => r.Middle < top).OrderByDescending(r => r.Bottom))
        {
            if (start - row.Bottom > SectionGap * height)
            {
                return row.Bottom;
            }

            start = Math.Min(start, row.Top);
        }

        return double.MinValue;
    }
}
