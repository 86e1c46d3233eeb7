using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Passerelles.Data.Schema;

/// <summary>
/// Opens connections. Loading and swapping go through ADO.NET: building the EF model alone costs a good part of the two
/// seconds the site has to start, and 200,000 tracked entities would cost the rest.
/// </summary>
internal static class Database
{
    public static async Task<DbConnection> OpenAsync(DatabaseOptions options, CancellationToken ct)
    {
        DbConnection connection;
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            connection = new SqliteConnection(options.ConnectionString);
        }
        else
        {
            connection = new NpgsqlConnection(options.ConnectionString);
        }

        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Begins a transaction that no other writer can begin meanwhile. SQLite takes its write lock at once (BEGIN IMMEDIATE);
    /// PostgreSQL takes an advisory lock held until the end of the transaction.
    /// </summary>
    public static async Task<DbTransaction> BeginExclusiveAsync(DbConnection connection, CancellationToken ct)
    {
        if (connection is SqliteConnection sqlite)
        {
            return sqlite.BeginTransaction(deferred: false);
        }

        var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(transaction, $"SELECT pg_advisory_xact_lock({WriteLock})", ct);
        return transaction;
    }

    /// <summary>Begins a read of one consistent state of the database.</summary>
    public static async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);

    /// <summary>Gives SQLite 64 MB for the pages of a large transaction instead of two, so that they are written once.</summary>
    public static async Task PrepareForBulkAsync(DbConnection connection, CancellationToken ct)
    {
        if (connection is SqliteConnection)
        {
            await RunAsync(connection, "PRAGMA cache_size = -65536", ct);
        }
    }

    /// <summary>
    /// After a large transaction. SQLite: brings its log back into the file and gives the room back to the disk, or it would keep a
    /// log as large as the largest import (readers at work make it keep part of it until the next time). PostgreSQL: counts the
    /// tables again, or plans would be made for what they held before.
    /// </summary>
    public static async Task SettleAsync(DbConnection connection, IEnumerable<string> tables, CancellationToken ct)
    {
        if (connection is SqliteConnection)
        {
            await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", ct);
            await RunAsync(connection, "PRAGMA cache_size = -2000", ct);
        }
        else
        {
            await RunAsync(connection, $"ANALYZE {string.Join(", ", tables)}", ct);
        }
    }

    public static async Task<int> ExecuteAsync(DbTransaction transaction, string sql, CancellationToken ct, params object?[] values)
    {
        await using var command = Command(transaction, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task<object?> ScalarAsync(DbTransaction transaction, string sql, CancellationToken ct, params object?[] values)
    {
        await using var command = Command(transaction, sql, values);
        return await command.ExecuteScalarAsync(ct);
    }

    /// <summary>A command whose parameters are named @p0, @p1…</summary>
    public static DbCommand Command(DbTransaction transaction, string sql, params object?[] values)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i.ToString(CultureInfo.InvariantCulture);
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A day as a parameter: SQLite stores text, in the form EF Core expects; PostgreSQL has a type.</summary>
    public static object? Day(DbTransaction transaction, DateOnly? day) =>
        transaction is NpgsqlTransaction ? day : day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment as a parameter, in the same way.</summary>
    public static object Instant(DbTransaction transaction, DateTimeOffset at) => transaction is NpgsqlTransaction
        ? at.ToUniversalTime()
        : at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>« @p2, @p3… »: names of parameters that <see cref="Command"/> numbers.</summary>
    public static string Names(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(i => "@p" + i.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Any constant will do, as long as only this program uses it in the database.</summary>
    private const long WriteLock = 0x50415353;
}
