using System.Data.Common;
using System.Runtime.InteropServices;
using Passerelles.Data.Schema;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Nearby;

/// <summary>Reads the entries of some keys, all of them or those of the tiles around a place.</summary>
internal static class NearbyReader
{
    /// <summary>Keys of one command: well under the parameters that either database takes.</summary>
    private const int MostKeys = 500;

    /// <summary>Hands each packed piece to <paramref name="take"/>; entries around the place may be farther than the radius.</summary>
    public static Task ReadAsync(
        DbTransaction transaction, long release, IEnumerable<string> keys, GeoPoint? near, double radiusKm, Action<ReadOnlyMemory<byte>> take, CancellationToken ct) =>
        ReadAllAsync(transaction, release, [.. keys], near, radiusKm, (_, packed) => take(packed), ct);

    /// <summary>The same, with the key of each piece; few commands, however many the keys.</summary>
    public static async Task ReadAllAsync(
        DbTransaction transaction, long release, IReadOnlyList<string> keys, GeoPoint? near, double radiusKm, Action<string, ReadOnlyMemory<byte>> take, CancellationToken ct)
    {
        var tiles = near is { } centre ? " AND " + NearbyTiles.Within(centre, radiusKm) : "";
        foreach (var some in keys.Chunk(MostKeys))
        {
            await using var command = Database.Command(transaction, $"SELECT key, entries FROM {NearbyRow.Table} WHERE release_id = @p0 AND key IN ({Database.Names(1, some.Length)}){tiles}", [release, .. some]);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                take(reader.GetString(0), reader.GetFieldValue<byte[]>(1));
            }
        }
    }

    public static ReadOnlySpan<NearbyEntry> Entries(ReadOnlyMemory<byte> packed) => MemoryMarshal.Cast<byte, NearbyEntry>(packed.Span);
}
