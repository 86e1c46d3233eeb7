using System.Globalization;
using Passerelles.Imports;
using Passerelles.Imports.Folders;

namespace Passerelles.Cli.Commands;

/// <summary>What became of every file of a folder, as a table.</summary>
internal static class FolderReportText
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static async Task WriteAsync(FolderReport report, TextWriter output)
    {
        if (report.Entries.IsEmpty)
        {
            await output.WriteLineAsync("Ce dossier ne contient aucun fichier.");
            return;
        }

        var width = report.Entries.Max(e => e.Path.Length);
        foreach (var entry in report.Entries)
        {
            await output.WriteLineAsync($"{entry.Path.PadRight(width)} → {Words(entry)}");
        }

        await output.WriteLineAsync();
        foreach (var done in report.Reports.Where(r => r.Swap is not null))
        {
            await output.WriteLineAsync(string.Create(
                French, $"{done.Source,-16} {done.Release!.Name,-12} {done.Swap!.Counts.Values.Sum(),10:N0} lignes {done.Duration.TotalSeconds,6:0.0} s{(done.Outcome == ImportOutcome.AlreadyCurrent ? "  déjà à jour" : "")}"));
        }

        var taken = report.Entries.Count(e => e.Outcome is FolderOutcome.Imported or FolderOutcome.AlreadyCurrent);
        var failed = report.Entries.Count(e => e.Outcome == FolderOutcome.Failed);
        await output.WriteLineAsync();
        await output.WriteLineAsync(string.Create(
            French,
            $"{report.Entries.Length:N0} fichiers ou dossiers : {taken:N0} importés ou déjà à jour, {report.Entries.Length - taken - failed:N0} refusés avec leur raison, {failed:N0} en échec ; {report.Reports.Count(r => r.Swap is not null)} sources, {report.Duration.TotalSeconds:0.0} s."));
    }

    private static string Words(FolderEntry entry) => entry.Outcome switch
    {
        FolderOutcome.Imported => $"{entry.Source} : importé",
        FolderOutcome.AlreadyCurrent => $"{entry.Source} : déjà à jour",
        FolderOutcome.LeftOut => $"{entry.Source}, non importé : {entry.Reason}",
        FolderOutcome.Failed => $"{entry.Source}, échec : {entry.Reason}",
        _ => $"refusé : {entry.Reason}",
    };
}
