using System.Collections.Immutable;
using System.Reflection;
using Passerelles.Cli.Figures.Layouts;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures;

/// <summary>Measures all that the page of quality shows: the table, then what takes minutes.</summary>
internal static class QualityReporter
{
    private const int EditedResumes = 10_000;

    /// <param name="source">What to measure with.</param>
    /// <param name="rows">The table, already measured.</param>
    /// <param name="oneIn">A CV goes through one layout in this many.</param>
    /// <param name="today">The date of the report.</param>
    /// <param name="progress">Told what is being measured.</param>
    /// <param name="ct">Stops it; nothing is written then.</param>
    /// <exception cref="CommandException">The samples or a program are missing.</exception>
    public static async Task<QualityReport> MeasureAsync(
        FigureSource source, ImmutableArray<EvaluationRow> rows, int oneIn, DateOnly today, IProgress<string> progress, CancellationToken ct)
    {
        if (LayoutPrinter.Missing is [_, ..] missing)
        {
            throw new CommandException($"Pour mesurer les mises en page, il manque : {string.Join(", ", missing)}. Installez ces programmes, puis recommencez.");
        }

        var development = await ResumeBenchmark.ReadAsync(source.Root, isDevelopment: true, ct);
        var test = await ResumeBenchmark.ReadAsync(source.Root, isDevelopment: false, ct);
        if (development.IsEmpty || test.IsEmpty)
        {
            throw new CommandException($"Les CV d'essai manquent dans « {Path.Combine(source.Root, "samples", "cvs")} ».");
        }

        ImmutableArray<LabelledResume> all = [.. development, .. test];
        progress.Report("Calibrage");
        var unseen = ResumeEvaluation.Measure(source.Map, test);
        progress.Report("Robustesse et équité");
        var variants = ResumeRobustness.Measure(source.Map, all);
        progress.Report("Modifications au hasard");
        var invented = ResumeRobustness.ReadEdited(source.Map, all, EditedResumes);
        var layouts = await LayoutBenchmark.RunAsync(source.Map, all, oneIn, progress, ct);
        return new QualityReport
        {
            Date = today,
            Version = typeof(QualityReporter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "",
            Rome = source.Map.Reference.Rome?.Info.Name ?? "",
            Rows = rows,
            Kinds = KindFigures.Of([.. ResumeEvaluation.Measure(source.Map, development).Outcomes, .. unseen.Outcomes]),
            Calibration = Calibration.Of(unseen),
            Variants = variants,
            Edited = EditedResumes,
            Invented = invented,
            Layouts = layouts,
        };
    }
}
