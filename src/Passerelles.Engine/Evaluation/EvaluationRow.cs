using System.Collections.Immutable;

namespace Passerelles.Engine.Evaluation;

/// <summary>A figure of a benchmark.</summary>
/// <param name="Metric">Name of the measure, such as <c>MRR</c>.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Goal">What we aim at, or null.</param>
public sealed record EvaluationFigure(string Metric, double Value, double? Goal = null);

/// <summary>A case whose first answer is wrong.</summary>
/// <param name="Case">What was asked.</param>
/// <param name="Expected">The right answer, or one of them.</param>
/// <param name="Given">The answer given.</param>
public sealed record EvaluationFailure(string Case, string Expected, string Given);

/// <summary>A line of the table of figures.</summary>
/// <param name="Task">What is done, in French.</param>
/// <param name="Data">On which data, in French.</param>
/// <param name="Cases">Number of cases measured.</param>
/// <param name="Figures">Figures.</param>
public sealed record EvaluationRow(string Task, string Data, int Cases, ImmutableArray<EvaluationFigure> Figures)
{
    /// <summary>What the figures mean, in French.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>What they do not prove, in French.</summary>
    public string Limits { get; init; } = "";

    /// <summary>Cases counted as failures, shown or not.</summary>
    public int FailureCount { get; init; }

    /// <summary>What counts as a failure, in French.</summary>
    public string FailureRule { get; init; } = "";

    /// <summary>Some of the failures, spread over all of them; empty where they may not be shown.</summary>
    public ImmutableArray<EvaluationFailure> Failures { get; init; } = [];

    /// <summary>The same row with failures, of which at most a hundred are kept.</summary>
    internal EvaluationRow With(IReadOnlyList<EvaluationFailure> failures, string rule)
    {
        const int Shown = 100;
        var step = Math.Max(1.0, failures.Count / (double)Shown);
        return this with
        {
            FailureCount = failures.Count,
            FailureRule = rule,
            Failures = [.. Enumerable.Range(0, Math.Min(Shown, failures.Count)).Select(i => failures[(int)(i * step)])],
        };
    }
}
