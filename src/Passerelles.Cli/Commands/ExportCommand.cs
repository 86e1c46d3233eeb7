using System.CommandLine;
using System.Globalization;
using Passerelles.Imports.Lheo;

namespace Passerelles.Cli.Commands;

/// <summary><c>export lheo --out FILE</c>: writes the active training catalogue as LHEO 2.3.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var output = new Option<string>("--out") { Description = "Le fichier à écrire.", Required = true };
        var lheo = new Command("lheo", "Écrit l'offre de formation importée au format LHÉO 2.3.") { output };
        lheo.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(output), ct));
        return new Command("export", "Écrit ce qui a été importé dans un format d'échange.") { lheo };
    }

    private static async Task<int> RunAsync(CommandContext context, string path, CancellationToken ct)
    {
        // Written beside and moved at the end: a command cut short leaves no half file under the name asked for.
        var partial = path + ".partiel";
        int count;
        try
        {
            count = await OpenedStore.UseAsync(context, async store =>
            {
                await using var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
                return await LheoExport.WriteAsync(store, file, ct);
            });
        }
        catch when (File.Exists(partial))
        {
            File.Delete(partial);
            throw;
        }

        if (count == 0)
        {
            File.Delete(partial);
            throw new CommandException("Aucune offre de formation n'est encore importée : lancez d'abord « ./passerelles import lheo FICHIER ».", ExitCode.Failure);
        }

        File.Move(partial, path, overwrite: true);
        await context.Output.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{count} formations écrites dans « {path} »."));
        return ExitCode.Success;
    }
}
