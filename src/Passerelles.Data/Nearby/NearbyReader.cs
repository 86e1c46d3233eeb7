using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Passerelles.Data.Schema;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Nearby;

/// <summary>Reads the entries of some keys, all of them or those of the tiles around a place.</summary>
internal static class NearbyReader
{
    /// <summary>Hands each packed piece to <paramref name="take"/>; entries around the place may be farther than the radius.</summary>
    public static async Task ReadAsync(
        DbTransaction transaction, long release, IEnumerable<string> keys, GeoPosition? near, double radiusKm, Action<ReadOnlyMemory<byte>> take, CancellationToken ct)
    {
        string[] all = [.. keys];
        var tiles = near is { } centre ? " AND " + NearbyTiles.Within(centre, radiusKm) : "";
        var names = string.Join(", ", all.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@p{i + 1}")));
        await using var command = Database.Command(transaction, $"SELECT entries FROM {NearbyRow.Table} WHERE release_id = @p0 AND key IN ({names}){tiles}", [release, .. all]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            take(reader.GetFieldValue<byte[]>(0));
        }
    }

    public static ReadOnlySpan<NearbyEntry> Entries(ReadOnlyMemory<byte> packed) => MemoryMarshal.Cast<byte, NearbyEntry>(packed.Span);
}
