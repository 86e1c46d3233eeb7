using System.Data.Common;
using Passerelles.Data;

namespace Passerelles.Cli;

/// <summary>Opens the database for a command, and says in one sentence why it cannot.</summary>
internal static class OpenedStore
{
    public static async Task<T> UseAsync<T>(CommandContext context, Func<ReferenceStore, Task<T>> use)
    {
        using var store = new ReferenceStore(Options(context), context.Time);
        try
        {
            return await use(store);
        }
        catch (DbException failure)
        {
            throw new CommandException($"La base de données ne répond pas : {failure.Message}", ExitCode.Failure);
        }
    }

    public static DatabaseOptions Options(CommandContext context)
    {
        try
        {
            return DatabaseOptions.FromEnvironment(context.Root);
        }
        catch (FormatException mistake)
        {
            throw new CommandException(mistake.Message);
        }
    }
}
