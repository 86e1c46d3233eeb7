using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Passerelles.Data;
using Xunit;

namespace Passerelles.TestKit;

/// <summary>A real, empty database for one test, gone when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string PostgresVariable = "PASSERELLES_TEST_POSTGRES";
    private static int _count;

    private readonly TemporaryFolder? _folder;
    private readonly string? _server;
    private readonly string? _name;

    private TestDatabase(DatabaseOptions options, string setting, TemporaryFolder folder)
    {
        Options = options;
        Setting = setting;
        _folder = folder;
    }

    private TestDatabase(string server, string name)
    {
        _server = server;
        _name = name;
        Setting = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        Options = DatabaseOptions.Parse(Setting, contentRoot: "");
    }

    /// <summary>Options that open it.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The same, as the value of <c>PASSERELLES_DB</c>.</summary>
    public string Setting { get; }

    /// <summary>
    /// Makes a database: a SQLite file in a private folder, or a database of the server that <c>PASSERELLES_TEST_POSTGRES</c>
    /// names (see <c>tests/postgres</c>). Skips the test when there is no server, fails it in CI, where there always is one.
    /// </summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var folder = new TemporaryFolder();
            var file = folder.PathOf("passerelles.db");
            return new TestDatabase(DatabaseOptions.ForFile(file), file, folder);
        }

        var server = Environment.GetEnvironmentVariable(PostgresVariable);
        if (string.IsNullOrEmpty(server))
        {
            var inCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
            Assert.False(inCi, $"{PostgresVariable} must name a server in CI.");
            Assert.Skip($"{PostgresVariable} is not set; run the tests through tests/postgres.");
        }

        // Unique on the server without chance: several test programs may share it.
        var name = $"passerelles_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        return new TestDatabase(server, name);
    }

    /// <summary>Runs a statement as an outsider would.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A number, read as an outsider would.</summary>
    public async Task<long> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of every row, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            using var connection = new SqliteConnection(Options.ConnectionString);
            SqliteConnection.ClearPool(connection);
            _folder.Dispose();
            return;
        }

        await using (var connection = new NpgsqlConnection(Options.ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync(_server!, $"DROP DATABASE {_name} WITH (FORCE)");
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = _server is null ? new SqliteConnection(Options.ConnectionString) : new NpgsqlConnection(Options.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
