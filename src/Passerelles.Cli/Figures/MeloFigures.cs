using Passerelles.Cli.Commands;
using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;

namespace Passerelles.Cli.Figures;

/// <summary>Titles of ROME → names of ESCO. The ROME–ESCO table, which is the answer, is never read.</summary>
internal static class MeloFigures
{
    public static async Task<EvaluationRow?> RunAsync(FigureSource source, CancellationToken ct)
    {
        if (source.Find("benchmarks/melo_fra_dev/corpus_elements.tsv") is not { } corpus
            || source.Find("benchmarks/melo_fra_dev/queries.tsv") is not { } queries
            || source.Find("benchmarks/melo_fra_dev/qrels.tsv") is not { } answers)
        {
            return null;
        }

        var right = (await TitleLines.ReadAsync(answers, ct))
            .GroupBy(l => l.Id, l => l.Text.Split('\t')[1], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var labelled = (await TitleLines.ReadAsync(queries, ct)).Where(q => right.ContainsKey(q.Id)).Select(q => new LabelledQuery(q.Text, right[q.Id]));
        var reference = OccupationReference.Build(null, source.Map.Reference.Rome);
        var documents = await TitleLines.ReadAsync(corpus, ct);
        return Benchmarks.LinkTitles(
            TitleIndex.Build(documents, reference, LinkCommand.ConceptOf),
            documents.ToDictionary(d => d.Id, d => d.Text, StringComparer.Ordinal),
            [.. labelled]);
    }
}
