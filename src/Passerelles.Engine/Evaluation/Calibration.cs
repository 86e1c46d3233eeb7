using System.Collections.Immutable;
using Passerelles.Engine.Matching;

namespace Passerelles.Engine.Evaluation;

/// <summary>Answers of one range of scores, and how many of them a careful reader finds right.</summary>
/// <param name="From">Lowest score, included.</param>
/// <param name="To">Highest score, excluded but for 1.</param>
/// <param name="Count">Answers in the range.</param>
/// <param name="Score">Their mean score.</param>
/// <param name="Right">Share of them that the truth names, exact or acceptable.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Score, double Right);

/// <summary>Whether a score, and the word said of it, mean what they say.</summary>
/// <param name="Bins">By tenth of score.</param>
/// <param name="Bands">By word, best first.</param>
/// <param name="Error">Mean distance between score and share right, weighted by answers (expected calibration error).</param>
public sealed record Calibration(ImmutableArray<CalibrationBin> Bins, ImmutableArray<(MatchBand Band, CalibrationBin Bin)> Bands, double Error)
{
    /// <summary>Over the ten first occupations of each CV.</summary>
    public static Calibration Of(ResumeFigures figures)
    {
        var answers = figures.Outcomes.SelectMany(o => o.Matches.Select(m => (m.Score, m.Band, IsRight: o.IsRight(m.Occupation)))).ToArray();
        ImmutableArray<CalibrationBin> bins =
        [
            .. Enumerable.Range(0, 10).Select(b => Bin(b / 10.0, (b + 1) / 10.0, [.. answers.Where(a => Math.Min(9, (int)(a.Score * 10)) == b).Select(a => (a.Score, a.IsRight))])),
        ];
        ImmutableArray<(MatchBand, CalibrationBin)> bands =
        [
            .. answers.GroupBy(a => a.Band).OrderByDescending(g => g.Max(a => a.Score))
                .Select(g => (g.Key, Bin(g.Min(a => a.Score), g.Max(a => a.Score), [.. g.Select(a => (a.Score, a.IsRight))]))),
        ];
        return new Calibration(bins, bands, answers.Length == 0 ? 0 : bins.Sum(b => b.Count * Math.Abs(b.Score - b.Right)) / answers.Length);
    }

    private static CalibrationBin Bin(double from, double to, (double Score, bool IsRight)[] answers) => new(
        from,
        to,
        answers.Length,
        answers.Length == 0 ? 0 : answers.Average(a => a.Score),
        answers.Length == 0 ? 0 : (double)answers.Count(a => a.IsRight) / answers.Length);
}
