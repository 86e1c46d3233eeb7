using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Passerelles.Imports.Files;

/// <summary>
/// The cells of an Excel workbook (ECMA-376), as text. Only what a table needs is read: sheet names, shared and inline strings,
/// values; formulas give their last value. Every part is bounded before and while it is unpacked, which the usual library does not
/// offer.
/// </summary>
internal sealed partial class Workbook : IDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int MaxPartBytes = 64 * 1024 * 1024;

    private readonly string _file;
    private readonly ZipArchive _archive;
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, string> _sheets = new(StringComparer.Ordinal);

    /// <exception cref="SourceFormatException">It is not a whole workbook.</exception>
    public Workbook(string file, byte[] bytes)
    {
        _file = file;
        try
        {
            _archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e);
        }

        ReadSheetNames();
        ReadStrings();
    }

    /// <summary>Names of the sheets.</summary>
    public IReadOnlyCollection<string> Sheets => _sheets.Keys;

    /// <summary>
    /// Rows of a sheet that hold something, by column letters; the first row of a table is its header. Spreadsheets keep empty rows
    /// by the thousand: 487 rows for 3 lines of data in one of the tables of FAP.
    /// </summary>
    public IEnumerable<(int Line, IReadOnlyDictionary<string, string> Cells)> Rows(string sheet)
    {
        using var xml = Open(_sheets[sheet]);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        var line = 0;
        while (Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "row")
            {
                line = int.TryParse(xml.GetAttribute("r"), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : line + 1;
                cells = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "c")
            {
                ReadCell(xml, cells);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "row" && cells.Count > 0)
            {
                yield return (line, cells);
            }
        }
    }

    public void Dispose() => _archive.Dispose();

    private void ReadCell(XmlReader xml, Dictionary<string, string> cells)
    {
        var column = (xml.GetAttribute("r") ?? "").TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var isShared = xml.GetAttribute("t") is "s";
        if (xml.IsEmptyElement)
        {
            return;
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        var isValue = false;
        while (Next(xml) && xml.Depth > depth)
        {
            isValue = xml.NodeType == XmlNodeType.Element ? xml.LocalName is "v" or "t" : xml.NodeType != XmlNodeType.EndElement && isValue;
            if (isValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(Value(xml));
            }
        }

        var value = text.ToString().Trim();
        if (isShared)
        {
            value = int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < _strings.Count
                ? _strings[index].Trim()
                : throw Damaged(null);
        }

        if (value.Length > 0)
        {
            cells[column] = value;
        }
    }

    private void ReadSheetNames()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var relations = Open("xl/_rels/workbook.xml.rels"))
        {
            while (Next(relations))
            {
                if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                {
                    targets[relations.GetAttribute("Id") ?? ""] = relations.GetAttribute("Target") ?? "";
                }
            }
        }

        using var xml = Open("xl/workbook.xml");
        while (Next(xml))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && targets.TryGetValue(xml.GetAttribute("id", Relations) ?? "", out var target))
            {
                _sheets[xml.GetAttribute("name") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }
    }

    private XmlReader Open(string part)
    {
        try
        {
            var entry = _archive.GetEntry(part) ?? throw new SourceFormatException($"{_file} : ce n'est pas un classeur Excel complet (« {part} » manque).");
            return XmlReader.Create(new CheckedStream(entry.Open(), _file, MaxPartBytes, entry.Crc32), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
        }
        catch (InvalidDataException e)
        {
            throw Damaged(e);
        }
    }

    private bool Next(XmlReader xml)
    {
        try
        {
            return xml.Read();
        }
        catch (XmlException e)
        {
            throw Damaged(e);
        }
    }

    // Characters are decoded when they are asked for, and may prove not to be any.
    private string Value(XmlReader xml)
    {
        try
        {
            return xml.Value;
        }
        catch (XmlException e)
        {
            throw Damaged(e);
        }
    }

    private SourceFormatException Damaged(Exception? inner) =>
        new($"{_file} : le classeur est tronqué ou abîmé. Téléchargez-le de nouveau.", inner);
}
