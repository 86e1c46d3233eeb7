using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;

namespace Passerelles.Cli.Commands;

/// <summary><c>link --corpus FILE --queries FILE [--top N] --out FILE</c>: ranks a corpus of titles for each query.</summary>
internal static partial class LinkCommand
{
    public static Command Create(CommandContext context)
    {
        var corpus = new Option<string>("--corpus") { Required = true, Description = "Les intitulés à classer : identifiant, tabulation, texte." };
        var queries = new Option<string>("--queries") { Required = true, Description = "Les intitulés à rapprocher : identifiant, tabulation, texte." };
        var top = new Option<int>("--top") { DefaultValueFactory = _ => 10, Description = "Le nombre de réponses par intitulé (10 par défaut)." };
        var output = new Option<string>("--out") { Required = true, Description = "Le fichier à écrire : intitulé, rang, réponse, score." };
        var command = new Command("link", "Rapproche des intitulés de métiers d'un corpus d'intitulés.") { corpus, queries, top, output };
        command.SetAction((parsed, ct) => RunAsync(
            context, parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(queries), parsed.GetValue(top), parsed.GetRequiredValue(output), ct));
        return command;
    }

    /// <summary>
    /// Titles in the manner of MELO: « C002089_fr_000 » and « C002089_fr_001 » are two names of the concept C002089. Any other
    /// identifier is a concept of its own.
    /// </summary>
    internal static string ConceptOf(string id) => NameOfConcept().Match(id) is { Success: true } match ? match.Groups["concept"].Value : id;

    private static async Task<int> RunAsync(CommandContext context, string corpus, string queries, int top, string output, CancellationToken ct)
    {
        LoadedReference.CheckTop(top);
        var documents = await TitleLines.ReadAsync(corpus, ct);
        var titles = await TitleLines.ReadAsync(queries, ct);
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder && !Directory.Exists(folder))
        {
            throw new CommandException($"Le dossier « {folder} » n'existe pas.");
        }

        var reference = await LoadedReference.ReadAsync(context, ct);
        if (reference.Rome is null)
        {
            await context.Error.WriteLineAsync("Le ROME n'est pas importé : le rapprochement s'en tient aux mots des intitulés.");
        }

        var index = TitleIndex.Build(documents, reference.Rome is null ? null : OccupationReference.Build(null, reference.Rome), ConceptOf);
        await using var run = new StreamWriter(output, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var (id, text) in titles)
        {
            ct.ThrowIfCancellationRequested();
            var rank = 0;
            foreach (var hit in index.Search(text, top))
            {
                await run.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id}\t{++rank}\t{hit.Id}\t{hit.Score:0.000000}"));
            }
        }

        return ExitCode.Success;
    }

    [GeneratedRegex(@"^(?<concept>.+)_[a-z]{2,3}_[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOfConcept();
}
