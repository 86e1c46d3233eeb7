using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;
using Passerelles.Imports;
using Passerelles.Imports.Catalogue;

namespace Passerelles.Cli.Commands;

/// <summary><c>check [FOLDER] [--against DIR]</c>: every problem of the catalogue, with its place in the files.</summary>
internal static class CheckCommand
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string?>("DOSSIER")
        {
            Description = "Le dossier du catalogue (par défaut, celui du projet).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var against = new Option<string?>("--against")
        {
            Description = "Un dossier de fichiers officiels (ROME, RNCP, ESCO, FAP et PCS) auxquels comparer chaque code.",
            HelpName = "DOSSIER",
        };
        var command = new Command("check", "Vérifie le catalogue (format, renvois, orthographe, lisibilité, codes) et nomme chaque problème avec son fichier et sa ligne.")
        {
            folder, against,
        };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetValue(folder), parsed.GetValue(against), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? folder, string? against, CancellationToken ct)
    {
        var path = folder ?? Path.Combine(context.Root, "catalogue");
        foreach (var wanted in new[] { path, against }.OfType<string>().Where(p => !Directory.Exists(p)))
        {
            throw new CommandException(File.Exists(wanted) ? $"« {wanted} » est un fichier : il faut un dossier." : $"Le dossier « {wanted} » n'existe pas.");
        }

        var report = await CatalogueChecker.CheckAsync(path, against, await ReadHistoryAsync(context, ct), ct);
        foreach (var problem in report.Problems)
        {
            var file = problem with { File = Path.Combine(folder ?? "catalogue", problem.File) };
            await context.Error.WriteLineAsync(problem.Severity == ProblemSeverity.Error ? $"erreur : {file}" : $"avertissement : {file}");
        }

        foreach (var file in report.Official)
        {
            await context.Output.WriteLineAsync($"Comparé à {file}.");
        }

        if (report.Spelling is { } reason)
        {
            await context.Error.WriteLineAsync($"Orthographe non vérifiée : {reason}");
        }

        if (report.Release is { } release)
        {
            await WriteSummaryAsync(context.Output, release);
        }

        var errors = report.Problems.Count(p => p.Severity == ProblemSeverity.Error);
        if (report.Problems.IsEmpty)
        {
            await context.Output.WriteLineAsync(string.Create(
                French, $"Le catalogue est en ordre : {report.Files.Length} fichiers, {report.Release!.Sheets.Length} fiches, {report.Release.Skills.Length} compétences."));
        }
        else
        {
            await context.Error.WriteLineAsync(string.Create(
                French, $"{errors:N0} erreur(s) et {report.Problems.Length - errors:N0} avertissement(s) dans le catalogue."));
        }

        return errors == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    // Checking needs no database: without one, or when it does not answer, retired codes are not looked for.
    private static async Task<CodeHistory?> ReadHistoryAsync(CommandContext context, CancellationToken ct)
    {
        try
        {
            return OpenedStore.Options(context).MayExist ? await OpenedStore.UseAsync(context, store => store.LoadHistoryAsync(source: null, ct)) : null;
        }
        catch (CommandException failure)
        {
            await context.Error.WriteLineAsync($"Codes retirés non vérifiés : {failure.Message}");
            return null;
        }
    }

    private static async Task WriteSummaryAsync(TextWriter output, CatalogueRelease release)
    {
        var perSheet = release.Sheets.Select(s => s.Skills.Length).Order().ToImmutableArray();
        var perSkill = release.Sheets.SelectMany(s => s.Skills).CountBy(s => s.Skill).Select(p => p.Value).Order().ToImmutableArray();
        (string Label, string Value)[] lines =
        [
            ("fiches par famille", string.Join(" · ", release.Families.Select(f => (f.Label, Count: release.Sheets.Count(s => s.Family == f.Id)))
                .Where(f => f.Count > 0).Select(f => string.Create(French, $"{f.Label} {f.Count}")))),
            ("fiches de métiers émergents", string.Create(French, $"{release.Sheets.Count(s => s.Emerging is not null)}")),
            ("compétences par fiche", Spread(perSheet)),
            ("fiches par compétence", Spread(perSkill)),
            ("compétences liées au ROME, à ESCO", string.Create(
                French, $"{release.Skills.Count(s => s.RomeItems.Length > 0)}, {release.Skills.Count(s => s.EscoUris.Length > 0)} sur {release.Skills.Length}")),
            ("certifications", string.Create(French, $"{release.Certifications.Length}, dont {release.Certifications.Count(c => c.Rncp is not null)} avec un numéro RNCP ou RS et {release.Certifications.Sum(c => c.Exemptions.Length)} dispenses ou passerelles")),
            ("situations de vie", string.Create(French, $"{release.Situations.Length}, {release.Situations.Sum(s => s.Questions.Length)} questions")),
            ("glossaire", string.Create(French, $"{release.Glossary.Length} termes, dont {release.Glossary.Count(g => g.Definitions.Length > 1)} à plusieurs définitions")),
            ("sources, chiffres, formations", string.Create(French, $"{release.Sources.Length}, {release.Figures.Length}, {release.Trainings.Length}")),
        ];
        foreach (var (label, value) in lines)
        {
            await output.WriteLineAsync($"{label} : {value}");
        }
    }

    private static string Spread(ImmutableArray<int> sorted) => sorted.IsEmpty
        ? "aucune"
        : string.Create(French, $"de {sorted[0]} à {sorted[^1]}, médiane {sorted[sorted.Length / 2]}, moyenne {sorted.Average():0.0}");
}
