using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Passerelles.Data;

namespace Passerelles.Web.Hosting;

/// <summary>
/// Keys of the antiforgery tokens, the only thing the site encrypts. They are kept beside the SQLite file so that a form
/// open in a browser still works after a restart; several instances over PostgreSQL share a folder (Site__KeysFolder) or,
/// without one, each has keys that die with it. Stealing them would only let someone forge the token of a form that any
/// visitor can open anyway.
/// </summary>
internal static class ProtectionKeys
{
    public static void Add(WebApplicationBuilder builder, DatabaseOptions database)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("passerelles");
        // « No XML encryptor configured »: there is none on Linux without a certificate, and see above.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var folder = builder.Configuration[$"{SiteOptions.Section}:{nameof(SiteOptions.KeysFolder)}"] ?? BesideDatabase(database);
        if (folder is null)
        {
            protection.UseEphemeralDataProtectionProvider();
            return;
        }

        var directory = Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            directory.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        protection.PersistKeysToFileSystem(directory);
    }

    private static string? BesideDatabase(DatabaseOptions database) => database.Provider == DatabaseProvider.Sqlite
        ? Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource)!, "keys")
        : null;
}
