using System.Data.Common;
using Passerelles.Data.Schema;
using Passerelles.Engine.Releases;

namespace Passerelles.Data.History;

/// <summary>Table <c>release_changes</c>, read and written within a transaction.</summary>
internal static class ChangeTable
{
    public static Task AddAsync(DbTransaction transaction, ReleaseDiff diff, DateTimeOffset at, bool isRollback, CancellationToken ct)
    {
        return Database.ExecuteAsync(
            transaction,
            "INSERT INTO release_changes (source, from_name, to_name, changed_at, is_rollback, payload) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)",
            ct,
            diff.To.Source,
            diff.From.Name,
            diff.To.Name,
            Database.Instant(transaction, at),
            isRollback,
            ReleaseDiffJson.Write(diff));
    }

    /// <summary>The latest change of a source, or the latest between two releases named; null when there is none.</summary>
    public static async Task<StoredChange?> FindAsync(DbTransaction transaction, string source, string? from, string? to, CancellationToken ct)
    {
        await using var command = Database.Command(
            transaction,
            "SELECT changed_at, is_rollback, payload FROM release_changes WHERE source = @p0 AND (@p1 = '' OR from_name = @p1) AND (@p2 = '' OR to_name = @p2) ORDER BY id DESC LIMIT 1",
            source,
            from ?? "",
            to ?? "");
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new StoredChange(reader.GetFieldValue<DateTimeOffset>(0), reader.GetBoolean(1), ReleaseDiffJson.Read(reader.GetString(2)))
            : null;
    }
}
