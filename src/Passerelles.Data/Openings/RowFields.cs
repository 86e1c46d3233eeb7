using System.Data.Common;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Openings;

/// <summary>Reads the columns of a row one after the other.</summary>
internal sealed class RowFields(DbDataReader reader)
{
    private int _next;

    public int Int() => reader.GetInt32(_next++);

    public string? Text() => reader.IsDBNull(_next++) ? null : reader.GetString(_next - 1);

    public double? Double() => reader.IsDBNull(_next++) ? null : reader.GetDouble(_next - 1);

    public bool? Flag() => reader.IsDBNull(_next++) ? null : reader.GetBoolean(_next - 1);

    public DateOnly? Day() => reader.IsDBNull(_next++) ? null : reader.GetFieldValue<DateOnly>(_next - 1);

    public GeoPoint? Position() => (Double(), Double()) is ({ } latitude, { } longitude) ? new GeoPoint(latitude, longitude) : null;
}
