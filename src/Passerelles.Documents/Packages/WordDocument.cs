using System.Globalization;
using System.Xml;

namespace Passerelles.Documents;

/// <summary>
/// Text of a Word document (ISO/IEC 29500, transitional and strict), one pass over each part. Deleted and hidden text,
/// field codes, placeholders and the second version of what <c>mc:AlternateContent</c> gives twice are left out.
/// </summary>
internal sealed class WordDocument
{
    private readonly FlowText _flow;
    private readonly WordStyles _styles;
    private readonly Stack<int> _chosen = new();
    private bool _inText;
    private bool _inTabStops;
    private bool _isHidden;
    private bool _inRunProperties;
    private string? _style;
    private bool? _isNumbered;
    private bool _hasOutline;
    private int? _skippedBelow;
    private int? _placeholderDepth;

    private WordDocument(FlowText flow, WordStyles styles)
    {
        _flow = flow;
        _styles = styles;
    }

    public static ParsedDocument Read(BoundedPackage package, WordParts parts, int maximumCharacters)
    {
        var styles = WordStyles.Read(package, parts.Styles);
        var lines = new List<LayoutLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(parts.Headers, isMargin: true);
        Add([parts.Document], isMargin: false);
        Add(parts.Notes, isMargin: false);
        Add(parts.Footers, isMargin: true);
        return new ParsedDocument.Read(DocumentKind.Docx, DeclaredPages(package), TextCleaner.Clean(lines), IsDamaged: false);

        void Add(IEnumerable<string> names, bool isMargin)
        {
            foreach (var name in names)
            {
                var flow = new FlowText(maximumCharacters);
                var document = new WordDocument(flow, styles);
                package.Walk(name, document.Visit);
                lines.AddRange(isMargin ? flow.ToLines().Where(l => !PageFurniture.IsPageNumber(l.Text) && seen.Add(l.Text)) : flow.ToLines());
            }
        }
    }

    public static string? Attribute(XmlReader reader, string name)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (string.Equals(reader.LocalName, name, StringComparison.Ordinal))
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return null;
    }

    private static int DeclaredPages(BoundedPackage package)
    {
        var pages = 1;
        var inPages = false;
        package.Walk("docProps/app.xml", reader =>
        {
            inPages = reader.NodeType == XmlNodeType.Element ? reader.LocalName is "Pages" : inPages && reader.NodeType == XmlNodeType.Text;
            if (inPages && reader.NodeType == XmlNodeType.Text && int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
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
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when _inText && !_isHidden && _placeholderDepth is null:
                _flow.Write(reader.Value);
                break;
        }
    }

    private void Open(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when IsWordElement(reader):
                (_style, _isNumbered, _hasOutline) = (null, null, false);
                _flow.BeginParagraph();
                break;
            case "pStyle":
                _style = Attribute(reader, "val");
                break;
            case "numId":
                _isNumbered = Attribute(reader, "val") is not "0";
                break;
            case "outlineLvl":
                _hasOutline = true;
                break;
            case "r" when IsWordElement(reader):
                _isHidden = false;
                break;
            case "rPr":
                _inRunProperties = true;
                break;
            case "vanish" when _inRunProperties:
                _isHidden = Attribute(reader, "val") is not ("0" or "false");
                break;
            case "t" when IsWordElement(reader):
                _inText = true;
                break;
            case "tab" or "ptab" when IsWordElement(reader) && !_inTabStops:
                WriteVisible("\t");
                break;
            case "tabs":
                _inTabStops = true;
                break;
            case "br" or "cr" when IsWordElement(reader):
                WriteVisible("\n");
                break;
            case "noBreakHyphen":
                WriteVisible("-");
                break;
            case "sym":
                WriteVisible("\uE000");
                break;
            case "tr" when IsWordElement(reader):
                _flow.BeginRow();
                break;
            case "tc" when IsWordElement(reader):
                _flow.BeginCell();
                break;
            case "txbxContent":
                _flow.BeginBox();
                break;
            case "del" or "moveFrom" or "delText" or "instrText" or "pPrChange" or "rPrChange" or "sectPrChange" when IsWordElement(reader):
                Skip(reader);
                break;
            case "showingPlcHdr":
                _placeholderDepth ??= reader.Depth - 2;
                break;
            case "Choice" when !IsFirstChoice(reader):
            case "Fallback" when !IsFirstChoice(reader):
                Skip(reader);
                break;
        }
    }

    private void Close(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when IsWordElement(reader):
                _flow.EndParagraph();
                break;
            case "pPr" when IsWordElement(reader):
                ApplyProperties();
                break;
            case "rPr":
                _inRunProperties = false;
                break;
            case "r" when IsWordElement(reader):
                _isHidden = false;
                break;
            case "t":
                _inText = false;
                break;
            case "tabs":
                _inTabStops = false;
                break;
            case "tr" when IsWordElement(reader):
                _flow.EndRow();
                break;
            case "tc" when IsWordElement(reader):
                _flow.EndCell();
                break;
            case "txbxContent":
                _flow.EndBox();
                break;
            case "AlternateContent":
                while (_chosen.Count > 0 && _chosen.Peek() >= reader.Depth)
                {
                    _chosen.Pop();
                }

                break;
            case "sdt" when _placeholderDepth >= reader.Depth:
                _placeholderDepth = null;
                break;
        }
    }

    private void ApplyProperties()
    {
        var isHeading = _hasOutline || _styles.IsHeading(_style);
        var isItem = _isNumbered ?? _styles.IsItem(_style);
        _isHidden = false;
        _flow.Describe(isItem && !isHeading, isHeading);
    }

    // Text kept from one version only: the first that is offered.
    private bool IsFirstChoice(XmlReader reader)
    {
        var parent = reader.Depth - 1;
        if (_chosen.Count > 0 && _chosen.Peek() == parent)
        {
            return false;
        }

        _chosen.Push(parent);
        return true;
    }

    private void Skip(XmlReader reader)
    {
        if (!reader.IsEmptyElement)
        {
            _skippedBelow = reader.Depth;
        }
    }

    private void WriteVisible(string text)
    {
        if (!_isHidden && _placeholderDepth is null)
        {
            _flow.Write(text);
        }
    }

    private static bool IsWordElement(XmlReader reader) =>
        reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);
}
