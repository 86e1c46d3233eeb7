using System.Text;

namespace Passerelles.Documents;

/// <summary>Text of an RTF document.</summary>
internal sealed class RtfDocument
{
    private const int DeepestGroup = 500;

    // Destinations that hold no text of the document, or the same text again for older readers.
    private static readonly HashSet<string> s_skipped = new(StringComparer.Ordinal)
    {
        "colortbl", "stylesheet", "info", "pict", "object", "objdata", "fldinst", "datafield", "themedata", "colorschememapping",
        "latentstyles", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "pnseclvl", "nonshppict",
        "shprslt", "listname", "listpicture", "revtbl", "bkmkstart", "bkmkend", "filetbl", "template", "wgrffmtfilter", "mmathPr", "annotation",
        "atnid", "atnauthor", "atndate", "atnref", "atntime", "atnicn", "sp", "private", "userprops", "docvar", "fchars", "lchars", "xe", "tc",
        "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "factoidname", "passwordhash", "background", "do", "upr",
    };

    // Destinations marked optional that hold text of the document.
    private static readonly HashSet<string> s_kept = new(StringComparer.Ordinal) { "shpinst", "shptxt", "ud", "shpgrp", "footnote", "shppict" };

    private static readonly HashSet<string> s_margins = new(StringComparer.Ordinal)
    {
        "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
    };

    private readonly FlowText _flow;
    private readonly Dictionary<int, (Encoding? Encoding, bool IsSymbol)> _fonts = [];
    private readonly Stack<RtfGroup> _groups = new();
    private readonly List<byte> _bytes = [];
    private Encoding _documentEncoding = RtfCodePages.Default;
    private int _fallbackToSkip;
    private int _fontOfTable;
    private bool _rowOpen;
    private bool _cellOpen;
    private bool _isInTable;
    private bool _justOpened;
    private bool _startsOptional;
    private int _pages = 1;

    private RtfDocument(int maximumCharacters) => _flow = new FlowText(maximumCharacters);

    private RtfGroup Group => _groups.Peek();

    public static ParsedDocument Read(ReadOnlySpan<byte> bytes, int maximumCharacters)
    {
        try
        {
            var document = new RtfDocument(maximumCharacters);
            var isWhole = document.Read(bytes);
            var text = TextCleaner.Clean(document._flow.ToLines());
            return new ParsedDocument.Read(DocumentKind.Rtf, document._pages, text, IsDamaged: !isWhole);
        }
        catch (BoundExceededException bound)
        {
            return new ParsedDocument.Failed(bound.Failure);
        }
    }

    /// <summary>False when the text ends before its groups do.</summary>
    private bool Read(ReadOnlySpan<byte> bytes)
    {
        var tokens = new RtfTokenizer(bytes);
        _groups.Push(new RtfGroup { Encoding = _documentEncoding });
        while (true)
        {
            var token = tokens.Next();
            if (token.Kind != RtfTokenKind.Byte)
            {
                Flush();
            }

            switch (token.Kind)
            {
                case RtfTokenKind.End:
                    return _groups.Count == 1;
                case RtfTokenKind.GroupStart:
                    OpenGroup();
                    break;
                case RtfTokenKind.GroupEnd:
                    CloseGroup();
                    break;
                case RtfTokenKind.Byte:
                    _justOpened = false;
                    ReadByte(token.Value);
                    break;
                case RtfTokenKind.Control when token.Word is "bin":
                    tokens.Skip(token.Parameter ?? 0);
                    break;
                case RtfTokenKind.Control:
                    ReadControl(token.Word, token.Parameter);
                    break;
            }
        }
    }

    private void OpenGroup()
    {
        if (_groups.Count >= DeepestGroup)
        {
            throw new BoundExceededException(ParseFailure.TooComplex);
        }

        _groups.Push(Group.Inner());
        (_justOpened, _startsOptional, _fallbackToSkip) = (true, false, 0);
    }

    private void CloseGroup()
    {
        (_justOpened, _startsOptional, _fallbackToSkip) = (false, false, 0);
        if (_groups.Count > 1 && _groups.Pop() is { IsBox: true })
        {
            _flow.EndBox();
        }
    }

    private void ReadByte(byte value)
    {
        if (_fallbackToSkip > 0)
        {
            _fallbackToSkip--;
        }
        else if (!Group.IsSkipped && !Group.IsHidden)
        {
            _bytes.Add(value);
        }
    }

    private void Flush()
    {
        if (_bytes.Count > 0)
        {
            Write(Group.IsSymbolFont ? string.Concat(_bytes.Select(b => (char)(0xF000 + b))) : Group.Encoding.GetString([.. _bytes]));
            _bytes.Clear();
        }
    }

    private void ReadControl(string word, int? parameter)
    {
        var (opens, optional) = (_justOpened, _startsOptional);
        (_justOpened, _startsOptional) = (false, false);
        if (_fallbackToSkip > 0 && word is not "u")
        {
            // A control word counts as one character of the fallback.
            _fallbackToSkip--;
            return;
        }

        if (word is "*")
        {
            _startsOptional = true;
            Group.IsOptional = true;
            return;
        }

        if (opens || optional)
        {
            OpenDestination(word, optional);
        }

        if (Group.IsFontTable)
        {
            ReadFont(word, parameter);
        }
        else if (!Group.IsSkipped)
        {
            Apply(word, parameter);
        }
        else if (word is "nofpages")
        {
            _pages = Math.Max(1, parameter ?? 1);
        }
    }

