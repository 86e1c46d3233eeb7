namespace Passerelles.Documents;

/// <summary>
/// Two sides of a gutter read as rows, not as columns: one side holds short labels (dates, languages, names of sections)
/// each level with what it labels.
/// </summary>
internal sealed class LabelledRows
{
    // In line heights.
    private const double Level = 0.4;
    private const double BlockGap = 0.45;

    private const int LongestLabel = 34;

    private readonly List<Row> _labels;
    private readonly List<Row> _contents;
    private readonly double _height;

    private LabelledRows(List<Row> labels, List<Row> contents, double height)
    {
        _labels = labels;
        _contents = contents;
        _height = height;
    }

    /// <summary>The bands, top-down, when these are labels of those; otherwise null.</summary>
    public static List<LabelledBand>? Recognise(List<Segment> labels, List<Segment> contents, double height)
    {
        var candidate = new LabelledRows(Row.Of(labels), Row.Of(contents), height);
        return candidate.AreLabels() ? candidate.Bands() : null;
    }

    private bool AreLabels()
    {
        var besideContent = _labels.Where(l => _contents.Any(c => Overlap(l, c))).ToList();
        if (besideContent.Count == 0 || besideContent.Average(l => l.Text.Length) > LongestLabel)
        {
            return false;
        }

        var level = besideContent.Count(l => IsLevel(l) is not null) / (double)besideContent.Count;
        var dated = besideContent.Count(l => DateText.IsIn(l.Text)) / (double)besideContent.Count;
        if (dated >= 0.4 && level >= 0.7)
        {
            return true;
        }

        if (level < 0.85 || _labels.Count > _contents.Count || _labels.Exists(l => IsItem(l)))
        {
            return false;
        }

        var starts = besideContent.Where(l => StartsBlock(_labels, l)).ToList();
        var levelStarts = starts.Count(l => IsLevel(l) is { } c && StartsBlock(_contents, c));
        var onePerRow = besideContent.Count == _contents.Count && level >= 0.99;
        return onePerRow || (starts.Count >= 2 && levelStarts >= 0.8 * starts.Count && besideContent.Count <= 0.75 * _contents.Count);
    }

    private List<LabelledBand> Bands()
    {
        var bands = new List<LabelledBand>();
        var starts = new List<Row>();
        Row? previous = null;
        foreach (var label in _labels)
        {
            if (previous is null || !Continues(previous, label))
            {
                starts.Add(label);
            }

            previous = label;
        }

        var first = Math.Min(starts[0].Top, _contents[0].Top) - 1;
        for (var i = 0; i < starts.Count; i++)
        {
            var from = i == 0 ? first : starts[i].Top - (Level * _height);
            var to = i + 1 < starts.Count ? starts[i + 1].Top - (Level * _height) : double.MaxValue;
            bands.Add(new LabelledBand(
                [.. _labels.Where(r => r.Top >= from && r.Top < to)],
                [.. _contents.Where(r => r.Top >= from && r.Top < to).SelectMany(r => r.Segments)]));
        }

        return bands;
    }

    // « Mars 2016 – » above « juin 2018 » is one label on two lines.
    private bool Continues(Row above, Row below)
    {
        if (below.Top - above.Bottom > BlockGap * _height)
        {
            return false;
        }

        var text = above.Text.TrimEnd();
        var next = below.Text.TrimStart();
        return (EndsOpen(text) && !EndsOpen(next))
            || text.EndsWith(" à", StringComparison.Ordinal) || text.EndsWith(" au", StringComparison.Ordinal)
            || next.StartsWith('–') || next.StartsWith('-') || char.IsLower(next[0])
            || IsLevel(below) is not { } content
            || (!StartsBlock(_contents, content) && !EndsOpen(next) && (DateText.IsIn(next) ? LabelsAreSpaced : !BeginsLabel(next)));
    }

    // A capital begins a label, unless all are capitals: « INFORMATIONS » above « PERSONNELLES ».
    private static bool BeginsLabel(string text) => char.IsUpper(text[0]) && text.Any(char.IsLower);

    private static bool EndsOpen(string text) => text.EndsWith('–') || text.EndsWith('-') || text.EndsWith('—');

    private bool LabelsAreSpaced => _labels.Count(l => StartsBlock(_labels, l)) > _labels.Count / 2;

    private Row? IsLevel(Row label) => _contents.Find(c =>
        Math.Abs(c.Bottom - label.Bottom) < Level * _height || Math.Abs(c.Middle - label.Middle) < Level * _height / 2);

    private bool StartsBlock(List<Row> rows, Row row)
    {
        var index = rows.IndexOf(row);
        return index <= 0 || row.Top - rows[index - 1].Bottom > BlockGap * _height;
    }

    private static bool Overlap(Row a, Row b) => Segment.ShareLine(a.Top, a.Bottom, b.Top, b.Bottom);

    private static bool IsItem(Row row) => row.Text.Length > 1 && Bullets.IsMark(row.Text[0]) && char.IsWhiteSpace(row.Text[1]);
}

/// <summary>A label and what it labels; either may be empty.</summary>
internal sealed record LabelledBand(IReadOnlyList<Row> Label, List<Segment> Content)
{
    public string LabelText => string.Join(' ', Label.Select(r => r.Text));
}
