using System.CommandLine;
using Passerelles.Documents;
using Passerelles.Engine;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Resumes;

namespace Passerelles.Cli.Commands;

/// <summary><c>match FILE [--top N] [--scope sector|all] [--json]</c>: the occupations closest to a CV. Keeps nothing of it.</summary>
internal static class MatchCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FICHIER") { Description = "Le CV : PDF, DOCX, ODT, RTF, texte ou image." };
        var top = new Option<int>("--top") { DefaultValueFactory = _ => 10, Description = "Le nombre de métiers (10 par défaut)." };
        var scope = new Option<string>("--scope") { DefaultValueFactory = _ => "all", Description = "« sector » : les fiches du secteur ; « all » : aussi tout le ROME (par défaut)." };
        var json = new Option<bool>("--json") { Description = "Écrit le résultat en JSON." };
        var command = new Command("match", "Lit un CV et classe les métiers les plus proches, avec leurs raisons.") { file, top, scope, json };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(file), parsed.GetValue(top), parsed.GetRequiredValue(scope), parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string file, int top, string scopeName, bool json, CancellationToken ct)
    {
        LoadedReference.CheckTop(top);
        var scope = scopeName switch
        {
            "sector" => MatchScope.Sector,
            "all" => MatchScope.All,
            _ => throw new CommandException($"« {scopeName} » n'est pas un périmètre connu : « sector » ou « all »."),
        };
        var document = await ReadAsync(file, ct);
        var reference = await LoadedReference.ReadWithOccupationsAsync(context, ct);
        var map = OccupationMap.Build(reference);
        var now = context.Time.GetLocalNow();
        var today = new YearMonth(now.Year, now.Month);
        var resume = map.Resumes.Read(document.Text, today);
        if (!resume.LooksLikeResume)
        {
            throw new CommandException($"{resume.Warnings[0]} Donnez un CV qui dit vos emplois, vos diplômes ou vos compétences.");
        }

        var profile = ProfileBuilder.FromResume(resume);
        var matches = map.Matcher.Match(profile, scope, top, today);
        await context.Output.WriteLineAsync(json
            ? MatchJson.Write(reference, document, resume, profile, matches)
            : MatchText.Write(document, resume, profile, matches));
        return ExitCode.Success;
    }

    private static async Task<DocumentText> ReadAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            throw new CommandException($"Le fichier « {file} » n'existe pas.");
        }

        try
        {
            await using var content = File.OpenRead(file);
            using var reader = new DocumentReader();
            return await reader.ReadAsync(content, ct) switch
            {
                DocumentText text => text,
                DocumentRejected rejected => throw new CommandException(rejected.Message),
                var other => throw new InvalidOperationException($"'{other.GetType().Name}' is not an expected result."),
            };
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandException($"Le fichier « {file} » ne peut pas être lu : vérifiez vos droits.");
        }
    }
}
