using Microsoft.EntityFrameworkCore;
using Passerelles.Data.Releases;

namespace Passerelles.Data.Nearby;

/// <summary>
/// Table <c>nearby_entries</c>: for each key (a code searched) and tile, packed <see cref="NearbyEntry"/>. A covering index of one
/// row per code and thing would hold ten times the bytes, cost more than all other tables to write, and be no faster to read.
/// </summary>
internal sealed class NearbyRow : IReleaseContent
{
    public const string Table = "nearby_entries";

    public static readonly string[] Columns = ["release_id", "key", "tile", "chunk", "entries"];

    public long ReleaseId { get; init; }

    public required string Key { get; init; }

    public int Tile { get; init; }

    /// <summary>Rank, from 0, when a key and tile were written in several pieces.</summary>
    public int Chunk { get; init; }

    public required byte[] Entries { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<NearbyRow>(entity =>
    {
        entity.ToTable(Table);
        entity.HasKey(r => new { r.ReleaseId, r.Key, r.Tile, r.Chunk });
        ReleaseModel.BelongsToRelease(entity);
    });
}
