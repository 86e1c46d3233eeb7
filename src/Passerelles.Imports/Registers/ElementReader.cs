using System.Text;
using System.Xml;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers;

/// <summary>
/// Reads large XML files element by element, holding one value at a time: texts that nobody asks for are skipped whatever their
/// length, those asked for may not be longer than <see cref="MaxText"/>.
/// </summary>
internal sealed class ElementReader : IDisposable
{
    /// <summary>The longest value taken is a title of some 500 characters.</summary>
    public const int MaxText = 16 * 1024;

    private readonly XmlReader _xml;
    private readonly char[] _chunk = new char[2048];

    private ElementReader(Stream stream) => _xml = XmlReader.Create(stream, new XmlReaderSettings
    {
        // No entity, no outside file: registers have none and attacks do.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    /// <summary>
    /// Calls <paramref name="onElement"/> for each child of the root bearing this name, counts them, and reports text that is no XML
    /// with its line.
    /// </summary>
    public static void ForEach(Stream stream, string file, string element, RowReading reading, Action<ElementReader> onElement)
    {
        var rows = 0;
        using var xml = new ElementReader(stream);
        try
        {
            xml.Root();
            xml.ForEachChild(() =>
            {
                if (xml.Name.Equals(element, StringComparison.Ordinal))
                {
                    reading.Cancellation.ThrowIfCancellationRequested();
                    rows++;
                    onElement(xml);
                }
            });
        }
        catch (XmlException e)
        {
            // A forbidden document type has no line.
            reading.Problems.Error(file, e.LineNumber > 0 ? e.LineNumber : null, "le XML est mal formé à cet endroit : le fichier est tronqué ou abîmé.");
        }

        reading.Count(file, rows);
    }

    /// <summary>Line of the element or text the reader is on.</summary>
    public int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>Name of the element the reader is on.</summary>
    public string Name => _xml.LocalName;

    /// <summary>Goes to the root.</summary>
    public void Root() => _xml.MoveToContent();

    /// <summary>
    /// Calls <paramref name="onChild"/> for each child of the element the reader is on, and leaves the reader after the element.
    /// A child that is not read is skipped.
    /// </summary>
    public void ForEachChild(Action onChild)
    {
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return;
        }

        _xml.Read();
        while (_xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                ReadOrSkip(onChild);
            }
            else
            {
                _xml.Read();
            }
        }

        if (_xml.NodeType == XmlNodeType.EndElement)
        {
            _xml.Read();
        }
    }

    /// <summary>Text of the element the reader is on, trimmed, without that of its children; leaves the reader after the element.</summary>
    /// <exception cref="SourceFormatException">It is too long.</exception>
    public string Text() => TextAnd(() => { });

    /// <summary>The same, and calls <paramref name="onChild"/> for each child; one that is not read is skipped.</summary>
    public string TextAnd(Action onChild)
    {
        var (name, depth, text) = (_xml.LocalName, _xml.Depth, new StringBuilder());
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return "";
        }

        _xml.Read();
        while (_xml.Depth > depth)
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Append(name, text);
                    _xml.Read();
                    break;
                case XmlNodeType.Element:
                    ReadOrSkip(onChild);
                    break;
                default:
                    _xml.Read();
                    break;
            }
        }

        if (_xml.NodeType == XmlNodeType.EndElement)
        {
            _xml.Read();
        }

        return text.ToString().Trim();
    }

    /// <summary>Texts of the children bearing these names, in their order; blank for those that are not there.</summary>
    public string[] Texts(params string[] names)
    {
        var texts = new string[names.Length];
        Array.Fill(texts, "");
        ForEachChild(() =>
        {
            var index = Array.IndexOf(names, Name);
            if (index >= 0 && texts[index].Length == 0)
            {
                texts[index] = Text();
            }
        });
        return texts;
    }

    public void Dispose() => _xml.Dispose();

    private (int, int) Place => (((IXmlLineInfo)_xml).LineNumber, ((IXmlLineInfo)_xml).LinePosition);

    private void ReadOrSkip(Action onChild)
    {
        var place = Place;
        onChild();
        if (_xml.NodeType == XmlNodeType.Element && Place == place)
        {
            _xml.Skip();
        }
    }

    private void Append(string name, StringBuilder text)
    {
        int count;
        while ((count = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
        {
            text.Append(_chunk, 0, count);
            if (text.Length > MaxText)
            {
                throw new SourceFormatException($"ligne {Line.ToString(System.Globalization.CultureInfo.InvariantCulture)} : le contenu de <{name}> dépasse {MaxText} caractères. Le fichier est abîmé.");
            }
        }
    }
}
