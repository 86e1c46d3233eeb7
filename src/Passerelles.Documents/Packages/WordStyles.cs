using System.Globalization;
using System.Xml;

namespace Passerelles.Documents;

/// <summary>Paragraph styles that make a heading or a list item, with those they inherit from.</summary>
internal sealed class WordStyles
{
    private const int LongestInheritance = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public static WordStyles Read(BoundedPackage package, string? part)
    {
        var styles = new WordStyles();
        if (part is not null)
        {
            Style? current = null;
            package.Walk(part, reader => current = styles.Visit(reader, current));
        }

        return styles;
    }

    public bool IsHeading(string? style) => Inherits(style, s => s.IsHeading);

    public bool IsItem(string? style) => Inherits(style, s => s.IsItem) && !IsHeading(style);

    private bool Inherits(string? id, Func<Style, bool> has)
    {
        for (var i = 0; i < LongestInheritance && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
        {
            if (has(style))
            {
                return true;
            }
        }

        return false;
    }

    private Style? Visit(XmlReader reader, Style? current)
    {
        if (reader.NodeType != XmlNodeType.Element)
        {
            return current;
        }

        var value = WordDocument.Attribute(reader, "val");
        switch (reader.LocalName)
        {
            case "style":
                current = new Style();
                _styles[WordDocument.Attribute(reader, "styleId") ?? string.Empty] = current;
                break;
            case "name" when current is not null && value is not null:
                current.IsHeading |= value.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
                    || value.StartsWith("titre", StringComparison.OrdinalIgnoreCase)
                    || value.Equals("title", StringComparison.OrdinalIgnoreCase);
                current.IsItem |= value.StartsWith("list bullet", StringComparison.OrdinalIgnoreCase);
                break;
            case "basedOn" when current is not null:
                current.BasedOn = value;
                break;
            case "outlineLvl" when current is not null:
                current.IsHeading |= int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9;
                break;
            case "numId" when current is not null:
                current.IsItem |= value is not "0";
                break;
        }

        return current;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public bool IsHeading { get; set; }

        public bool IsItem { get; set; }
    }
}
