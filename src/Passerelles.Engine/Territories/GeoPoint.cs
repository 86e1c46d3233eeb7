namespace Passerelles.Engine.Territories;

/// <summary>A position on Earth.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the Earth in kilometres (IUGG).</summary>
    public const double EarthRadius = 6371.0088;

    /// <summary>Whether both coordinates are numbers within their bounds, and not the « 0, 0 » that files write for « not known ».</summary>
    public bool IsValid => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180 && (Latitude != 0 || Longitude != 0);

    /// <summary>
    /// Kilometres to another point along the surface, by the haversine formula: as the crow flies, within 0.5 % of the ellipsoid. Roads are
    /// longer, by a third on average and much more across mountains or water.
    /// </summary>
    public double KilometresTo(GeoPoint other)
    {
        var latitude = Math.Sin(double.DegreesToRadians(other.Latitude - Latitude) / 2);
        var longitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = (latitude * latitude)
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * longitude * longitude);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Clamp(h, 0, 1)));
    }

    /// <summary>The point rounded to hundredths of a degree, about one kilometre: near enough to look around, not enough to name a house.</summary>
    public GeoPoint Rounded() => new(Math.Round(Latitude, 2), Math.Round(Longitude, 2));
}
