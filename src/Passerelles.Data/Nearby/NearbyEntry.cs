using System.Runtime.InteropServices;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Nearby;

/// <summary>
/// What a search needs of one thing at one place and date, in 24 bytes: a course at one of its sessions, a job offer, an employer.
/// Everything that filters or orders is here, so that only the rows of the page shown are read from their tables.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct NearbyEntry
{
    /// <summary>Bytes of an entry.</summary>
    public const int Size = 24;

    private const double Unit = 1e-5;
    private const int NoPosition = int.MinValue;
    private static readonly int Epoch = new DateOnly(1989, 12, 31).DayNumber;

    /// <summary>Row of the thing in its table.</summary>
    public required int Id { get; init; }

    private int Latitude { get; init; }

    private int Longitude { get; init; }

    private ushort FirstDay { get; init; }

    private ushort LastDay { get; init; }

    /// <summary>A measure of the thing: hours of a course, hirings of an employer; 0 when not known.</summary>
    public ushort Measure { get; init; }

    /// <summary>Bits whose meaning is that of the source.</summary>
    public ushort Flags { get; init; }

    /// <summary>Number of the department, see <see cref="DepartmentNumber"/>; 0 when not known.</summary>
    public ushort Department { get; init; }

    /// <summary>A second measure; 0 when not known.</summary>
    public ushort Extra { get; init; }

    /// <summary>Where; null when not known. To the metre.</summary>
    public GeoPoint? Position
    {
        get => Latitude == NoPosition ? null : new GeoPoint(Latitude * Unit, Longitude * Unit);
        init => (Latitude, Longitude) = value is { IsValid: true } at ? ((int)Math.Round(at.Latitude / Unit), (int)Math.Round(at.Longitude / Unit)) : (NoPosition, 0);
    }

    /// <summary>First day; null when not known. Days from 1990 to 2169 can be told.</summary>
    public DateOnly? First
    {
        get => Day(FirstDay);
        init => FirstDay = Day(value);
    }

    /// <summary>Last day; null when not known.</summary>
    public DateOnly? Last
    {
        get => Day(LastDay);
        init => LastDay = Day(value);
    }

    /// <summary>A department as a number: « 34 » is 34, « 973 » 973, « 2A » and « 2B » 2001 and 2002.</summary>
    public static ushort DepartmentNumber(string? code) => code switch
    {
        null => 0,
        "2A" => 2001,
        "2B" => 2002,
        _ => ushort.TryParse(code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : (ushort)0,
    };

    /// <summary>A measure that may not be known.</summary>
    public static ushort Bounded(int? value) => (ushort)Math.Clamp(value ?? 0, 0, ushort.MaxValue);

    private static DateOnly? Day(ushort day) => day == 0 ? null : DateOnly.FromDayNumber(Epoch + day);

    private static ushort Day(DateOnly? day) => day is { } known ? (ushort)Math.Clamp(known.DayNumber - Epoch, 1, ushort.MaxValue) : (ushort)0;
}