    private void OpenDestination(string word, bool optional)
    {
        if (word is "fonttbl")
        {
            (Group.IsFontTable, Group.IsSkipped) = (true, true);
        }
        else if (word is "ud")
        {
            // The Unicode half of \upr, whose first half is passed over.
            Group.IsSkipped = false;
        }
        else if (s_skipped.Contains(word) || (optional && !s_kept.Contains(word)))
        {
            Group.IsSkipped = true;
        }
        else if (word is "shptxt" or "footnote" || s_margins.Contains(word))
        {
            Group.IsBox = !Group.IsSkipped;
            if (Group.IsBox)
            {
                _flow.BeginBox();
            }
        }
        else if (word is "listtext" or "pntext")
        {
            if (!Group.IsSkipped)
            {
                _flow.Describe(isItem: true, isHeading: false);
            }

            Group.IsSkipped = true;
        }
    }

    private void ReadFont(string word, int? parameter)
    {
        switch (word)
        {
            case "f":
                _fontOfTable = parameter ?? 0;
                break;
            case "fcharset":
                _fonts[_fontOfTable] = (RtfCodePages.OfCharset(parameter ?? 0), RtfCodePages.IsSymbol(parameter ?? 0));
                break;
            case "cpg":
                _fonts[_fontOfTable] = (RtfCodePages.OfCodePage(parameter ?? 0), false);
                break;
        }
    }

    private void Apply(string word, int? parameter)
    {
        switch (word)
        {
            case "ansicpg":
                _documentEncoding = RtfCodePages.OfCodePage(parameter ?? 0);
                SetEncoding(_documentEncoding);
                break;
            case "mac":
                _documentEncoding = RtfCodePages.OfCodePage(10000);
                SetEncoding(_documentEncoding);
                break;
            case "pc":
                _documentEncoding = RtfCodePages.OfCodePage(437);
                SetEncoding(_documentEncoding);
                break;
            case "pca":
                _documentEncoding = RtfCodePages.OfCodePage(850);
                SetEncoding(_documentEncoding);
                break;
            case "f":
                var font = _fonts.GetValueOrDefault(parameter ?? 0);
                (Group.Encoding, Group.IsSymbolFont) = (font.Encoding ?? _documentEncoding, font.IsSymbol);
                break;
            case "plain":
                (Group.IsHidden, Group.IsSymbolFont, Group.Encoding) = (false, false, _documentEncoding);
                break;
            case "uc":
                Group.FallbackBytes = Math.Clamp(parameter ?? 1, 0, 16);
                break;
            case "u":
                WriteUnicode(parameter ?? 0);
                break;
            case "v" or "deleted":
                Group.IsHidden = parameter is not 0;
                break;
            case "par" or "sect" or "page" or "column":
                _flow.EndParagraph();
                break;
            case "line":
                Write("\n");
                break;
            case "tab":
                Write("\t");
                break;
            case "pard":
                _isInTable = false;
                break;
            case "intbl":
                _isInTable = true;
                break;
            case "trowd" when !_rowOpen:
                BeginRow();
                break;
            case "cell" or "nestcell":
                EndCell();
                break;
            case "row" or "nestrow":
                EndRow();
                break;
            default:
                WriteSign(word);
                break;
        }
    }

    private void SetEncoding(Encoding encoding)
    {
        foreach (var group in _groups)
        {
            group.Encoding = encoding;
        }
    }

    private void WriteSign(string word)
    {
        var sign = word switch
        {
            "bullet" => "•",
            "emdash" => "—",
            "endash" => "–",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "emspace" or "enspace" or "qmspace" or "~" => " ",
            "_" => "-",
            "\\" or "{" or "}" => word,
            "\n" or "\r" => "\n",
            _ => null,
        };
        if (sign is not null)
        {
            Write(sign);
        }
    }

    // \u takes a signed 16-bit number: 61623 is written -3913.
    private void WriteUnicode(int value)
    {
        Write(((char)(ushort)value).ToString());
        _fallbackToSkip = Group.FallbackBytes;
    }

    private void Write(string text)
    {
        if (Group.IsSkipped || Group.IsHidden)
        {
            return;
        }

        if (!_rowOpen && _isInTable)
        {
            // Rows of the same shape need not repeat \trowd.
            BeginRow();
        }

        if (_rowOpen && !_cellOpen && _isInTable)
        {
            _flow.BeginCell();
            _cellOpen = true;
        }
        else if (_rowOpen && !_cellOpen && !_isInTable)
        {
            EndRow();
        }

        _flow.Write(text);
    }

    private void BeginRow()
    {
        if (!_groups.Any(g => g.IsBox))
        {
            _flow.BeginRow();
            _rowOpen = true;
        }
    }

    private void EndCell()
    {
        if (_cellOpen)
        {
            _flow.EndCell();
            _cellOpen = false;
        }
        else
        {
            _flow.EndParagraph();
        }
    }

    private void EndRow()
    {
        if (_rowOpen)
        {
            EndCell();
            _flow.EndRow();
            _rowOpen = false;
        }
    }
}
