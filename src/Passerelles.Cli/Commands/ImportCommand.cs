using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Passerelles.Data;
using Passerelles.Imports;

namespace Passerelles.Cli.Commands;

/// <summary><c>import SOURCE PATH</c>: replaces a source as a whole, or changes nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var source = new Argument<string>("SOURCE") { Description = $"La source : {string.Join(" ou ", ImportPipeline.Sources)}." };
        var path = new Argument<string>("CHEMIN") { Description = "L'archive zip officielle ou le dossier qui contient les fichiers." };
        var command = new Command("import", "Importe une source de référence ; en cas d'erreur, rien ne change.") { source, path };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(source), parsed.GetRequiredValue(path), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string source, string path, CancellationToken ct)
    {
        if (!ImportPipeline.Sources.Contains(source, StringComparer.Ordinal))
        {
            throw new CommandException($"« {source} » n'est pas une source connue : {string.Join(" ou ", ImportPipeline.Sources)}.");
        }

        using var store = new ReferenceStore(OpenOptions(context), context.Time);
        using var progress = new TerminalProgress(context.Error);
        ImportReport report;
        try
        {
            report = await new ImportPipeline(store, context.Time).RunAsync(source, path, progress, ct);
        }
        catch (DbException failure)
        {
            throw new CommandException($"La base de données n'a pas accepté l'import, rien n'a changé : {failure.Message}", ExitCode.Failure);
        }

        progress.Clear();
        await ImportReportText.WriteAsync(report, context.Output, context.Error);
        return report.Outcome == ImportOutcome.Refused
            ? throw new CommandException(string.Create(
                CultureInfo.GetCultureInfo("fr-FR"),
                $"Import refusé : {report.Problems.Count(p => p.Severity == ProblemSeverity.Error)} erreur(s) dans « {path} ». Rien n'a changé."))
            : ExitCode.Success;
    }

    private static DatabaseOptions OpenOptions(CommandContext context)
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
