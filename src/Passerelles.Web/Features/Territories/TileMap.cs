using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Html;

namespace Passerelles.Web.Features.Territories;

/// <summary>A zone of the map and what is known of it.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Name">Full name.</param>
/// <param name="Number">What it is sorted and shaded by; null when not known.</param>
/// <param name="Words">The value in full.</param>
/// <param name="Short">The value on the tile.</param>
internal sealed record Tile(TilePosition Position, string Name, double? Number, string Words, string Short);

/// <summary>Draws tiles. Colours and hatching are in <c>territories.css</c>; each tile bears its value, so that no colour has to be seen.</summary>
internal static class TileMap
{
    private const int Side = 100;
    private const int Gap = 6;

    /// <summary>Hatching of what is not known; one per page.</summary>
    public static readonly HtmlString Hatching = new("""
        <svg class="tile-defs" width="0" height="0" aria-hidden="true"><defs><pattern id="hachures" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="bare" width="10" height="10"/><rect class="stripe" width="3" height="10"/></pattern></defs></svg>
        """);

    public static HtmlString Draw(ImmutableArray<Tile> tiles, TileClasses classes, string label)
    {
        var text = new StringBuilder();
        var columns = tiles.Max(t => t.Position.Column) + 1;
        var rows = tiles.Max(t => t.Position.Row) + 1;
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("svg");
            xml.WriteAttributeString("class", tiles.Length > 18 ? "tiles many" : "tiles");
            xml.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"-4 -4 {(columns * (Side + Gap)) + 2} {(rows * (Side + Gap)) + 2}"));
            xml.WriteAttributeString("role", "group");
            xml.WriteAttributeString("aria-label", label);
            foreach (var tile in tiles.OrderBy(t => t.Position.Row).ThenBy(t => t.Position.Column))
            {
                DrawTile(xml, tile, classes);
            }

            xml.WriteEndElement();
        }

        return new HtmlString(text.ToString());
    }

    private static void DrawTile(XmlWriter xml, Tile tile, TileClasses classes)
    {
        var (x, y) = (tile.Position.Column * (Side + Gap), tile.Position.Row * (Side + Gap));
        xml.WriteStartElement("a");
        xml.WriteAttributeString("href", TerritoryAddress.Of(tile.Position.Zone));
        xml.WriteAttributeString("class", tile.Number is { } number ? "shade-" + classes.ShadeOf(classes.ClassOf(number)).ToString(CultureInfo.InvariantCulture) : "unknown");
        // Whoever speaks to the screen says what it shows (WCAG 2.5.3): the name begins with the letters of the tile.
        var shown = $"{tile.Position.Short} {tile.Short}";
        xml.WriteAttributeString("aria-label", tile.Name.Equals(tile.Position.Short, StringComparison.Ordinal) ? $"{shown} : {tile.Words}" : $"{shown}, {tile.Name} : {tile.Words}");
        xml.WriteStartElement("rect");
        xml.WriteAttributeString("x", x.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("y", y.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("width", Side.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("height", Side.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        // Hatching under letters cannot be read: the words get a ground of their own.
        if (tile.Number is null)
        {
            xml.WriteStartElement("rect");
            xml.WriteAttributeString("class", "ground");
            xml.WriteAttributeString("x", (x + 4).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("y", (y + 22).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("width", (Side - 8).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("height", "58");
            xml.WriteEndElement();
        }

        Text(xml, "name", x + (Side / 2), y + 44, tile.Position.Short);
        xml.WriteString(" ");
        Text(xml, "figure", x + (Side / 2), y + 72, tile.Short);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string kind, int x, int y, string words)
    {
        xml.WriteStartElement("text");
        xml.WriteAttributeString("class", kind);
        xml.WriteAttributeString("x", x.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("y", y.ToString(CultureInfo.InvariantCulture));
        xml.WriteString(words);
        xml.WriteEndElement();
    }
}
