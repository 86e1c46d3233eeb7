using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Passerelles.Data.Schema;

/// <summary>Writes many rows of one table: COPY on PostgreSQL, one prepared statement on SQLite.</summary>
internal static class BulkWriter
{
    /// <summary>Writes the rows, each with one value per column (int, long, double, bool, string, bytes, DateOnly as ISO text on SQLite, or null), and returns their number.</summary>
    public static async Task<int> WriteAsync(
        DbTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken ct) => transaction switch
        {
            SqliteTransaction sqlite => Write(sqlite, table, columns, rows, ct),
            NpgsqlTransaction npgsql => await WriteAsync(npgsql, table, columns, rows, ct),
            _ => throw new NotSupportedException($"No bulk writer for {transaction.GetType()}."),
        };

    // SQLite has no asynchronous I/O; awaiting each row would only cost time.
    private static int Write(SqliteTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var names = columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@p{i}")).ToArray();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        command.Prepare();
        var count = 0;
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i] switch
                {
                    null => DBNull.Value,
                    DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    var value => value,
                };
            }

            command.ExecuteNonQuery();
            count++;
        }

        return count;
    }

    private static async Task<int> WriteAsync(NpgsqlTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var copy = await transaction.Connection!.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)", ct);
        var count = 0;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var value in row)
            {
                await (value switch
                {
                    null => copy.WriteNullAsync(ct),
                    int number => copy.WriteAsync(number, NpgsqlDbType.Integer, ct),
                    long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, ct),
                    double number => copy.WriteAsync(number, NpgsqlDbType.Double, ct),
                    DateOnly date => copy.WriteAsync(date, NpgsqlDbType.Date, ct),
                    bool flag => copy.WriteAsync(flag, NpgsqlDbType.Boolean, ct),
                    string text => copy.WriteAsync(text, NpgsqlDbType.Text, ct),
                    byte[] bytes => copy.WriteAsync(bytes, NpgsqlDbType.Bytea, ct),
                    _ => throw new NotSupportedException($"No column holds a {value.GetType()}."),
                });
            }

            count++;
        }

        await copy.CompleteAsync(ct);
        return count;
    }
}
