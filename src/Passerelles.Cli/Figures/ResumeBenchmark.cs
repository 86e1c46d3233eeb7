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
        return resumes.IsEmpty ? null : ResumeEvaluation.Row(ResumeEvaluation.Measure(source.Map, resumes), isDevelopment);
    }
}
