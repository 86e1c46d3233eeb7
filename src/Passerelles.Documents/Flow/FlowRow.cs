namespace Passerelles.Documents;

/// <summary>Reads one row of a table: short cells label the cell they stand beside; long cells are columns.</summary>
internal static class FlowRow
{
    private const int LongestLabel = 40;
    private const int MostLabelLines = 2;

    public static List<LayoutLine> Read(IEnumerable<List<LayoutLine>> cells)
    {
        var filled = cells.Where(c => c.Count > 0).ToList();
        var contents = filled.Where(c => !IsLabel(c)).ToList();
        if (contents.Count == 0 && filled.LastOrDefault(c => c.Count > 1) is { } lines)
        {
            contents = [lines];
        }

        if (contents.Count > 1)
        {
            return [.. filled.SelectMany(c => c)];
        }

        var first = string.Join('\t', filled.Select(c => c == contents.FirstOrDefault() ? c[0].Text : LabelText(c)));
        return filled.Count == 0 ? [] : [new LayoutLine(first, filled[0][0].StartsBlock && contents.Count > 0), .. contents.SelectMany(c => c.Skip(1))];
    }

    private static bool IsLabel(List<LayoutLine> cell) =>
        cell.Count <= MostLabelLines && LabelText(cell).Length <= LongestLabel;

    private static string LabelText(List<LayoutLine> cell) => string.Join(' ', cell.Select(l => l.Text));
}
