using System.Text;
using System.Xml;

namespace Passerelles.Imports.Files;

/// <content>The strings that cells share, each either one text or several runs of different looks.</content>
internal sealed partial class Workbook
{
    private void ReadStrings()
    {
        const string Part = "xl/sharedStrings.xml";

        // The list of entries has been read by now: asking for one cannot fail. A workbook without shared strings is sound.
        if (_archive.GetEntry(Part) is null)
        {
            return;
        }

        using var xml = Open(Part);
        var text = new StringBuilder();
        var isText = false;
        while (Next(xml))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    isText = xml.LocalName is "t" && !xml.IsEmptyElement;
                    if (xml is { LocalName: "si", IsEmptyElement: true })
                    {
                        _strings.Add("");
                    }

                    break;
                case XmlNodeType.EndElement when xml.LocalName is "si":
                    _strings.Add(text.ToString());
                    text.Clear();
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when isText:
                    text.Append(Value(xml));
                    break;
            }
        }
    }
}
