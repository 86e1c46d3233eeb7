using System.Collections.Immutable;

namespace Passerelles.Engine.Evaluation;

/// <summary>A figure of a benchmark.</summary>
/// <param name="Metric">Name of the measure, such as <c>MRR</c>.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Goal">What we aim at, or null.</param>
public sealed record EvaluationFigure(string Metric, double Value, double? Goal = null);

/// <summary>A line of the table of figures.</summary>
/// <param name="Task">What is done, in French.</param>
/// <param name="Data">On which data, in French.</param>
/// <param name="Cases">Number of cases measured.</param>
/// <param name="Figures">Figures.</param>
public sealed record EvaluationRow(string Task, string Data, int Cases, ImmutableArray<EvaluationFigure> Figures);
