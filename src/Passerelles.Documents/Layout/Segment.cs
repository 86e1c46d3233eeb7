namespace Passerelles.Documents;

/// <summary>Words of one line with no gap wide enough to be a gutter between them.</summary>
internal sealed class Segment
{
    private readonly List<PageWord> _words;

    public Segment(PageWord first)
    {
        _words = [first];
        (Left, Top, Right, Bottom) = (first.Left, first.Top, first.Right, first.Bottom);
    }

    public double Left { get; private set; }

    public double Top { get; private set; }

    public double Right { get; private set; }

    public double Bottom { get; private set; }

    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    public PageWord Last => _words[^1];

    public string Text => LetterSpacing.Join(_words);

    public bool IsMark => _words is [{ Text: [var c] }] && Bullets.IsMark(c);

    public void Add(PageWord word)
    {
        _words.Add(word);
        Left = Math.Min(Left, word.Left);
        Top = Math.Min(Top, word.Top);
        Right = Math.Max(Right, word.Right);
        Bottom = Math.Max(Bottom, word.Bottom);
    }

    /// <summary>True when the two share most of a line's height.</summary>
    public static bool ShareLine(double top, double bottom, double otherTop, double otherBottom) =>
        Math.Min(bottom, otherBottom) - Math.Max(top, otherTop) > 0.5 * Math.Min(bottom - top, otherBottom - otherTop);
}
