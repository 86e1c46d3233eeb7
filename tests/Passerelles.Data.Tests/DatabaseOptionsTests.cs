using Microsoft.Data.Sqlite;
using Npgsql;

namespace Passerelles.Data.Tests;

public sealed class DatabaseOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Parse_Nothing_IsTheFileBesideTheProject(string? value)
    {
        var options = DatabaseOptions.Parse(value, "/srv/passerelles");
        Assert.Equal(DatabaseProvider.Sqlite, options.Provider);
        Assert.Equal("/srv/passerelles/data/passerelles.db", new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
    }

    [Fact]
    public void Parse_Path_IsASqliteFile() =>
        Assert.Equal("/tmp/a b;c.db", new SqliteConnectionStringBuilder(DatabaseOptions.Parse("/tmp/a b;c.db", "/srv").ConnectionString).DataSource);

    [Theory]
    [InlineData("postgres://carte:m%40t@db.example:6432/passerelles?sslmode=require&application_name=site")]
    [InlineData("postgresql://carte:m%40t@db.example:6432/passerelles?sslmode=require&application_name=site")]
    [InlineData("Host=db.example;Port=6432;Database=passerelles;Username=carte;Password=m@t;SSL Mode=Require;Application Name=site")]
    public void Parse_PostgreSql_ReadsEveryForm(string value)
    {
        var options = DatabaseOptions.Parse(value, "/srv");
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        Assert.Equal(DatabaseProvider.PostgreSql, options.Provider);
        Assert.Equal(("db.example", 6432, "passerelles", "carte", "m@t"), (builder.Host, builder.Port, builder.Database, builder.Username, builder.Password));
        Assert.Equal((SslMode.Require, "site"), (builder.SslMode, builder.ApplicationName));
    }

    [Fact]
    public void Parse_SocketFolder_IsAccepted()
    {
        var builder = new NpgsqlConnectionStringBuilder(DatabaseOptions.Parse("postgresql:///passerelles?host=/run/postgresql", "/srv").ConnectionString);
        Assert.Equal(("/run/postgresql", "passerelles"), (builder.Host, builder.Database));
    }

    [Theory]
    [InlineData("postgresql://carte:secret@db.example/passerelles?colour=blue")]
    [InlineData("postgresql://carte:secret@db.example:port/passerelles")]
    [InlineData("Host=db.example;Colour=blue;Password=secret")]
    public void Parse_Malformed_SaysSoWithoutThePassword(string value)
    {
        var failure = Assert.Throws<FormatException>(() => DatabaseOptions.Parse(value, "/srv"));
        Assert.StartsWith("PASSERELLES_DB", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_HoldsNoPassword() =>
        Assert.DoesNotContain("secret", DatabaseOptions.Parse("postgresql://carte:secret@db/passerelles", "/srv").ToString(), StringComparison.Ordinal);
}
