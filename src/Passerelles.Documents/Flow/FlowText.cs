using System.Text;

namespace Passerelles.Documents;

/// <summary>
/// Gathers the text of a format that flows (Word, OpenDocument, RTF): paragraphs, list items, tables and text boxes, in
/// any nesting. Calls that do not pair up, as damaged files make, are put right.
/// </summary>
internal sealed class FlowText(int maximumCharacters)
{
    private const int DeepestNesting = 64;

    private readonly Stack<Container> _containers = new([new Container(ContainerKind.Body)]);
    private int _characters;

    private enum ContainerKind
    {
        Body,
        Row,
        Cell,
        Box,
    }

    public void BeginParagraph(bool isItem = false, bool isHeading = false)
    {
        EndParagraph();
        _containers.Peek().Open = new Paragraph { IsItem = isItem, IsHeading = isHeading };
    }

    public void Write(ReadOnlySpan<char> text)
    {
        _characters += text.Length;
        if (_characters > maximumCharacters)
        {
            throw new BoundExceededException(ParseFailure.TooLong);
        }

        var container = _containers.Peek();
        (container.Open ??= new Paragraph()).Text.Append(text);
    }

    /// <summary>Says what the open paragraph is, once its properties are known.</summary>
    public void Describe(bool isItem, bool isHeading)
    {
        var container = _containers.Peek();
        container.Open ??= new Paragraph();
        (container.Open.IsItem, container.Open.IsHeading) = (isItem, isHeading);
    }

    public void EndParagraph()
    {
        var container = _containers.Peek();
        if (container.Open is { } paragraph)
        {
            container.Open = null;
            paragraph.EmitTo(container);
        }
    }

    /// <summary>A text box: read after the paragraph it hangs on.</summary>
    public void BeginBox() => Push(ContainerKind.Box);

    public void EndBox() => Close(ContainerKind.Box);

    public void BeginRow() => Push(ContainerKind.Row);

    public void BeginCell() => Push(ContainerKind.Cell);

    public void EndCell() => Close(ContainerKind.Cell);

    public void EndRow() => Close(ContainerKind.Row);

    /// <summary>Closes all that is open.</summary>
    public IReadOnlyList<LayoutLine> ToLines()
    {
        while (_containers.Count > 1)
        {
            CloseInnermost();
        }

        EndParagraph();
        return _containers.Peek().Lines;
    }

    private void Push(ContainerKind kind)
    {
        if (_containers.Count >= DeepestNesting)
        {
            throw new BoundExceededException(ParseFailure.TooComplex);
        }

        // A row interrupts the paragraph before it; a box hangs on it.
        if (kind != ContainerKind.Box)
        {
            EndParagraph();
        }

        _containers.Push(new Container(kind));
    }

    private void Close(ContainerKind kind)
    {
        if (!_containers.Any(c => c.Kind == kind))
        {
            return;
        }

        while (CloseInnermost() != kind)
        {
        }
    }

    private ContainerKind CloseInnermost()
    {
        EndParagraph();
        var closed = _containers.Pop();
        var parent = _containers.Peek();
        switch (closed.Kind)
        {
            case ContainerKind.Cell when parent.Kind == ContainerKind.Row:
                parent.Cells.Add(closed.Lines);
                break;
            case ContainerKind.Row:
                parent.Lines.AddRange(closed.Cells.Count == 0 ? closed.Lines : FlowRow.Read(closed.Cells));
                break;
            case ContainerKind.Box when parent.Open is { } anchor:
                anchor.Boxes.AddRange(closed.Lines);
                break;
            default:
                parent.Lines.AddRange(closed.Lines);
                break;
        }

        return closed.Kind;
    }

    private sealed class Container(ContainerKind kind)
    {
        public ContainerKind Kind { get; } = kind;

        public List<LayoutLine> Lines { get; } = [];

        public List<List<LayoutLine>> Cells { get; } = [];

        public Paragraph? Open { get; set; }

        public bool AfterBlank { get; set; }
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public List<LayoutLine> Boxes { get; } = [];

        public bool IsItem { get; set; }

        public bool IsHeading { get; set; }

        public void EmitTo(Container container)
        {
            var wrote = false;
            foreach (var line in LineBreaks.Split(Text.ToString()).Where(l => !string.IsNullOrWhiteSpace(l)))
            {
                var startsBlock = !wrote && (IsHeading || container.AfterBlank || container.Lines.Count == 0);
                container.Lines.Add(new LayoutLine(IsItem && !wrote ? "• " + line.Trim() : LetterSpacing.Join(line.Trim()), startsBlock));
                wrote = true;
            }

            container.AfterBlank = !wrote;
            container.Lines.AddRange(Boxes);
        }
    }
}
