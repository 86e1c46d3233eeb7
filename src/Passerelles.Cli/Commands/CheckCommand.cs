using System.CommandLine;
using System.Globalization;
using Passerelles.Imports;
using Passerelles.Imports.Catalogue;

namespace Passerelles.Cli.Commands;

/// <summary><c>check [FOLDER]</c>: every problem of the catalogue, with its place in the files.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string?>("DOSSIER")
        {
            Description = "Le dossier du catalogue (par défaut, celui du projet).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("check", "Vérifie le catalogue et nomme chaque problème avec son fichier et sa ligne.") { folder };
        command.SetAction((parsed, _) => RunAsync(context, parsed.GetValue(folder)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? folder)
    {
        var path = folder ?? Path.Combine(context.Root, "catalogue");
        if (!Directory.Exists(path))
        {
            throw new CommandException($"Le dossier « {path} » n'existe pas.");
        }

        var result = CatalogueReader.Read(path);
        var french = CultureInfo.GetCultureInfo("fr-FR");
        foreach (var problem in result.Problems)
        {
            var file = problem with { File = Path.Combine(folder ?? "catalogue", problem.File) };
            await context.Error.WriteLineAsync(problem.Severity == ProblemSeverity.Error ? $"erreur : {file}" : $"avertissement : {file}");
        }

        if (result.Problems.IsEmpty)
        {
            await context.Output.WriteLineAsync(string.Create(
                french, $"Le catalogue est en ordre : {result.Files.Length} fichiers, {result.Release!.Sheets.Length} fiches, {result.Release.Skills.Length} compétences."));
            return ExitCode.Success;
        }

        await context.Error.WriteLineAsync(string.Create(french, $"{result.Problems.Length} problème(s) dans le catalogue."));
        return ExitCode.Failure;
    }
}
