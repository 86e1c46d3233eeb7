using System.Collections.Immutable;
using System.Text.Json;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures;

/// <summary>CVs written for the project → occupations that should come first; the part tuned on and the part not looked at.</summary>
internal static class ResumeBenchmark
{
    private static readonly string Folder = Path.Combine("samples", "cvs");

    public static Task<EvaluationRow?> DevelopmentAsync(FigureSource source, CancellationToken ct) => RunAsync(source, isDevelopment: true, ct);

    public static Task<EvaluationRow?> TestAsync(FigureSource source, CancellationToken ct) => RunAsync(source, isDevelopment: false, ct);

    /// <summary>The CVs of one part, by name; none when the samples are not there.</summary>
    public static async Task<ImmutableArray<LabelledResume>> ReadAsync(string root, bool isDevelopment, CancellationToken ct)
    {
        var folder = Path.Combine(root, Folder, isDevelopment ? "development" : "test");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var resumes = ImmutableArray.CreateBuilder<LabelledResume>();
        foreach (var file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            try
            {
                var truth = await File.ReadAllTextAsync(Path.ChangeExtension(file, ".json"), ct);
                resumes.Add(LabelledResume.Parse(Path.GetFileNameWithoutExtension(file), isDevelopment, await File.ReadAllTextAsync(file, ct), truth));
            }
            catch (JsonException e)
            {
                throw new CommandException($"{Path.ChangeExtension(file, ".json")} : {e.Message}");
            }
        }

        return resumes.ToImmutable();
    }

    private static async Task<EvaluationRow?> RunAsync(FigureSource source, bool isDevelopment, CancellationToken ct)
    {
        var resumes = await ReadAsync(source.Root, isDevelopment, ct);
        if (resumes.IsEmpty)
        {
            return null;
        }

        var figures = ResumeEvaluation.Measure(source.Map, resumes);
        return new EvaluationRow("CV → métier", isDevelopment ? "samples/cvs, développement" : "samples/cvs, test", figures.Count, Rows(figures));
    }

    private static ImmutableArray<EvaluationFigure> Rows(ResumeFigures figures) =>
    [
        new("R@1", figures.RecallAt1, 0.80),
        new("R@5", figures.RecallAt5, 0.97),
        new("premier acceptable", figures.SensibleAt1),
        new("F1 des champs", figures.FieldF1, 0.90),
        new("F1 intitulés", figures.Fields.Titles.F1),
        new("F1 dates", figures.Fields.Dates.F1),
        new("F1 employeurs", figures.Fields.Employers.F1),
        new("F1 formations", figures.Fields.Education.F1),
        new("F1 certifications", figures.Fields.Certifications.F1),
        new("F1 compétences", figures.Fields.Skills.F1),
    ];
}
