using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Passerelles.Data;
using Passerelles.Imports;
using Passerelles.Imports.Sources;

namespace Passerelles.Cli.Commands;

/// <summary><c>import SOURCE PATH</c>: replaces a source as a whole, or changes nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var source = new Argument<string>("SOURCE") { Description = $"La source : {string.Join(", ", SourceRegistry.All.Select(s => s.Card.Id))}." };
        var paths = new Argument<string[]>("CHEMIN")
        {
            Description = "L'archive officielle, le fichier ou le dossier ; plusieurs quand la publication est en plusieurs fichiers.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Importe une source de référence ; en cas d'erreur, rien ne change.") { source, paths };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(source), parsed.GetRequiredValue(paths), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string source, string[] paths, CancellationToken ct)
    {
        if (SourceRegistry.Find(source) is null)
        {
            throw new CommandException($"« {source} » n'est pas une source connue : {string.Join(", ", SourceRegistry.All.Select(s => s.Card.Id))}.");
        }

        using var store = new ReferenceStore(OpenOptions(context), context.Time);
        using var progress = new TerminalProgress(context.Error);
        ImportReport report;
        try
        {
            report = await new ImportPipeline(store, context.Time).RunAsync(source, paths, progress, ct);
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
                $"Import refusé : {report.Problems.Count(p => p.Severity == ProblemSeverity.Error)} erreur(s) dans « {string.Join(" », « ", paths)} ». Rien n'a changé."))
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
