using System.Data.Common;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Schema;

/// <summary>Reads the columns of a row one after the other.</summary>
internal class RowFields(DbDataReader reader, int first = 0)
{
    private int _next = first;

    public int Int() => reader.GetInt32(_next++);

    public int? OptionalInt() => reader.IsDBNull(_next++) ? null : reader.GetInt32(_next - 1);

    public bool Bool() => reader.GetBoolean(_next++);

    public string? Text() => reader.IsDBNull(_next++) ? null : reader.GetString(_next - 1);

    public double? Double() => reader.IsDBNull(_next++) ? null : reader.GetDouble(_next - 1);

    public bool? Flag() => reader.IsDBNull(_next++) ? null : reader.GetBoolean(_next - 1);

    public DateOnly? Day() => reader.IsDBNull(_next++) ? null : reader.GetFieldValue<DateOnly>(_next - 1);

    public GeoPoint? Position() => (Double(), Double()) is ({ } latitude, { } longitude) ? new GeoPoint(latitude, longitude) : null;
}
