using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Html;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Map;

/// <summary>Writes the drawing. Colours, fonts and strokes are in <c>map-drawing.css</c>: shapes, words and links are here.</summary>
internal static class MapSvg
{
    /// <summary>The mark of each distance: fuller is nearer, as the hands of a clock would sweep it.</summary>
    public static readonly HtmlString Marks = new("""
        <defs>
        <circle id="m-plain" class="mark open" r="5"/>
        <circle id="m-six" class="mark full" r="7"/>
        <g id="m-one"><circle class="mark open" r="7"/><path class="slice" d="M0 0V-7A7 7 0 1 1-7 0Z"/></g>
        <g id="m-two"><circle class="mark open" r="7"/><path class="slice" d="M0-7A7 7 0 0 1 0 7Z"/></g>
        <g id="m-three"><circle class="mark open" r="7"/><path class="slice" d="M0 0V-7A7 7 0 0 1 7 0Z"/></g>
        <circle id="m-later" class="mark dashed" r="6"/>
        <circle id="m-none" class="mark dim" r="3"/>
        <g id="m-here"><rect class="mark full" x="-8" y="-8" width="16" height="16"/><circle class="eye" r="4"/></g>
        </defs>
        """);

    /// <summary>The whole drawing, headings included.</summary>
    public static HtmlString Whole(MapDrawing drawing) => Write(xml =>
    {
        var (view, layout) = (drawing.View, drawing.Layout);
        xml.WriteStartElement("svg");
        Attribute(xml, "class", layout.Scale.HasLabels ? "map-drawing" : "map-drawing small");
        Attribute(xml, "role", "group");
        Attribute(xml, "aria-label", $"La carte : {French.Count(layout.Stations.Length, "métier")}");
        Attribute(xml, "viewBox", drawing.ViewBox);
        if (drawing.HasStrips)
        {
            Attribute(xml, "width", drawing.Rem(layout.Width));
            Attribute(xml, "height", drawing.Rem(layout.Height));
        }

        if (drawing.Style is not null)
        {
            xml.WriteElementString("style", drawing.Style);
        }

        xml.WriteRaw(Marks.Value!);
        Group(xml, "bands", () =>
        {
            foreach (var row in layout.Rows.Skip(1))
            {
                Path(xml, $"M0 {N(row.Band.Y)}H{N(row.Band.Right)}");
            }
        });
        Group(xml, "trunks", () =>
        {
            foreach (var trunk in layout.Trunks)
            {
                Path(xml, $"M{N(trunk.X)} {N(trunk.Top)}V{N(trunk.Bottom)}");
            }
        });
        Group(xml, "lines", () =>
        {
            var links = view.Lines.Select(l => new MapLink(view.Query.From, l.To.Id, l.Kind)).OrderByDescending(l => l.Kind);
            foreach (var line in LineRouter.Route(layout, links))
            {
                var path = LineRouter.ToPath(line.Points);
                Path(xml, path, LineClass(line.Link.Kind));
                if (line.Link.Kind == LineKind.Bridge)
                {
                    Path(xml, path, "core");
                }
            }
        });
        LevelsInto(xml, layout);
        HeadingsInto(xml, drawing, areLinks: !drawing.IsPoster && !drawing.HasStrips);
        StopsInto(xml, drawing);
        xml.WriteEndElement();
    });

    /// <summary>The strip of columns, whose names lead to each alone.</summary>
    public static HtmlString Headings(MapDrawing drawing) => Strip("map-heads", drawing, drawing.Layout.Width, drawing.HeadingHeight, xml => HeadingsInto(xml, drawing, areLinks: true));

    /// <summary>The strip of levels: each station says its own, so that readers of the page alone are spared it.</summary>
    public static HtmlString Levels(MapDrawing drawing) => Strip("map-levels", drawing, drawing.Layout.Scale.LevelsWidth, drawing.Layout.Height, xml => LevelsInto(xml, drawing.Layout), isSeenOnly: true);

    /// <summary>Where the two strips cross.</summary>
    public static HtmlString Corner(MapDrawing drawing) => Strip("map-corner", drawing, drawing.Layout.Scale.LevelsWidth, drawing.HeadingHeight, _ => { }, isSeenOnly: true);

