namespace Passerelles.Documents;

/// <summary>
/// Order in which a person reads a page. The tallest gutter splits a region into what comes above, the two sides and what
/// comes below, again and again until no gutter is left; the sides are read one after the other, or row by row when one
/// side labels the other.
/// </summary>
internal sealed class ReadingOrder
{
    // In line heights.
    private const double ParagraphGap = 0.5;

    private const int DeepestSplit = 24;

    // Beyond this a page is no CV: it is read top-down, which costs no search.
    private const int MostSegments = 1500;

    private readonly List<LayoutLine> _lines = [];

    public static List<LayoutLine> Of(IReadOnlyList<Segment> segments)
    {
        var order = new ReadingOrder();
        var region = segments.OrderBy(s => s.Middle).ToList();
        order.Read(region, region.Count > MostSegments ? DeepestSplit : 0);
        return order._lines;
    }

    private void Read(List<Segment> region, int depth)
    {
        if (region.Count == 0)
        {
            return;
        }

        var gutter = depth < DeepestSplit ? Gutter.Find(region) : null;
        if (gutter is null)
        {
            ReadTopDown(region);
            return;
        }

        var beside = region.Where(s => s.Middle >= gutter.Top && s.Middle <= gutter.Bottom).ToList();
        var left = beside.Where(s => s.Right <= gutter.Left + 0.5).ToList();
        var right = beside.Where(s => s.Right > gutter.Left + 0.5).ToList();
        Read([.. region.Where(s => s.Middle < gutter.Top)], depth + 1);
        ReadSides(left, right, depth + 1);
        Read([.. region.Where(s => s.Middle > gutter.Bottom)], depth + 1);
    }

    private void ReadSides(List<Segment> left, List<Segment> right, int depth)
    {
        var height = Gutter.MedianHeight([.. left, .. right]);
        if (LabelledRows.Recognise(left, right, height) is { } leftLabels)
        {
            leftLabels.ForEach(band => ReadBand(band, labelFirst: true, depth));
        }
        else if (LabelledRows.Recognise(right, left, height) is { } rightLabels)
        {
            rightLabels.ForEach(band => ReadBand(band, labelFirst: false, depth));
        }
        else
        {
            Read(left, depth);
            Read(right, depth);
        }
    }

    private void ReadBand(LabelledBand band, bool labelFirst, int depth)
    {
        if (band.Label.Count == 0)
        {
            Read(band.Content, depth);
            return;
        }

        // What stands above the label (a heading) comes before it.
        var top = band.Label[0].Middle - band.Label[0].Height;
        Read([.. band.Content.Where(s => s.Middle < top)], depth);
        var first = _lines.Count;
        Read([.. band.Content.Where(s => s.Middle >= top)], depth);
        if (_lines.Count == first)
        {
            _lines.Add(new LayoutLine(band.LabelText, StartsBlock: true));
            return;
        }

        var text = _lines[first].Text;
        _lines[first] = new LayoutLine(labelFirst ? $"{band.LabelText}\t{text}" : $"{text}\t{band.LabelText}", StartsBlock: true);
    }

    private void ReadTopDown(List<Segment> region)
    {
        var rows = Row.Of(region);
        var height = Gutter.MedianHeight(region);
        for (var i = 0; i < rows.Count; i++)
        {
            var startsBlock = i == 0 || rows[i].Top - rows[i - 1].Bottom > ParagraphGap * height;
            _lines.Add(new LayoutLine(rows[i].Text, startsBlock));
        }
    }
}
