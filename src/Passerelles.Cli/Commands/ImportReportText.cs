using System.Globalization;
using Passerelles.Imports;
using Passerelles.Imports.Sources;

namespace Passerelles.Cli.Commands;

/// <summary>An import told in words: counts and release on the output, problems on the error output.</summary>
internal static class ImportReportText
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static async Task WriteAsync(ImportReport report, TextWriter output, TextWriter error)
    {
        await WriteFilesAsync(report, output);
        foreach (var problem in report.Problems)
        {
            await error.WriteLineAsync(problem.Severity switch
            {
                ProblemSeverity.Error => $"erreur : {problem}",
                ProblemSeverity.Rejected => $"ligne rejetée : {problem}",
                _ => $"avertissement : {problem}",
            });
        }

        if (report is not { Release: { } release, Swap: { } swap })
        {
            return;
        }

        await output.WriteLineAsync();
        foreach (var (kind, count) in swap.Counts)
        {
            await output.WriteLineAsync(string.Create(French, $"{count,10:N0} {RowNames.Of(report.Source, kind)}"));
        }

        var published = release.PublishedOn is { } date ? string.Create(French, $", publication du {date:d MMMM yyyy}") : "";
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{release.Title} ({release.Source} {release.Name}{published})");
        await output.WriteLineAsync(report.Outcome == ImportOutcome.AlreadyCurrent
            ? string.Create(French, $"Déjà à jour : ce contenu est celui de la base. Rien n'a été réécrit ({report.Duration.TotalSeconds:0.0} s).")
            : string.Create(French, $"Importé, relu et vérifié en {report.Duration.TotalSeconds:0.0} s{Replaced(report)}."));
    }

    private static async Task WriteFilesAsync(ImportReport report, TextWriter output)
    {
        if (report.Files.IsEmpty)
        {
            return;
        }

        var width = report.Files.Max(f => f.File.Length);
        await output.WriteLineAsync($"{"fichier".PadRight(width)} {"lues",10} {"gardées",10} {"rejetées",10}");
        foreach (var file in report.Files)
        {
            await output.WriteLineAsync(Row(file.File, file.Read, file.Kept, file.Rejected));
        }

        await output.WriteLineAsync(Row("total", report.Files.Sum(f => f.Read), report.Files.Sum(f => f.Kept), report.Files.Sum(f => f.Rejected)));

        string Row(string name, int read, int kept, int rejected) =>
            string.Create(French, $"{name.PadRight(width)} {read,10:N0} {kept,10:N0} {rejected,10:N0}");
    }

    private static string Replaced(ImportReport report) =>
        report.Swap?.Previous is { } previous ? $" ; la publication précédente ({previous.Name}) est conservée" : "";
}
