using System.Collections.Immutable;

namespace Passerelles.Web.Features.Map;

/// <summary>What the layout places; a column or a row is named by its position.</summary>
internal sealed record MapStation(string Id, string Label, int Column, int Row);

/// <summary>A column of the map.</summary>
internal sealed record MapColumn(string Id, string Label, string Note);

/// <summary>A row of the map, the highest level first.</summary>
internal sealed record MapRow(int? Level, string Label, string Note);

/// <summary>Kind of a line.</summary>
internal enum LineKind
{
    /// <summary>« évolution »</summary>
    Up,

    /// <summary>« passerelle »</summary>
    Bridge,

    /// <summary>« accès direct »: one step, short enough.</summary>
    Direct,
}

/// <summary>A line to draw between two stations.</summary>
internal sealed record MapLink(string From, string To, LineKind Kind);

internal readonly record struct MapPoint(int X, int Y);

internal readonly record struct MapBox(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public bool Overlaps(MapBox other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Contains(MapBox other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;
}

/// <summary>A station in its place. <paramref name="Area"/> is what one may click: it holds the dot and the label.</summary>
internal sealed record PlacedStation(MapStation Station, MapPoint Dot, MapBox Area, MapBox Label, ImmutableArray<string> Lines);

/// <summary>A column in its place; <paramref name="Heading"/> holds its name.</summary>
internal sealed record PlacedColumn(MapColumn Column, MapBox Heading, ImmutableArray<string> Lines);

/// <summary>A row in its place: its band goes across the whole map.</summary>
internal sealed record PlacedRow(MapRow Row, MapBox Band, ImmutableArray<string> Lines, ImmutableArray<string> NoteLines);

/// <summary>The stretch of a column that joins its stations.</summary>
internal sealed record Trunk(int X, int Top, int Bottom);

/// <summary>Where everything goes, in whole units: the same input gives the same drawing, to the byte.</summary>
internal sealed record MapLayout
{
    public required LayoutScale Scale { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required ImmutableArray<PlacedColumn> Columns { get; init; }

    public required ImmutableArray<PlacedRow> Rows { get; init; }

    public required ImmutableArray<PlacedStation> Stations { get; init; }

    public required ImmutableArray<Trunk> Trunks { get; init; }

    /// <summary>Tops of the channels between rows, one above each row.</summary>
    public required ImmutableArray<int> Channels { get; init; }

    /// <summary>Places stations: a column is one or more lanes, each with a gutter on its left where lines run.</summary>
    public static MapLayout Place(ImmutableArray<MapColumn> columns, ImmutableArray<MapRow> rows, ImmutableArray<MapStation> stations, LayoutScale scale)
    {
        var cells = stations.ToLookup(s => (s.Column, s.Row));
        var measured = stations.ToDictionary(s => s.Id, s => scale.HasLabels ? LabelText.Wrap(s.Label, scale.TextSize, scale.LabelWidth) : [], StringComparer.Ordinal);
        var lanes = columns.Select((_, c) => Math.Max(1, rows.Select((_, r) => LanesFor(cells[(c, r)].Count(), scale.MostInLane)).DefaultIfEmpty(1).Max())).ToArray();
        var lefts = new int[columns.Length + 1];
        lefts[0] = scale.LevelsWidth;
        for (var c = 0; c < columns.Length; c++)
        {
            lefts[c + 1] = lefts[c] + (lanes[c] * scale.LaneWidth);
        }

        var placedColumns = columns.Select((column, c) => Heading(column, lefts[c], lefts[c + 1] - lefts[c], scale)).ToArray();
        var headingHeight = scale.SlantedHeadings
            ? columns.Select(c => scale.SlantedReach(c.Label)).DefaultIfEmpty(0).Max()
            : placedColumns.Select(p => p.Heading.Height).DefaultIfEmpty(0).Max();
        placedColumns = [.. placedColumns.Select(p => p with { Heading = p.Heading with { Height = headingHeight } })];

        var placed = ImmutableArray.CreateBuilder<PlacedStation>(stations.Length);
        var placedRows = ImmutableArray.CreateBuilder<PlacedRow>(rows.Length);
        var channels = ImmutableArray.CreateBuilder<int>(rows.Length);
        var y = headingHeight;
        for (var r = 0; r < rows.Length; r++)
        {
            channels.Add(y);
            var top = y + scale.ChannelHeight;
            var bottom = top + scale.LeastRowHeight;
            for (var c = 0; c < columns.Length; c++)
            {
                var cell = cells[(c, r)].ToArray();
                // Read down a lane, then down the next: as few lanes as the longest cell of the column needs.
                var inLane = cell.Length == 0 ? 1 : (cell.Length + LanesFor(cell.Length, scale.MostInLane) - 1) / LanesFor(cell.Length, scale.MostInLane);
                var at = top;
                for (var i = 0; i < cell.Length; i++)
                {
                    at = i % inLane == 0 ? top : at;
                    var one = Station(cell[i], measured[cell[i].Id], lefts[c] + (i / inLane * scale.LaneWidth), at, scale);
                    placed.Add(one);
                    at = one.Area.Bottom + scale.Gap;
                    bottom = Math.Max(bottom, one.Area.Bottom);
                }
            }

            var (lines, notes) = (LabelText.Wrap(rows[r].Label, scale.LevelSize, scale.LevelsWidth - 14), LabelText.Wrap(rows[r].Note, scale.NoteSize, scale.LevelsWidth - 14));
            placedRows.Add(new PlacedRow(rows[r], new MapBox(0, y, lefts[^1], bottom + scale.RowFoot - y), lines, notes));
            y = bottom + scale.RowFoot;
        }

        var all = placed.DrainToImmutable();
        var overhang = scale.SlantedHeadings ? placedColumns.Select(p => p.Heading.X + scale.SlantedReach(p.Column.Label)).DefaultIfEmpty(0).Max() : 0;
        return new MapLayout
        {
            Scale = scale,
            Width = Math.Max(lefts[^1], overhang),
            Height = y,
            Columns = [.. placedColumns],
            Rows = placedRows.DrainToImmutable(),
            Stations = all,
            Trunks = [.. all.GroupBy(s => s.Dot.X).OrderBy(g => g.Key).Select(g => new Trunk(g.Key, g.Min(s => s.Dot.Y), g.Max(s => s.Dot.Y)))],
            Channels = channels.DrainToImmutable(),
        };
    }

    private static int LanesFor(int stations, int most) => Math.Max(1, (stations + most - 1) / most);

    private static PlacedColumn Heading(MapColumn column, int left, int width, LayoutScale scale)
    {
        if (scale.SlantedHeadings)
        {
            return new PlacedColumn(column, new MapBox(left, 0, width, 0), [column.Label]);
        }

        var lines = LabelText.Wrap(column.Label, scale.HeadingSize, width - scale.GutterWidth - 10);
        return new PlacedColumn(column, new MapBox(left, 0, width, 14 + (lines.Length * scale.HeadingLeading) + scale.NoteLeading + 8), lines);
    }

    private static PlacedStation Station(MapStation station, ImmutableArray<string> lines, int left, int top, LayoutScale scale)
    {
        var dotX = left + scale.GutterWidth + scale.DotSize;
        if (!scale.HasLabels)
        {
            var area = new MapBox(dotX - scale.DotSize - 2, top, scale.LaneWidth - scale.GutterWidth, scale.LeastStationHeight);
            return new PlacedStation(station, new MapPoint(dotX, top + (scale.LeastStationHeight / 2)), area, new MapBox(dotX + scale.DotSize + 3, top, 24, scale.LeastStationHeight), []);
        }

        var labelX = dotX + scale.DotSize + 7;
        var height = Math.Max(scale.LeastStationHeight, (lines.Length * scale.Leading) + 8);
        var labelTop = top + ((height - (lines.Length * scale.Leading)) / 2);
        return new PlacedStation(
            station,
            new MapPoint(dotX, labelTop + (scale.Leading / 2)),
            new MapBox(dotX - scale.DotSize - 3, top, left + scale.LaneWidth - 4 - (dotX - scale.DotSize - 3), height),
            new MapBox(labelX, labelTop, lines.Max(l => LabelText.Width(l, scale.TextSize)), lines.Length * scale.Leading),
            lines);
    }
}

/// <summary>Sizes of a drawing, in units of the drawing.</summary>
internal sealed record LayoutScale
{
    /// <summary>Every name beside its dot.</summary>
    public static LayoutScale Named { get; } = new();

    /// <summary>Names of ROME are twice as long: « Conducteur / Conductrice d’engins agricoles ».</summary>
    public static LayoutScale LongNames { get; } = new() { LabelWidth = 184, MostInLane = 10 };

    /// <summary>Dots only: the whole sector in the width of a page.</summary>
    public static LayoutScale Overview { get; } = new()
    {
        HasLabels = false,
        SlantedHeadings = true,
        HeadingSize = 15,
        LabelWidth = 13,
        GutterWidth = 19,
        ChannelHeight = 26,
        Gap = 0,
        LeastStationHeight = 24,
        MostInLane = 14,
    };

    public bool HasLabels { get; init; } = true;

    public bool SlantedHeadings { get; init; }

    public int TextSize { get; init; } = 14;

    public int Leading { get; init; } = 17;

    public int HeadingSize { get; init; } = 16;

    public int HeadingLeading { get; init; } = 19;

    public int LevelSize { get; init; } = 15;

    public int NoteSize { get; init; } = 13;

    public int NoteLeading { get; init; } = 16;

    public int LevelsWidth { get; init; } = 92;

    public int LabelWidth { get; init; } = 134;

    public int GutterWidth { get; init; } = 23;

    public int DotSize { get; init; } = 7;

    public int ChannelHeight { get; init; } = 30;

    public int Gap { get; init; } = 3;

    public int RowFoot { get; init; } = 6;

    /// <summary>24 units, the least a finger or a shaking hand may be asked to hit (WCAG 2.2, 2.5.8).</summary>
    public int LeastStationHeight { get; init; } = 25;

    public int LeastRowHeight { get; init; } = 44;

    /// <summary>Beyond this many stations, a cell takes another lane.</summary>
    public int MostInLane { get; init; } = 8;

    /// <summary>Distance between the tracks of two kinds of lines.</summary>
    public int Track { get; init; } = 6;

    public int LaneWidth => GutterWidth + (2 * DotSize) + 7 + LabelWidth + 7;

    /// <summary>How far up and right a name at 45° reaches from the head of its column.</summary>
    public int SlantedReach(string label) => GutterWidth + 16 + (LabelText.Width(label, HeadingSize) * 71 / 100);
}
