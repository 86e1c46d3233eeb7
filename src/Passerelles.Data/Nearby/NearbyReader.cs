using System.Data.Common;
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
        var tiles = near is { } centre ? " AND " + NearbyTiles.Within(centre, radiusKm) : "";
        await using var command = Database.Command(transaction, $"SELECT entries FROM {NearbyRow.Table} WHERE release_id = @p0 AND key = @p1{tiles}", release, "");
        foreach (var key in keys)
        {
            command.Parameters[1].Value = key;
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                take(reader.GetFieldValue<byte[]>(0));
            }
        }
    }

    public static ReadOnlySpan<NearbyEntry> Entries(ReadOnlyMemory<byte> packed) => MemoryMarshal.Cast<byte, NearbyEntry>(packed.Span);
}
