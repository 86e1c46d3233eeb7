namespace Passerelles.Documents;

/// <summary>Segments side by side on one line.</summary>
internal sealed class Row(IReadOnlyList<Segment> segments)
{
    /// <summary>In line heights: a gap this wide is one between two cells, not between two words.</summary>
    private const double CellGap = 1.1;

    public IReadOnlyList<Segment> Segments { get; } = segments;

    public double Top { get; } = segments.Min(s => s.Top);

    public double Bottom { get; } = segments.Max(s => s.Bottom);

    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    public string Text
    {
        get
        {
            var text = Segments[0].Text;
            for (var i = 1; i < Segments.Count; i++)
            {
                var gap = Segments[i].Left - Segments[i - 1].Right;
                text += (gap > CellGap * Height ? "\t" : " ") + Segments[i].Text;
            }

            return text;
        }
    }

    public static List<Row> Of(IEnumerable<Segment> segments)
    {
        var rows = new List<Row>();
        var current = new List<Segment>();
        double top = 0, bottom = 0;
        foreach (var segment in segments.OrderBy(s => s.Middle))
        {
            if (current.Count > 0 && Segment.ShareLine(top, bottom, segment.Top, segment.Bottom))
            {
                current.Add(segment);
                (top, bottom) = (Math.Max(top, segment.Top), Math.Min(bottom, segment.Bottom));
                continue;
            }

            Close();
            current = [segment];
            (top, bottom) = (segment.Top, segment.Bottom);
        }

        Close();
        return rows;

        void Close()
        {
            if (current.Count > 0)
            {
                rows.Add(new Row([.. current.OrderBy(s => s.Left)]));
            }
        }
    }
}
