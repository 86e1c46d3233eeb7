using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Passerelles.Cli.Figures;
using Passerelles.Engine;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Commands;

/// <summary><c>evaluate [--data DIR]</c>: runs every benchmark whose data is there and prints the figures.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // A new benchmark takes its place here: it gives no row when its data is absent.
    private static readonly Func<FigureSource, CancellationToken, Task<EvaluationRow?>>[] Benchmarks =
    [
        MeloFigures.RunAsync,
        OfferFigures.RunAsync,
        ReferenceFigures.CloseOccupationsAsync,
        ReferenceFigures.SkillTransitionsAsync,
        ReferenceFigures.SkillsAsync,
        ResumeBenchmark.DevelopmentAsync,
        ResumeBenchmark.TestAsync,
    ];

    public static Command Create(CommandContext context)
    {
        var data = new Option<string?>("--data") { Description = "Le dossier des jeux d'essai (par défaut $PASSERELLES_DATA, sinon ../shared/data)." };
        var json = new Option<bool>("--json") { Description = "Écrit le tableau en JSON." };
        var command = new Command("evaluate", "Mesure la justesse du moteur sur les jeux d'essai présents.") { data, json };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetValue(data), parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? data, bool json, CancellationToken ct)
    {
        var folder = data ?? Environment.GetEnvironmentVariable("PASSERELLES_DATA") ?? Path.Combine(context.Root, "..", "shared", "data");
        if (data is not null && !Directory.Exists(data))
        {
            throw new CommandException($"Le dossier « {data} » n'existe pas.");
        }

        var source = new FigureSource(Path.GetFullPath(folder), context.Root, OccupationMap.Build(await LoadedReference.ReadWithRomeAsync(context, ct)));
        var rows = new List<EvaluationRow>();
        foreach (var benchmark in Benchmarks)
        {
            ct.ThrowIfCancellationRequested();
            if (await benchmark(source, ct) is { } row)
            {
                rows.Add(row);
            }
        }

        await context.Output.WriteLineAsync(json ? JsonSerializer.Serialize(rows, Json) : Table(rows));
        return ExitCode.Success;
    }

    private static string Table(List<EvaluationRow> rows)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var lines = rows.SelectMany(row => row.Figures.Select((figure, i) => string.Create(
            french,
            $"{(i == 0 ? row.Task : ""),-31}{(i == 0 ? row.Data : ""),-42}{(i == 0 ? row.Cases.ToString(french) : ""),8}  {figure.Metric,-22}{figure.Value,7:0.000}{(figure.Goal is { } goal ? $"   objectif {goal.ToString("0.00", french)}" : "")}")));
        return string.Join(Environment.NewLine, lines.Prepend($"{"Tâche",-31}{"Données",-42}{"Cas",8}  {"Mesure",-22}{"Valeur",7}"));
    }
}
