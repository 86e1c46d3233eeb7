namespace Passerelles.Documents;

/// <summary>Text of pages given as words.</summary>
internal static class PageText
{
    public static string Of(IEnumerable<PageWords> pages)
    {
        var segmented = pages.Select(p => (Page: p, Segments: Segments.Of(p.Words.Where(w => !w.IsVertical)))).ToList();
        PageFurniture.Remove(segmented);
        var lines = new List<LayoutLine>();
        foreach (var (page, segments) in segmented)
        {
            lines.AddRange(ReadingOrder.Of(segments));
            lines.AddRange(page.Words.Where(w => w.IsVertical).Select(w => new LayoutLine(w.Text, StartsBlock: true)));
        }

        return TextCleaner.Clean(lines);
    }
}
