using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Passerelles.Data;
using Passerelles.Imports;
using Passerelles.Imports.Files;
using Passerelles.Imports.Folders;
using Passerelles.Imports.Sources;

namespace Passerelles.Cli.Commands;

/// <summary>
/// <c>import SOURCE PATH…</c> replaces a source as a whole, or changes nothing; <c>import SOURCE latest</c> downloads it first;
/// <c>import all FOLDER</c> imports whatever a folder holds.
/// </summary>
internal static class ImportCommand
{
    private const string Everything = "all";
    private const string Newest = "latest";

    public static Command Create(CommandContext context)
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = $"La source : {string.Join(", ", SourceRegistry.All.Select(s => s.Card.Id))} ; « {Everything} » pour tout ce qu'un dossier contient.",
        };
        var paths = new Argument<string[]>("CHEMIN")
        {
            Description = $"L'archive officielle, le fichier ou le dossier ; plusieurs quand la publication est en plusieurs fichiers ; « {Newest} » pour télécharger la plus récente.",
            Arity = ArgumentArity.OneOrMore,
        };
        var from = new Option<Uri?>("--from") { Description = $"Avec « {Newest} » : l'adresse du fichier, à la place de celle de l'éditeur.", HelpName = "ADRESSE" };
        var command = new Command("import", "Importe une source de référence ; en cas d'erreur, rien ne change.") { source, paths, from };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(source), parsed.GetRequiredValue(paths), parsed.GetValue(from), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string source, string[] paths, Uri? from, CancellationToken ct)
    {
        if (source.Equals(Everything, StringComparison.Ordinal))
        {
            return paths is [var folder] ? await ImportFolderAsync(context, folder, ct) : throw new CommandException("« import all » prend un seul dossier.");
        }

        var known = SourceRegistry.Find(source)
            ?? throw new CommandException($"« {source} » n'est pas une source connue : {string.Join(", ", SourceRegistry.All.Select(s => s.Card.Id))}.");
        var isNewest = paths is [Newest] && !Path.Exists(Newest);
        if (from is not null && !isNewest)
        {
            throw new CommandException($"« --from » ne sert qu'avec « {Newest} ».");
        }

        RefuseSeveral(known, paths);
        if (isNewest)
        {
            paths = [await LatestFile.FetchAsync(context, known, from, ct)];
        }

        using var store = new ReferenceStore(OpenedStore.Options(context), context.Time);
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

    /// <summary>A source made of one file would leave the others unread, and say that all went well.</summary>
    internal static void RefuseSeveral(ImportSource source, string[] paths)
    {
        if (!source.TakesSeveral && paths.Length > 1)
        {
            throw new CommandException($"« {source.Card.Id} » s'importe d'un seul fichier ou dossier à la fois.");
        }
    }

    private static async Task<int> ImportFolderAsync(CommandContext context, string folder, CancellationToken ct)
    {
        using var store = new ReferenceStore(OpenedStore.Options(context), context.Time);
        using var progress = new TerminalProgress(context.Error);
        FolderReport report;
        try
        {
            report = await new FolderImport(store, context.Time).RunAsync(folder, progress, ct);
        }
        catch (SourceFormatException mistake)
        {
            throw new CommandException(mistake.Message);
        }

        progress.Clear();
        await FolderReportText.WriteAsync(report, context.Output);
        return report.IsWhole
            ? ExitCode.Success
            : throw new CommandException(string.Create(
                CultureInfo.GetCultureInfo("fr-FR"), $"{report.Entries.Count(e => e.Outcome == FolderOutcome.Failed)} fichier(s) reconnu(s) n'ont pas pu être importés ; le reste l'est."));
    }
}
