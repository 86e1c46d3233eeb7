using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Passerelles.Data.Schema;

/// <summary>
/// Brings the schema up to date: numbered SQL files, one folder per provider, each applied once. All of them go in one
/// transaction, so that two instances starting together, or one that dies, leave either the old schema or the new one.
/// </summary>
internal static class SchemaMigrations
{
    private const string CreateVersionTable =
        "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)";

    public static async Task ApplyAsync(DatabaseOptions options, TimeProvider time, CancellationToken ct)
    {
        await using var connection = await Database.OpenAsync(options, ct);
        if (connection is SqliteConnection)
        {
            // Readers do not wait for the writer, nor the writer for readers. Remembered in the file.
            await using var wal = connection.CreateCommand();
            wal.CommandText = "PRAGMA journal_mode = WAL";
            await wal.ExecuteNonQueryAsync(ct);
        }

        var migrations = Migrations(options.Provider);
        if (await IsCurrentAsync(connection, migrations[^1].Version, ct))
        {
            return;
        }

        await using var transaction = await Database.BeginExclusiveAsync(connection, ct);
        await Database.ExecuteAsync(transaction, CreateVersionTable, ct);
        var current = Convert.ToInt32(await Database.ScalarAsync(transaction, "SELECT coalesce(max(version), 0) FROM schema_version", ct), CultureInfo.InvariantCulture);
        if (current > migrations[^1].Version)
        {
            throw new InvalidOperationException($"La base de données a été créée par une version plus récente de Passerelles (schéma {current}, connu jusqu'à {migrations[^1].Version}).");
        }

        foreach (var (version, name, sql) in migrations.Where(m => m.Version > current))
        {
            await Database.ExecuteAsync(transaction, sql, ct);
            await Database.ExecuteAsync(
                transaction, "INSERT INTO schema_version (version, name, applied_at) VALUES (@p0, @p1, @p2)", ct, version, name, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>The migrations built into the program, in order.</summary>
    public static IReadOnlyList<(int Version, string Name, string Sql)> Migrations(DatabaseProvider provider)
    {
        var prefix = $"migrations/{provider}/";
        var assembly = typeof(SchemaMigrations).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                    var name = n[prefix.Length..];
                    return (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
                }),
        ];
    }

    /// <summary>Spares the write lock when there is nothing to do, which is nearly always.</summary>
    private static async Task<bool> IsCurrentAsync(DbConnection connection, int latest, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection
            ? "SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"
            : "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_version'";
        if (Convert.ToInt32(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) == 0)
        {
            return false;
        }

        command.CommandText = "SELECT coalesce(max(version), 0) FROM schema_version";
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) == latest;
    }
}
