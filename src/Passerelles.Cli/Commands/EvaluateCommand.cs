using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Passerelles.Cli.Figures;
using Passerelles.Engine;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Commands;

/// <summary>
/// <c>evaluate [--data DIR] [--report]</c>: runs every benchmark whose data is there and prints the figures; the report also
/// measures what takes minutes and writes <c>docs/quality.md</c> and <c>docs/quality.json</c>, which the site shows.
/// </summary>
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
        var report = new Option<bool>("--report") { Description = "Mesure aussi la robustesse, l'équité et les mises en page, et écrit docs/quality.md et docs/quality.json." };
        var oneIn = new Option<int>("--one-in") { DefaultValueFactory = _ => 4, Description = "Avec --report : chaque CV passe par une mise en page sur N (4 par défaut, 1 : toutes)." };
        var command = new Command("evaluate", "Mesure la justesse du moteur sur les jeux d'essai présents.") { data, json, report, oneIn };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetValue(data), parsed.GetValue(json), parsed.GetValue(report) ? parsed.GetValue(oneIn) : null, ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? data, bool json, int? oneIn, CancellationToken ct)
    {
        if (oneIn < 1)
        {
            throw new CommandException("« --one-in » attend un nombre entier, 1 ou plus.");
        }

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

        if (oneIn is { } share)
        {
            await WriteReportAsync(context, await QualityReporter.MeasureAsync(
                source, [.. rows], share, DateOnly.FromDateTime(context.Time.GetLocalNow().DateTime), new StepLines(context.Error), ct), ct);
        }

        await context.Output.WriteLineAsync(json ? JsonSerializer.Serialize(rows, Json) : Table(rows));
        return ExitCode.Success;
    }

    private static async Task WriteReportAsync(CommandContext context, QualityReport report, CancellationToken ct)
    {
        var folder = Path.Combine(context.Root, "docs");
        await File.WriteAllTextAsync(Path.Combine(folder, "quality.json"), JsonSerializer.Serialize(report, Json) + "\n", ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "quality.md"), QualityMarkdown.Write(report), ct);
    }

    private static string Table(List<EvaluationRow> rows)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var lines = rows.SelectMany(row => row.Figures.Select((figure, i) => string.Create(
            french,
            $"{(i == 0 ? row.Task : ""),-31}{(i == 0 ? row.Data : ""),-42}{(i == 0 ? row.Cases.ToString(french) : ""),8}  {figure.Metric,-22}{figure.Value,7:0.000}{(figure.Goal is { } goal ? $"   objectif {goal.ToString("0.00", french)}" : "")}")));
        return string.Join(Environment.NewLine, lines.Prepend($"{"Tâche",-31}{"Données",-42}{"Cas",8}  {"Mesure",-22}{"Valeur",7}"));
    }

    private sealed class StepLines(TextWriter error) : IProgress<string>
    {
        public void Report(string value) => error.WriteLine($"{value}…");
    }
}
