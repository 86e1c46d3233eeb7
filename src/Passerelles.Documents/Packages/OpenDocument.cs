using System.Globalization;
using System.Text;
using System.Xml;

namespace Passerelles.Documents;

/// <summary>Text of an OpenDocument text (ISO/IEC 26300): body, frames, notes, headers and footers.</summary>
internal sealed class OpenDocument(FlowText flow)
{
    private const int MostSpaces = 100;

    private readonly Stack<int> _paragraphs = new();
    private int? _skippedBelow;
    private int? _itemDepth;

    public static ParsedDocument Read(BoundedPackage package, int maximumCharacters)
    {
        if (IsEncrypted(package))
        {
            return new ParsedDocument.Failed(ParseFailure.Encrypted);
        }

        var body = ReadPart(package, "content.xml", maximumCharacters, _ => true);
        var headers = ReadPart(package, "styles.xml", maximumCharacters, name => name.StartsWith("header", StringComparison.Ordinal));
        var footers = ReadPart(package, "styles.xml", maximumCharacters, name => name.StartsWith("footer", StringComparison.Ordinal));
        var text = TextCleaner.Clean([.. Once(headers), .. body, .. Once(footers)]);
        return new ParsedDocument.Read(DocumentKind.Odt, DeclaredPages(package), text, IsDamaged: false);
    }

    private static IEnumerable<LayoutLine> Once(IEnumerable<LayoutLine> lines) =>
        lines.DistinctBy(l => l.Text, StringComparer.Ordinal).Where(l => !PageFurniture.IsPageNumber(l.Text));

    private static IReadOnlyList<LayoutLine> ReadPart(BoundedPackage package, string part, int maximumCharacters, Func<string, bool> isMargin)
    {
        var flow = new FlowText(maximumCharacters);
        var document = new OpenDocument(flow);
        int? within = null;
        package.Walk(part, reader =>
        {
            if (part is "content.xml")
            {
                document.Visit(reader);
                return;
            }

            if (within is null && reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement && reader.Prefix is "style" && isMargin(reader.LocalName)
                && !reader.LocalName.EndsWith("style", StringComparison.Ordinal))
            {
                within = reader.Depth;
            }
            else if (within == reader.Depth && reader.NodeType == XmlNodeType.EndElement)
            {
                within = null;
            }
            else if (within is not null)
            {
                document.Visit(reader);
            }
        });
        return flow.ToLines();
    }

    private static bool IsEncrypted(BoundedPackage package) =>
        Encoding.UTF8.GetString(package.Expand("META-INF/manifest.xml")).Contains("encryption-data", StringComparison.Ordinal);

    private static int DeclaredPages(BoundedPackage package)
    {
        var pages = 1;
        package.Walk("meta.xml", reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "document-statistic"
                && int.TryParse(WordDocument.Attribute(reader, "page-count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                pages = Math.Max(1, count);
            }
        });
        return pages;
    }

    private void Visit(XmlReader reader)
    {
        if (_skippedBelow is { } depth)
        {
            if (reader.Depth > depth)
            {
                return;
            }

            _skippedBelow = null;
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                return;
            }
        }

        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.IsEmptyElement:
                Open(reader);
                Close(reader);
                break;
            case XmlNodeType.Element:
                Open(reader);
                break;
            case XmlNodeType.EndElement:
                Close(reader);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when _paragraphs.Count > 0:
                flow.Write(CollapseSpaces(reader.Value));
                break;
        }
    }

    private void Open(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" or "h" when IsText(reader):
                var isHeading = reader.LocalName is "h";
                _paragraphs.Push(reader.Depth);
                flow.BeginParagraph(_itemDepth is not null && !isHeading, isHeading);
                _itemDepth = null;
                break;
            case "s" when IsText(reader):
                flow.Write(new string(' ', SpaceCount(reader)));
                break;
            case "tab" when IsText(reader):
                flow.Write("\t");
                break;
            case "line-break":
                flow.Write("\n");
                break;
            case "list-item":
                _itemDepth = reader.Depth;
                break;
            case "table-row":
                flow.BeginRow();
                break;
            case "table-cell":
                flow.BeginCell();
                break;
            case "text-box" or "note-body":
                flow.BeginBox();
                break;
            case "tracked-changes" or "annotation" or "placeholder" or "note-citation" or "title" or "desc" or "forms" or "hidden-text" or "soft-page-break":
                Skip(reader);
                break;
        }
    }

    private void Close(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" or "h" when IsText(reader):
                flow.EndParagraph();
                _paragraphs.TryPop(out _);
                break;
            case "table-row":
                flow.EndRow();
                break;
            case "table-cell":
                flow.EndCell();
                break;
            case "text-box" or "note-body":
                flow.EndBox();
                break;
            case "list-item":
                _itemDepth = null;
                break;
        }
    }

    private static bool IsText(XmlReader reader) => reader.NamespaceURI.EndsWith(":text:1.0", StringComparison.Ordinal);

    private void Skip(XmlReader reader)
    {
        if (!reader.IsEmptyElement)
        {
            _skippedBelow = reader.Depth;
        }
    }

    private static int SpaceCount(XmlReader reader) =>
        int.TryParse(WordDocument.Attribute(reader, "c"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostSpaces) : 1;

    // White space in the XML of a paragraph is one space; line breaks have their own element.
    private static string CollapseSpaces(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
