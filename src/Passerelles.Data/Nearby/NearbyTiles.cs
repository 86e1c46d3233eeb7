using System.Globalization;
using System.Text;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Nearby;

/// <summary>The Earth cut into tiles of two degrees, numbered along parallels from the south; what has no position is in tile -1.</summary>
internal static class NearbyTiles
{
    public const int Nowhere = -1;

    private const double Degrees = 2;
    private const int Columns = (int)(360 / Degrees);
    private const int Rows = (int)(180 / Degrees);
    /// <summary>Kilometres in a degree of latitude, rounded down so that a radius is never cut short.</summary>
    internal const double KmPerDegree = 111.19;

    public static int Of(GeoPoint? position) =>
        position is { } at ? (Row(at.Latitude) * Columns) + Column(at.Longitude) : Nowhere;

    /// <summary>
    /// A condition on the column <c>tile</c> that every tile within a radius meets. Around the date line and near the poles, where
    /// a radius would wrap, it takes whole parallels.
    /// </summary>
    public static string Within(GeoPoint centre, double radiusKm)
    {
        var reach = radiusKm / KmPerDegree;
        var (south, north) = (Row(centre.Latitude - reach), Row(centre.Latitude + reach));
        var widest = Math.Cos(Math.Min(89.9, Math.Abs(centre.Latitude) + reach) * Math.PI / 180);
        var spread = reach / widest;
        var wraps = centre.Longitude - spread < -180 || centre.Longitude + spread >= 180;
        var (west, east) = wraps ? (0, Columns - 1) : (Column(centre.Longitude - spread), Column(centre.Longitude + spread));
        var sql = new StringBuilder();
        for (var row = south; row <= north; row++)
        {
            sql.Append(sql.Length == 0 ? "(" : " OR ").Append(CultureInfo.InvariantCulture, $"tile BETWEEN {(row * Columns) + west} AND {(row * Columns) + east}");
        }

        return sql.Append(')').ToString();
    }

    private static int Row(double latitude) => Math.Clamp((int)Math.Floor((latitude + 90) / Degrees), 0, Rows - 1);

    private static int Column(double longitude) => Math.Clamp((int)Math.Floor((longitude + 180) / Degrees), 0, Columns - 1);
}
