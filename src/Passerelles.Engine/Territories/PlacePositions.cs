using System.Collections.Immutable;

namespace Passerelles.Engine.Territories;

/// <summary>
/// Positions as points of the unit sphere: the square of the chord between two of them grows with their distance, so that a look
/// at every place costs three subtractions each, with no special case at poles or antimeridian.
/// </summary>
internal sealed class PlacePositions
{
    private readonly Place[] _places;
    private readonly (double X, double Y, double Z)[] _points;

    public PlacePositions(ImmutableArray<Place> places)
    {
        // A city of arrondissements stands where they do: it would be found twice around, and hide them from a position.
        var cities = places.Where(p => p.City is not null).Select(p => p.City!.Value).ToHashSet();
        _places = [.. places.Where(p => p.Position is not null && !cities.Contains(p.Code))];
        _points = [.. _places.Select(p => OnSphere(p.Position!.Value))];
    }

    public PlaceAtDistance? Nearest(GeoPoint position)
    {
        if (_places.Length == 0)
        {
            return null;
        }

        var from = OnSphere(position);
        var (best, least) = (0, double.MaxValue);
        for (var i = 0; i < _points.Length; i++)
        {
            var chord = SquaredChord(from, _points[i]);
            if (chord < least)
            {
                (best, least) = (i, chord);
            }
        }

        return new PlaceAtDistance(_places[best], position.KilometresTo(_places[best].Position!.Value));
    }

    public ImmutableArray<PlaceAtDistance> Within(GeoPoint centre, double kilometres)
    {
        var from = OnSphere(centre);
        var half = Math.Sin(Math.Min(kilometres / (2 * GeoPoint.EarthRadius), Math.PI / 2));
        // A hair wider, then judged by the formula that the answer tells: rounding must not lose a place at the very edge.
        var widest = (4 * half * half) + 1e-9;
        var found = new List<PlaceAtDistance>();
        for (var i = 0; i < _points.Length; i++)
        {
            if (SquaredChord(from, _points[i]) <= widest && centre.KilometresTo(_places[i].Position!.Value) is var distance && distance <= kilometres)
            {
                found.Add(new PlaceAtDistance(_places[i], distance));
            }
        }

        found.Sort((a, b) => a.Kilometres.CompareTo(b.Kilometres) is var order and not 0 ? order : a.Place.Code.CompareTo(b.Place.Code));
        return [.. found];
    }

    private static (double X, double Y, double Z) OnSphere(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    private static double SquaredChord((double X, double Y, double Z) a, (double X, double Y, double Z) b)
    {
        var (x, y, z) = (a.X - b.X, a.Y - b.Y, a.Z - b.Z);
        return (x * x) + (y * y) + (z * z);
    }
}
