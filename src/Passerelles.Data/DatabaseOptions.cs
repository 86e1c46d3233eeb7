using Microsoft.Data.Sqlite;
using Npgsql;

namespace Passerelles.Data;

/// <summary>Kind of database.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, one machine.</summary>
    Sqlite,

    /// <summary>A server shared by several instances.</summary>
    PostgreSql,
}

/// <summary>Which database to use.</summary>
/// <param name="Provider">SQLite or PostgreSQL.</param>
/// <param name="ConnectionString">Connection string of the provider; may hold a password, never shown.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>Name of the environment variable that names the database.</summary>
    public const string Variable = "PASSERELLES_DB";

    /// <summary>Seconds a writer waits for another one.</summary>
    private const int BusyTimeout = 30;

    /// <summary>
    /// The database <c>$PASSERELLES_DB</c> names, else <c>data/passerelles.db</c> under <paramref name="contentRoot"/>.
    /// </summary>
    public static DatabaseOptions FromEnvironment(string contentRoot) => Parse(Environment.GetEnvironmentVariable(Variable), contentRoot);

    /// <summary>Reads a path, a <c>postgresql://</c> address or a <c>Host=…</c> connection string.</summary>
    /// <exception cref="FormatException">The value is none of them; the message is for people and holds no password.</exception>
    public static DatabaseOptions Parse(string? value, string contentRoot)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return ForFile(Path.Combine(contentRoot, "data", "passerelles.db"));
        }

        if (PostgresUri.IsOne(value))
        {
            return new DatabaseOptions(DatabaseProvider.PostgreSql, PostgresUri.ToConnectionString(value));
        }

        var isConnectionString = value.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
        if (!isConnectionString && value.Contains(';', StringComparison.Ordinal) && value.Contains('=', StringComparison.Ordinal))
        {
            throw new FormatException($"{Variable} : une chaîne de connexion PostgreSQL commence par « Host= ».");
        }

        if (!isConnectionString)
        {
            return ForFile(value);
        }

        try
        {
            return new DatabaseOptions(DatabaseProvider.PostgreSql, new NpgsqlConnectionStringBuilder(value).ConnectionString);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"{Variable} : la chaîne de connexion PostgreSQL n'est pas valable (attendu : Host=…;Database=…;Username=…).", e);
        }
    }

    /// <summary>A SQLite file; relative paths start from the current folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isPooled">False to close the file with its last connection, so that it can be deleted.</param>
    public static DatabaseOptions ForFile(string path, bool isPooled = true) => new(DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = Path.GetFullPath(path),
        DefaultTimeout = BusyTimeout,
        ForeignKeys = true,
        Pooling = isPooled,
    }.ConnectionString);

    /// <summary>False for a SQLite file that is not there: opening it would create it.</summary>
    public bool MayExist => Provider != DatabaseProvider.Sqlite || File.Exists(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    /// <summary>Provider only: a record would print the password.</summary>
    public override string ToString() => Provider.ToString();
}
