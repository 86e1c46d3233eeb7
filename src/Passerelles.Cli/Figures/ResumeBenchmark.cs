using System.Collections.Immutable;
using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Resumes;

namespace Passerelles.Cli.Figures;

/// <summary>CVs written for the project → occupations that should come first; the part tuned on and the part not looked at.</summary>
internal static class ResumeBenchmark
{
    // The truths say what still goes on as of this month.
    private static readonly YearMonth WrittenIn = new(2026, 11);

    public static Task<EvaluationRow?> DevelopmentAsync(FigureSource source, CancellationToken ct) => RunAsync(source, isDevelopment: true, ct);

    public static Task<EvaluationRow?> TestAsync(FigureSource source, CancellationToken ct) => RunAsync(source, isDevelopment: false, ct);

    private static async Task<EvaluationRow?> RunAsync(FigureSource source, bool isDevelopment, CancellationToken ct)
    {
        var folder = Path.Combine(source.Root, "samples", "cvs");
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var resumes = new List<LabelledResume>();
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var truth = await File.ReadAllTextAsync(Path.ChangeExtension(file, ".json"), ct);
            resumes.Add(LabelledResume.Parse(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, ct), truth));
        }

        var figures = ResumeEvaluation.Measure(source.Map, resumes.Where(r => r.IsDevelopment == isDevelopment), WrittenIn);
        return new EvaluationRow("CV → métier", isDevelopment ? "samples/cvs, développement" : "samples/cvs, test", figures.Count, Rows(figures));
    }

    private static ImmutableArray<EvaluationFigure> Rows(ResumeFigures figures) =>
    [
        new("R@1", figures.RecallAt1, 0.80),
        new("R@5", figures.RecallAt5, 0.97),
        new("premier acceptable", figures.SensibleAt1),
        new("F1 des champs", figures.FieldF1),
        new("F1 intitulés", figures.Titles.F1),
        new("F1 dates", figures.Dates.F1),
        new("F1 certifications", figures.Certifications.F1),
    ];
}
