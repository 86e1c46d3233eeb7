using Microsoft.EntityFrameworkCore;
using Passerelles.Data.Schema;
using Passerelles.TestKit;

namespace Passerelles.Data.Tests.Schema;

public sealed class SqliteSchemaMigrationsTests() : SchemaMigrationsTests(DatabaseProvider.Sqlite)
{
    // SQLite keeps the statements themselves; only blanks and quotes may differ.
    protected override string SchemaQuery =>
        "SELECT replace(replace(replace(replace(type || ' ' || name || ' ' || coalesce(sql, ''), char(10), ''), char(13), ''), ' ', ''), '\"', '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> 'schema_version'";
}

public sealed class PostgreSqlSchemaMigrationsTests() : SchemaMigrationsTests(DatabaseProvider.PostgreSql)
{
    protected override string SchemaQuery =>
        """
        SELECT concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default, is_identity, ordinal_position)
        FROM information_schema.columns WHERE table_schema = current_schema() AND table_name <> 'schema_version'
        UNION ALL
        SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = current_schema() AND tablename <> 'schema_version'
        UNION ALL
        SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND conrelid::regclass::text <> 'schema_version'
        """;
}

/// <summary>The same bodies on both databases.</summary>
public abstract class SchemaMigrationsTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One text per element of the schema.</summary>
    protected abstract string SchemaQuery { get; }

    [Fact]
    public async Task Apply_EmptyDatabase_GivesTheSchemaOfTheModel()
    {
        await using var migrated = await TestDatabase.CreateAsync(provider);
        await using var created = await TestDatabase.CreateAsync(provider);
        await SchemaMigrations.ApplyAsync(migrated.Options, TimeProvider.System, Ct);
        await using (var context = PasserellesContext.Open(created.Options))
        {
            await created.ExecuteAsync(context.Database.GenerateCreateScript());
        }

        var expected = await created.ListAsync(SchemaQuery);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await migrated.ListAsync(SchemaQuery));
    }

    [Fact]
    public async Task Apply_Twice_AppliesEachMigrationOnce()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SchemaMigrations.ApplyAsync(database.Options, TimeProvider.System, Ct);
        await SchemaMigrations.ApplyAsync(database.Options, TimeProvider.System, Ct);
        Assert.Equal(SchemaMigrations.Migrations(provider).Count, await database.ScalarAsync("SELECT count(*) FROM schema_version"));
    }

    [Fact]
    public async Task Apply_SchemaOfALaterVersion_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await SchemaMigrations.ApplyAsync(database.Options, TimeProvider.System, Ct);
        await database.ExecuteAsync("INSERT INTO schema_version (version, name, applied_at) VALUES (9999, 'later', 'now')");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SchemaMigrations.ApplyAsync(database.Options, TimeProvider.System, Ct));
        Assert.Contains("version plus récente", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Migrations_AreNumberedFromOneWithoutGap()
    {
        var versions = SchemaMigrations.Migrations(provider).Select(m => m.Version).ToList();
        Assert.Equal(Enumerable.Range(1, versions.Count), versions);
    }
}
