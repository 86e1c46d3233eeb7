using System.Collections.Immutable;

namespace Passerelles.Engine.Evaluation;

/// <summary>All that was measured, as the page and <c>docs/quality.md</c> show it.</summary>
public sealed record QualityReport
{
    /// <summary>When it was measured.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Version of Passerelles.</summary>
    public required string Version { get; init; }

    /// <summary>ROME release the figures were made with.</summary>
    public required string Rome { get; init; }

    /// <summary>The table of figures.</summary>
    public required ImmutableArray<EvaluationRow> Rows { get; init; }

    /// <summary>CVs of both parts by what makes them easy or hard.</summary>
    public required ImmutableArray<KindFigures> Kinds { get; init; }

    /// <summary>Whether scores and words mean what they say, on the part not looked at; null without CVs.</summary>
    public required Calibration? Calibration { get; init; }

    /// <summary>What changes of the text do to the answers, both parts.</summary>
    public required ImmutableArray<VariantFigures> Variants { get; init; }

    /// <summary>Blindly edited CVs read.</summary>
    public required int Edited { get; init; }

    /// <summary>What was invented in them; empty when all is well.</summary>
    public required ImmutableArray<string> Invented { get; init; }

    /// <summary>What CVs become through each layout; empty when not measured.</summary>
    public required ImmutableArray<LayoutFigures> Layouts { get; init; }
}

/// <summary>CVs that share a difficulty.</summary>
/// <param name="Kind">The difficulty, such as <c>career-changer</c>.</param>
/// <param name="Cases">CVs.</param>
/// <param name="RecallAt1">Share whose first occupation is exact.</param>
/// <param name="RecallAt5">Share with an exact occupation among the five first.</param>
/// <param name="FieldF1">F1 of the fields.</param>
public sealed record KindFigures(string Kind, int Cases, double RecallAt1, double RecallAt5, double FieldF1)
{
    /// <summary>By kind, the most frequent first.</summary>
    public static ImmutableArray<KindFigures> Of(IEnumerable<ResumeOutcome> outcomes) =>
    [
        .. outcomes.SelectMany(o => o.Resume.Truth.Kinds.Select(k => (Kind: k, Outcome: o)))
            .GroupBy(p => p.Kind, p => p.Outcome, StringComparer.Ordinal)
            .Select(g => (g.Key, Figures: new ResumeFigures([.. g])))
            .Select(k => new KindFigures(k.Key, k.Figures.Count, k.Figures.RecallAt1, k.Figures.RecallAt5, k.Figures.FieldF1))
            .OrderByDescending(k => k.Cases).ThenBy(k => k.Kind, StringComparer.Ordinal),
    ];
}
