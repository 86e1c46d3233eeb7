using System.Collections.Immutable;
using Passerelles.Engine.Matching;

namespace Passerelles.Engine.Evaluation;

/// <summary>Answers of one range of scores, and how many of them a careful reader finds right.</summary>
/// <param name="Name">The range, or the word said of it, in French.</param>
/// <param name="Count">Answers in the range.</param>
/// <param name="Score">Their mean score.</param>
/// <param name="Right">Share of them that the truth names, exact or acceptable.</param>
public sealed record CalibrationBin(string Name, int Count, double Score, double Right);

/// <summary>Whether a score, and the word said of it, mean what they say.</summary>
/// <param name="Bins">By tenth of score, lowest first.</param>
/// <param name="Bands">By word, closest first.</param>
public sealed record Calibration(ImmutableArray<CalibrationBin> Bins, ImmutableArray<CalibrationBin> Bands)
{
    private const int Tenths = 10;

    /// <summary>Mean distance between score and share right, weighted by answers (expected calibration error).</summary>
    public double Error => Bins.Sum(b => b.Count) is > 0 and var all ? Bins.Sum(b => b.Count * Math.Abs(b.Score - b.Right)) / all : 0;

    /// <summary>Over the ten first occupations of each CV.</summary>
    public static Calibration Of(ResumeFigures figures)
    {
        var answers = figures.Outcomes.SelectMany(o => o.Matches.Select(m => new Answer(m.Score, m.Band, o.IsRight(m.Occupation)))).ToArray();
        return new Calibration(
            [.. Enumerable.Range(0, Tenths).Select(b => Bin($"0,{b} à {(b + 1 == Tenths ? "1" : $"0,{b + 1}")}", [.. answers.Where(a => Math.Min(Tenths - 1, (int)(a.Score * Tenths)) == b)]))],
            [.. answers.GroupBy(a => a.Band).OrderByDescending(g => g.Max(a => a.Score)).Select(g => Bin(g.Key.Label(), [.. g]))]);
    }

    private static CalibrationBin Bin(string name, Answer[] answers) => new(
        name,
        answers.Length,
        answers.Length == 0 ? 0 : answers.Average(a => a.Score),
        answers.Length == 0 ? 0 : (double)answers.Count(a => a.IsRight) / answers.Length);

    private readonly record struct Answer(double Score, MatchBand Band, bool IsRight);
}
