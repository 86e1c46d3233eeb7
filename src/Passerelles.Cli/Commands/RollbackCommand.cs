using System.CommandLine;
using System.Globalization;

namespace Passerelles.Cli.Commands;

/// <summary><c>rollback SOURCE</c>: makes the previous release active again, and forward again when asked once more.</summary>
internal static class RollbackCommand
{
    public static Command Create(CommandContext context)
    {
        var source = new Argument<string>("SOURCE") { Description = "La source." };
        var command = new Command("rollback", "Remet en service la publication précédente d'une source ; la même commande revient ensuite à l'autre.") { source };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(source), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string source, CancellationToken ct)
    {
        var result = await OpenedStore.UseAsync(context, store => store.RollBackAsync(source, ct))
            ?? throw new CommandException($"La base ne garde pas d'autre publication de « {source} » : il n'y a rien à remettre en service.");
        await context.Output.WriteLineAsync($"« {result.Release.Title} » ({result.Release.Name}) est de nouveau en service à la place de {result.Previous!.Name}.");
        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Les deux publications restent dans la base ; « ./passerelles rollback {source} » revient à {result.Previous.Name}. Référence n° {result.Version}."));
        return ExitCode.Success;
    }
}