    /// <summary>A mark or a line in the key.</summary>
    public static HtmlString KeyMark(Reach? reach) => Write(xml =>
    {
        xml.WriteStartElement("svg");
        Attribute(xml, "class", "key-mark");
        Attribute(xml, "viewBox", "-10 -10 20 20");
        Attribute(xml, "aria-hidden", "true");
        Use(xml, MapDrawing.Mark(reach), 0, 0);
        xml.WriteEndElement();
    });

    /// <summary>A stretch of line in the key.</summary>
    public static HtmlString KeyLine(LineKind kind) => Write(xml =>
    {
        xml.WriteStartElement("svg");
        Attribute(xml, "class", "key-line");
        Attribute(xml, "viewBox", "0 0 40 12");
        Attribute(xml, "aria-hidden", "true");
        Group(xml, "lines", () =>
        {
            Path(xml, "M0 6H40", LineClass(kind));
            if (kind == LineKind.Bridge)
            {
                Path(xml, "M0 6H40", "core");
            }
        });
        xml.WriteEndElement();
    });

    private static void StopsInto(XmlWriter xml, MapDrawing drawing)
    {
        var layout = drawing.Layout;
        var stops = drawing.View.Stops.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var lined = drawing.View.Lines.Select(l => l.To.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var group in layout.Stations.GroupBy(s => s.Station.Column).OrderBy(g => g.Key))
        {
            xml.WriteStartElement("g");
            Attribute(xml, "role", "group");
            Attribute(xml, "aria-label", layout.Columns[group.Key].Column.Label);
            foreach (var place in group.OrderBy(s => s.Station.Row))
            {
                StopInto(xml, drawing, place, stops[place.Station.Id], lined.Contains(place.Station.Id));
            }

            xml.WriteEndElement();
        }
    }

    private static void StopInto(XmlWriter xml, MapDrawing drawing, PlacedStation place, MapStop stop, bool isLined)
    {
        xml.WriteStartElement(drawing.IsPoster ? "g" : "a");
        Attribute(xml, "class", MapDrawing.Class(stop) + (isLined ? " lined" : ""));
        if (!drawing.IsPoster)
        {
            Attribute(xml, "id", $"s-{stop.Id}");
            Attribute(xml, "href", drawing.StopAddress(stop));
            // What is seen begins what is heard (WCAG 2.5.3): on the small map, a number.
            Attribute(xml, "aria-label", stop.Number is { } seen && !drawing.Layout.Scale.HasLabels ? $"{N(seen)}, {stop.Name}" : stop.Name);
            Attribute(xml, "data-at", $"{N(place.Station.Column)} {N(place.Station.Row)}");
            if (stop.Reach == Reach.Here)
            {
                Attribute(xml, "aria-current", "location");
            }
        }

        xml.WriteStartElement("rect");
        Attribute(xml, "class", "area");
        Attribute(xml, "x", N(place.Area.X));
        Attribute(xml, "y", N(place.Area.Y));
        Attribute(xml, "width", N(place.Area.Width));
        Attribute(xml, "height", N(place.Area.Height));
        xml.WriteEndElement();
        Use(xml, MapDrawing.Mark(stop.IsFaded ? Reach.None : stop.Reach), place.Dot.X, place.Dot.Y);
        if (drawing.Layout.Scale.HasLabels)
        {
            Text(xml, null, place.Label.X, place.Label.Y + 13, place.Lines, drawing.Layout.Scale.Leading);
        }
        else
        {
            if (stop.Number is { } number)
            {
                Text(xml, "number", place.Label.X, place.Dot.Y + 5, [N(number)], 0);
            }

            // Shown beside the dot under the pointer or the focus only.
            var isOnTheRight = place.Dot.X > drawing.Layout.Width / 2;
            Text(xml, isOnTheRight ? "tip end" : "tip", place.Dot.X + (isOnTheRight ? -12 : 12), place.Dot.Y - 9, [place.Station.Label], 0);
        }

        xml.WriteEndElement();
    }

