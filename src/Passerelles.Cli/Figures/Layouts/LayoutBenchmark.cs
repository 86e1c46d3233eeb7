using System.Collections.Immutable;
using Passerelles.Documents;
using Passerelles.Engine;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures.Layouts;

/// <summary>CV → document of each layout → text → occupations.</summary>
internal static class LayoutBenchmark
{
    /// <summary>
    /// Figures of every layout. A CV goes through one layout in <paramref name="oneIn"/>: all of them when it is 1. Which ones
    /// depends on its place only, so that the same CVs give the same documents.
    /// </summary>
    public static async Task<ImmutableArray<LayoutFigures>> RunAsync(
        OccupationMap map, IReadOnlyList<LabelledResume> resumes, int oneIn, IProgress<string> progress, CancellationToken ct)
    {
        using var printer = new LayoutPrinter();
        using var reader = new DocumentReader();
        var figures = ImmutableArray.CreateBuilder<LayoutFigures>();
        for (var i = 0; i < ResumeLayout.All.Count; i++)
        {
            var layout = ResumeLayout.All[i];
            progress.Report($"{layout.Name} ({i + 1} sur {ResumeLayout.All.Count})");
            var made = await printer.MakeAsync(layout, [.. resumes.Where((_, at) => (at + i) % oneIn == 0)], ct);
            figures.Add(await MeasureAsync(map, reader, layout, [.. made.Where(m => m.Content is not null)], ct));
        }

        return figures.ToImmutable();
    }

    private static async Task<LayoutFigures> MeasureAsync(
        OccupationMap map, DocumentReader reader, ResumeLayout layout, (LabelledResume Resume, byte[]? Content)[] documents, CancellationToken ct)
    {
        var read = new (double Recall, ResumeOutcome? Outcome, ResumeOutcome Text)[documents.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct };
        await Parallel.ForAsync(0, documents.Length, options, async (i, token) =>
        {
            var (resume, content) = documents[i];
            var text = await reader.ReadAsync(content, token) is DocumentText document ? document.Text : null;
            read[i] = (
                text is null ? 0 : TokenRecall.Of(TokenRecall.Tokenise(resume.Text), text),
                text is null ? null : ResumeEvaluation.Outcome(map, resume, text),
                ResumeEvaluation.Outcome(map, resume, resume.Text));
        });

        return new LayoutFigures(
            layout.Name,
            layout.Goal,
            read.Length,
            read.Count(r => r.Outcome is null),
            read.Select(r => r.Recall).DefaultIfEmpty().Average(),
            read.Select(r => r.Recall).DefaultIfEmpty().Min(),
            Share(read, r => r.Outcome?.ExactRank == 1),
            Share(read, r => r.Outcome?.ExactRank <= 5),
            Share(read, r => First(r.Outcome) is { } first && First(r.Text) == first),
            read.Aggregate(default(ResumeFields), (sum, r) => sum + (r.Outcome?.Fields ?? default)).All.F1,
            read.Aggregate(default(ResumeFields), (sum, r) => sum + r.Text.Fields).All.F1,
            read.Select(r => Math.Abs(ScoreOf(r.Text, r.Text) - ScoreOf(r.Outcome, r.Text))).DefaultIfEmpty().Average());
    }

    private static Engine.Reference.OccupationId? First(ResumeOutcome? outcome) => outcome?.Matches is [var first, ..] ? first.Occupation.Id : null;

    // The score, in one reading, of the occupation that the text puts first.
    private static double ScoreOf(ResumeOutcome? outcome, ResumeOutcome text) =>
        First(text) is { } id ? outcome?.Matches.FirstOrDefault(m => m.Occupation.Id == id)?.Score ?? 0 : 0;

    private static double Share<T>(T[] items, Func<T, bool> holds) => items.Length == 0 ? 0 : (double)items.Count(holds) / items.Length;
}
