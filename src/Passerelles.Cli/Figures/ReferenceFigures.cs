using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures;

/// <summary>Benchmarks whose data is the imported reference itself.</summary>
internal static class ReferenceFigures
{
    public static Task<EvaluationRow?> CloseOccupationsAsync(FigureSource source, CancellationToken ct) =>
        Task.FromResult<EvaluationRow?>(Benchmarks.CloseOccupations(source.Map.Reference));

    public static Task<EvaluationRow?> SkillTransitionsAsync(FigureSource source, CancellationToken ct) =>
        Task.FromResult<EvaluationRow?>(Benchmarks.SkillTransitions(source.Map.Reference, source.Map.Transitions));

    public static Task<EvaluationRow?> SkillsAsync(FigureSource source, CancellationToken ct) =>
        Task.FromResult(source.Map.Reference.Catalogue is null ? null : Benchmarks.LinkSkills(source.Map.Reference));
}