    private static void LevelsInto(XmlWriter xml, MapLayout layout) => Group(xml, "levels", () =>
    {
        foreach (var row in layout.Rows)
        {
            var y = row.Band.Y + 24;
            Text(xml, "level", 0, y, row.Lines, 18);
            Text(xml, "note", 0, y + (row.Lines.Length * 18) - 1, row.NoteLines, layout.Scale.NoteLeading);
        }
    });

    private static void HeadingsInto(XmlWriter xml, MapDrawing drawing, bool areLinks)
    {
        var scale = drawing.Layout.Scale;
        xml.WriteStartElement("g");
        Attribute(xml, "class", "heads");
        if (!areLinks)
        {
            Attribute(xml, "aria-hidden", "true");
        }

        foreach (var place in drawing.Layout.Columns)
        {
            var address = areLinks ? drawing.ColumnAddress(place.Column) : null;
            var x = place.Heading.X + scale.GutterWidth;
            xml.WriteStartElement(address is null ? "g" : "a");
            if (address is not null)
            {
                Attribute(xml, "href", address);
            }

            if (scale.SlantedHeadings)
            {
                xml.WriteStartElement("text");
                Attribute(xml, "class", "head");
                Attribute(xml, "transform", $"translate({N(x + 12)} {N(drawing.HeadingHeight - 2)}) rotate(-45)");
                xml.WriteString(place.Column.Label);
                xml.WriteEndElement();
            }
            else
            {
                // On the ground, as the names of stations are: a name of one line stands beside the last of three.
                var y = drawing.HeadingHeight - 14 - (place.Lines.Length * scale.HeadingLeading);
                Text(xml, "head", x, y, place.Lines, scale.HeadingLeading);
                xml.WriteString(" ");
                Text(xml, "note", x, drawing.HeadingHeight - 16, [place.Column.Note], 0);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static HtmlString Strip(string name, MapDrawing drawing, int width, int height, Action<XmlWriter> content, bool isSeenOnly = false) => Write(xml =>
    {
        xml.WriteStartElement("svg");
        Attribute(xml, "class", $"map-strip {name}");
        Attribute(xml, "role", isSeenOnly ? null : "group");
        Attribute(xml, "aria-label", isSeenOnly ? null : "Colonnes : en voir une seule");
        Attribute(xml, "aria-hidden", isSeenOnly ? "true" : null);
        Attribute(xml, "viewBox", $"0 0 {N(width)} {N(height)}");
        Attribute(xml, "width", drawing.Rem(width));
        Attribute(xml, "height", drawing.Rem(height));
        content(xml);
        xml.WriteEndElement();
    });

    private static HtmlString Write(Action<XmlWriter> content)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = false }))
        {
            content(xml);
        }

        return new HtmlString(text.ToString());
    }

    private static void Group(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement("g");
        Attribute(xml, "class", name);
        Attribute(xml, "aria-hidden", "true");
        content();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string? name, int x, int y, ImmutableArray<string> lines, int leading)
    {
        if (lines.All(l => l.Length == 0))
        {
            return;
        }

        xml.WriteStartElement("text");
        Attribute(xml, "class", name);
        Attribute(xml, "x", N(x));
        Attribute(xml, "y", N(y));
        xml.WriteString(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            // The space is for whoever copies or searches the text: « aide » and « à domicile » are two words.
            xml.WriteString(" ");
            xml.WriteStartElement("tspan");
            Attribute(xml, "x", N(x));
            Attribute(xml, "dy", N(leading));
            xml.WriteString(line);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Path(XmlWriter xml, string path, string? name = null)
    {
        xml.WriteStartElement("path");
        Attribute(xml, "class", name);
        Attribute(xml, "d", path);
        xml.WriteEndElement();
    }

    private static void Use(XmlWriter xml, string mark, int x, int y)
    {
        xml.WriteStartElement("use");
        Attribute(xml, "href", $"#{mark}");
        Attribute(xml, "x", N(x));
        Attribute(xml, "y", N(y));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string LineClass(LineKind kind) => kind switch
    {
        LineKind.Up => "up",
        LineKind.Bridge => "bridge",
        _ => "direct",
    };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
