using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Passerelles.Engine.Linking;

namespace Passerelles.Cli.Commands;

/// <summary><c>classify FILE [--top N] --json</c>: files job offers under ROME, one JSON line each.</summary>
internal static class ClassifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FICHIER") { Description = "Les offres, une par ligne : {\"id\", \"title\", \"text\"}." };
        var top = new Option<int>("--top") { DefaultValueFactory = _ => 5, Description = "Le nombre de codes par offre (5 par défaut)." };
        var json = new Option<bool>("--json") { Description = "Écrit une ligne JSON par offre." };
        var command = new Command("classify", "Classe des offres d'emploi dans le ROME.") { file, top, json };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(file), parsed.GetValue(top), parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string file, int top, bool json, CancellationToken ct)
    {
        LoadedReference.CheckTop(top);
        if (!File.Exists(file))
        {
            throw new CommandException($"Le fichier « {file} » n'existe pas.");
        }

        var classifier = OfferClassifier.Build(await LoadedReference.ReadWithRomeAsync(context, ct));
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, Encoding.UTF8, ct))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var offer = Read(file, number, line);
            var matches = classifier.Classify(offer.Title ?? "", offer.Text ?? "", top)
                .Select(c => new Match(c.Rome.ToString(), c.Label, Math.Round(c.Score, 6)));
            await context.Output.WriteLineAsync(json
                ? JsonSerializer.Serialize(new Answer(offer.Id, [.. matches]), Json)
                : $"{offer.Id}\t{string.Join(" ; ", matches.Select(m => $"{m.Rome} {m.Label}"))}");
        }

        return ExitCode.Success;
    }

    private static Offer Read(string file, int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Offer>(line, Json) is { Id: not null } offer
                ? offer
                : throw new CommandException($"{file}, ligne {number} : l'offre n'a pas d'identifiant (« id »).");
        }
        catch (JsonException)
        {
            throw new CommandException($"{file}, ligne {number} : ce n'est pas une offre au format JSON.");
        }
    }

    private sealed record Offer(string? Id, string? Title, string? Text);

    private sealed record Answer(string? Id, Match[] Matches);

    private sealed record Match(string Rome, string Label, double Score);
}
