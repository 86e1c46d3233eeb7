using System.Collections.Immutable;

namespace Passerelles.Web.Features.Map;

/// <summary>A line as drawn: the corners of its path.</summary>
internal sealed record RoutedLine(MapLink Link, ImmutableArray<MapPoint> Points);

/// <summary>
/// Draws lines where no name can be: down the gutter on the left of a lane, along the channel above a row. The lines of one
/// kind share their track, so that twelve lines from one station look like three lines that branch, never like a bundle.
/// </summary>
internal static class LineRouter
{
    public static ImmutableArray<RoutedLine> Route(MapLayout layout, IEnumerable<MapLink> links)
    {
        var places = layout.Stations.ToDictionary(s => s.Station.Id, StringComparer.Ordinal);
        return [.. links.Where(l => places.ContainsKey(l.From) && places.ContainsKey(l.To)).Select(l => new RoutedLine(l, Path(layout, places[l.From], places[l.To], l.Kind)))];
    }

    private static ImmutableArray<MapPoint> Path(MapLayout layout, PlacedStation from, PlacedStation to, LineKind kind)
    {
        var scale = layout.Scale;
        var track = (int)kind * scale.Track;
        int Gutter(PlacedStation s) => s.Dot.X - scale.DotSize - scale.GutterWidth + 5 + track;
        var (here, there) = (Gutter(from), Gutter(to));
        if (here == there)
        {
            return [from.Dot, new(here, from.Dot.Y), new(here, to.Dot.Y), to.Dot];
        }

        // Towards a higher level one arrives from below, else from above.
        var channel = to.Station.Row < from.Station.Row ? to.Station.Row + 1 : to.Station.Row;
        var along = layout.Channels[channel] + (scale.ChannelHeight / 2) - scale.Track + track;
        return [from.Dot, new(here, from.Dot.Y), new(here, along), new(there, along), new(there, to.Dot.Y), to.Dot];
    }

    /// <summary>The path of an SVG, its corners cut at 45°.</summary>
    public static string ToPath(ImmutableArray<MapPoint> points, int cut = 5)
    {
        var path = new System.Text.StringBuilder().Append(System.Globalization.CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
        for (var i = 1; i < points.Length - 1; i++)
        {
            var (before, at, after) = (points[i - 1], points[i], points[i + 1]);
            var (start, end) = (Towards(at, before, cut), Towards(at, after, cut));
            path.Append(System.Globalization.CultureInfo.InvariantCulture, $"L{start.X} {start.Y}L{end.X} {end.Y}");
        }

        return path.Append(System.Globalization.CultureInfo.InvariantCulture, $"L{points[^1].X} {points[^1].Y}").ToString();
    }

    private static MapPoint Towards(MapPoint from, MapPoint to, int cut)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var reach = Math.Min(cut, (Math.Abs(dx) + Math.Abs(dy)) / 2);
        return new(from.X + (Math.Sign(dx) * reach), from.Y + (Math.Sign(dy) * reach));
    }
}
