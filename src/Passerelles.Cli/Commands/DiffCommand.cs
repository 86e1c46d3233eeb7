using System.CommandLine;
using Passerelles.Data;
using Passerelles.Data.History;
using Passerelles.Engine.Releases;
using Passerelles.Imports;
using Passerelles.Imports.Sources;

namespace Passerelles.Cli.Commands;

/// <summary><c>diff SOURCE [--from A] [--to B] [--with PATH] [--json]</c>: what changes between two releases.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandContext context)
    {
        var source = new Argument<string>("SOURCE") { Description = "La source." };
        var from = new Option<string?>("--from") { Description = "Nom de la publication de départ (par défaut, celle d'avant).", HelpName = "NOM" };
        var to = new Option<string?>("--to") { Description = "Nom de la publication d'arrivée (par défaut, celle qui sert).", HelpName = "NOM" };
        var with = new Option<string[]>("--with")
        {
            Description = "Compare la publication qui sert avec des fichiers pas encore importés ; rien n'est changé.",
            HelpName = "CHEMIN",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "Écrit le résultat en JSON." };
        var command = new Command("diff", "Dit ce qui change entre deux publications d'une source : codes ajoutés, retirés, scindés, réunis, renommés, liens, et ce que cela change pour nos fiches.")
        {
            source, from, to, with, json,
        };
        command.SetAction((parsed, ct) => RunAsync(
            context, parsed.GetRequiredValue(source), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(with) ?? [], parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string source, string? from, string? to, string[] with, bool json, CancellationToken ct)
    {
        if (with.Length > 0 && (from ?? to) is not null)
        {
            throw new CommandException("« --with » compare avec la publication qui sert : « --from » et « --to » n'ont alors pas de sens.");
        }

        var (diff, catalogue) = await OpenedStore.UseAsync(context, async store => (
            with.Length > 0 ? await CompareWithFilesAsync(context, store, source, with, ct) : await CompareStoredAsync(store, source, from, to, ct),
            (await store.LoadAsync(ct)).Catalogue));
        await context.Output.WriteLineAsync(json ? ReleaseDiffJson.Write(diff) : DiffText.Of(diff, catalogue));
        return ExitCode.Success;
    }

    private static async Task<ReleaseDiff> CompareStoredAsync(ReferenceStore store, string source, string? from, string? to, CancellationToken ct)
    {
        var releases = (await store.ListReleasesAsync(ct)).Where(r => r.Info.Source.Equals(source, StringComparison.Ordinal)).Select(r => r.Info.Name).ToList();
        if (releases.Count == 0)
        {
            throw new CommandException($"La source « {source} » n'est pas encore importée.");
        }

        var (older, newer) = (from ?? releases.Find(r => !r.Equals(to ?? releases[0], StringComparison.Ordinal)), to ?? releases[0]);
        if (older is not null && releases.Contains(older) && releases.Contains(newer))
        {
            return ReleaseComparer.Compare((await store.LoadContentsAsync(source, older, ct))!, (await store.LoadContentsAsync(source, newer, ct))!);
        }

        // Releases long deleted: what changed was kept when one took the place of the other.
        return (await store.FindChangeAsync(source, from, to, ct))?.Diff
            ?? throw new CommandException(older is null
                ? $"La base ne garde qu'une publication de « {source} » ({newer}) : comparez-la à un fichier avec « --with CHEMIN »."
                : $"La base ne garde rien sur le passage de {older} à {newer}. Publications gardées de « {source} » : {string.Join(", ", releases)}.");
    }

    private static async Task<ReleaseDiff> CompareWithFilesAsync(CommandContext context, ReferenceStore store, string source, string[] paths, CancellationToken ct)
    {
        var known = SourceRegistry.Find(source)
            ?? throw new CommandException($"« {source} » n'est pas une source connue : {string.Join(", ", SourceRegistry.All.Select(s => s.Card.Id))}.");
        ImportCommand.RefuseSeveral(known, paths);
        var active = await store.LoadContentsAsync(source, null, ct) ?? throw new CommandException($"La source « {source} » n'est pas encore importée.");

        // A true import, into a database of its own that is then thrown away: every source can be compared, by its own reader.
        var folder = Directory.CreateTempSubdirectory("passerelles-diff-");
        try
        {
            using var aside = new ReferenceStore(DatabaseOptions.ForFile(Path.Combine(folder.FullName, "aside.db"), isPooled: false), context.Time);
            using var progress = new TerminalProgress(context.Error);
            var report = await new ImportPipeline(aside, context.Time).RunAsync(source, paths, progress, ct);
            progress.Clear();
            if (report.Outcome == ImportOutcome.Refused)
            {
                await ImportReportText.WriteAsync(report, TextWriter.Null, context.Error);
                throw new CommandException("Ces fichiers ne peuvent pas être importés : rien n'a été comparé.");
            }

            return ReleaseComparer.Compare(active, (await aside.LoadContentsAsync(source, null, ct))!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
