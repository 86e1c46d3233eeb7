using System.Globalization;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;

namespace Passerelles.Benchmarks;

/// <summary>
/// Learns the weights of title linking again, <c>fit titles</c> on the command line: prints the figures on queries left out, with
/// folds drawn by query and by answer, then the table to copy into <c>TitleWeights</c>.
/// </summary>
internal static class TitleFit
{
    private const int Folds = 5;
    private const int Draws = 3;

    public static void Run()
    {
        var folder = BenchmarkData.Require("benchmarks/melo_fra_dev");
        var rome = RomeReader.Read(BenchmarkData.Require("rome/RefRomeCsv_v460.zip")).Release;
        var index = TitleIndex.Build(ReadPairs(folder, "corpus_elements.tsv"), OccupationReference.Build(null, rome), ConceptOf);
        var answers = ReadPairs(folder, "qrels.tsv").DistinctBy(l => l.Id, StringComparer.Ordinal).ToDictionary(l => l.Id, l => ConceptOf(l.Text.Split('\t')[1]), StringComparer.Ordinal);
        var queries = ReadPairs(folder, "queries.tsv").Where(q => answers.ContainsKey(q.Id))
            .Select(q => new ListwiseQuery(answers[q.Id], [.. index.Explain(q.Text).Select(c => (ConceptOf(c.Id), c.Features.ToArray()))])).ToArray();
        var scale = new FeatureScale(queries);
        var scaled = Array.ConvertAll(queries, scale.Apply);

        var all = ListwiseRegression.Fit(scaled);
        Print("fitted on all", scaled.Select(q => q.RankOf(all)));
        Print("left out by query", LeftOut(scaled, (_, i) => i));
        var byAnswer = queries.Select(q => q.Answer).Distinct(StringComparer.Ordinal).Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
        Print("left out by answer", LeftOut(scaled, (q, _) => byAnswer[q.Answer]));
        for (var f = 0; f < all.Length; f++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"(\"{TitleIndex.FeatureNames[f]}\", {all[f] / scale.Deviations[f]:0.00}f),"));
        }
    }

    private static IEnumerable<int> LeftOut(ListwiseQuery[] queries, Func<ListwiseQuery, int, int> groupOf)
    {
        var groups = queries.Select(groupOf).ToArray();
        for (var draw = 0; draw < Draws; draw++)
        {
            var fold = Enumerable.Range(0, groups.Max() + 1).ToArray();
            new Random(draw).Shuffle(fold);
            for (var left = 0; left < Folds; left++)
            {
                var weights = ListwiseRegression.Fit([.. queries.Where((_, i) => fold[groups[i]] % Folds != left)]);
                foreach (var query in queries.Where((_, i) => fold[groups[i]] % Folds == left))
                {
                    yield return query.RankOf(weights);
                }
            }
        }
    }

    // Rank 0: the answer is not among the candidates.
    private static void Print(string name, IEnumerable<int> ranks)
    {
        var all = ranks.ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: MRR {all.Average(r => r == 0 ? 0 : 1.0 / r):0.0000}, @1 {all.Average(r => r == 1 ? 1 : 0):0.000}, @10 {all.Average(r => r is > 0 and <= 10 ? 1 : 0):0.000}"));
    }

    private static string ConceptOf(string id) => id[..id.LastIndexOf("_fr_", StringComparison.Ordinal)];

    private static IEnumerable<(string Id, string Text)> ReadPairs(string folder, string file) =>
        from line in File.ReadLines(Path.Combine(folder, file))
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        where tab > 0
        select (line[..tab], line[(tab + 1)..]);
}
