namespace Passerelles.Engine.Training;

/// <summary>A place on Earth, in degrees (WGS 84).</summary>
/// <param name="Latitude">From -90 to 90.</param>
/// <param name="Longitude">From -180 to 180.</param>
public readonly record struct GeoPosition(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Whether both figures are on Earth, and not the « 0, 0 » that files write for « unknown ».</summary>
    public bool IsValid => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180 && (Latitude != 0 || Longitude != 0);

    /// <summary>Kilometres along the great circle (haversine formula).</summary>
    public double KilometresTo(GeoPosition other)
    {
        var (lat, lon) = (Radians(other.Latitude - Latitude), Radians(other.Longitude - Longitude));
        var (sinLat, sinLon) = (Math.Sin(lat / 2), Math.Sin(lon / 2));
        var h = (sinLat * sinLat) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * sinLon * sinLon);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
