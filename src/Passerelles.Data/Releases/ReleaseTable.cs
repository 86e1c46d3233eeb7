using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Passerelles.Data.Schema;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Releases;

/// <summary>Rows of <c>releases</c> and <c>reference_version</c>, read and changed within a transaction.</summary>
internal static class ReleaseTable
{
    private const string Columns = "id, source, name, title, published_on, content_hash, counts, notes";

    /// <summary>The active release of each source, with its row id.</summary>
    public static async Task<List<ActiveRelease>> ActiveAsync(DbTransaction transaction, CancellationToken ct)
    {
        await using var command = Database.Command(
            transaction, $"SELECT {Columns} FROM releases WHERE is_active ORDER BY source");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var releases = new List<ActiveRelease>();
        while (await reader.ReadAsync(ct))
        {
            releases.Add(Row(reader));
        }

        return releases;
    }

    /// <summary>Every release, by source, the active one first.</summary>
    public static async Task<List<StoredRelease>> ListAsync(DbTransaction transaction, CancellationToken ct)
    {
        await using var command = Database.Command(transaction, $"SELECT {Columns}, imported_at, is_active FROM releases ORDER BY is_active DESC, id DESC");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var releases = new List<StoredRelease>();
        while (await reader.ReadAsync(ct))
        {
            var row = Row(reader);
            releases.Add(new StoredRelease(row.Info, reader.GetFieldValue<DateTimeOffset>(8), row.Counts, reader.GetBoolean(9)));
        }

        // Databases order texts by rules of their own.
        return [.. releases.OrderBy(r => r.Info.Source, StringComparer.Ordinal)];
    }

    /// <summary>The active release of a source, with its row id, or null.</summary>
    public static Task<ActiveRelease?> ActiveAsync(DbTransaction transaction, string source, CancellationToken ct) =>
        FirstAsync(transaction, $"SELECT {Columns} FROM releases WHERE source = @p0 AND is_active", source, ct);

    /// <summary>The release of a source kept beside the active one, or null.</summary>
    public static Task<ActiveRelease?> KeptAsync(DbTransaction transaction, string source, CancellationToken ct) =>
        FirstAsync(transaction, $"SELECT {Columns} FROM releases WHERE source = @p0 AND NOT is_active ORDER BY id DESC LIMIT 1", source, ct);

    /// <summary>Adds a release, not active yet, and returns its row id.</summary>
    public static async Task<long> AddAsync(DbTransaction transaction, ReleaseInfo info, string? notes, DateTimeOffset importedAt, CancellationToken ct)
    {
        return Convert.ToInt64(
            await Database.ScalarAsync(
                transaction,
                "INSERT INTO releases (source, name, title, published_on, imported_at, content_hash, counts, notes, is_active) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, '{}', @p6, FALSE) RETURNING id",
                ct,
                info.Source,
                info.Name,
                info.Title,
                Database.Day(transaction, info.PublishedOn),
                Database.Instant(transaction, importedAt),
                info.ContentHash,
                notes),
            CultureInfo.InvariantCulture);
    }

    /// <summary>Says what a release added without a name turned out to be.</summary>
    public static Task<int> DescribeAsync(DbTransaction transaction, long id, ReleaseInfo info, string? notes, CancellationToken ct)
    {
        return Database.ExecuteAsync(
            transaction,
            "UPDATE releases SET name = @p1, title = @p2, published_on = @p3, content_hash = @p4, notes = @p5 WHERE id = @p0",
            ct,
            id,
            info.Name,
            info.Title,
            Database.Day(transaction, info.PublishedOn),
            info.ContentHash,
            notes);
    }

    /// <summary>Makes a release the active one of its source and returns the new version of the reference.</summary>
    public static async Task<long> ActivateAsync(DbTransaction transaction, long id, string source, IReadOnlyDictionary<string, int> counts, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(new SortedDictionary<string, int>(counts.ToDictionary(), StringComparer.Ordinal), ReleaseJson.Default.SortedDictionaryStringInt32);
        await Database.ExecuteAsync(transaction, "UPDATE releases SET is_active = FALSE WHERE source = @p0 AND is_active", ct, source);
        await Database.ExecuteAsync(transaction, "UPDATE releases SET is_active = TRUE, counts = @p1 WHERE id = @p0", ct, id, json);
        return Convert.ToInt64(
            await Database.ScalarAsync(
                transaction,
                "INSERT INTO reference_version (id, version) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET version = reference_version.version + 1 RETURNING version",
                ct),
            CultureInfo.InvariantCulture);
    }

    /// <summary>Deletes the releases of a source but the active one and <paramref name="previous"/>; their rows go with them.</summary>
    public static Task<int> DeleteOlderAsync(DbTransaction transaction, string source, long? previous, CancellationToken ct) =>
        Database.ExecuteAsync(transaction, "DELETE FROM releases WHERE source = @p0 AND NOT is_active AND id <> @p1", ct, source, previous ?? 0);

    /// <summary>Version of the reference, 0 before the first import.</summary>
    public static async Task<long> VersionAsync(DbTransaction transaction, CancellationToken ct) =>
        Convert.ToInt64(await Database.ScalarAsync(transaction, "SELECT coalesce(max(version), 0) FROM reference_version", ct), CultureInfo.InvariantCulture);

    public static SortedDictionary<string, int> Counts(string json) =>
        JsonSerializer.Deserialize(json, ReleaseJson.Default.SortedDictionaryStringInt32) ?? [];

    private static async Task<ActiveRelease?> FirstAsync(DbTransaction transaction, string sql, string source, CancellationToken ct)
    {
        await using var command = Database.Command(transaction, sql, source);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Row(reader) : null;
    }

    private static ActiveRelease Row(DbDataReader reader)
    {
        var info = new ReleaseInfo(
            reader.GetString(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4),
            reader.GetString(5));
        return new ActiveRelease(reader.GetInt64(0), info, Counts(reader.GetString(6)), reader.IsDBNull(7) ? null : reader.GetString(7));
    }

    internal sealed record ActiveRelease(long Id, ReleaseInfo Info, IReadOnlyDictionary<string, int> Counts, string? Notes);
}
