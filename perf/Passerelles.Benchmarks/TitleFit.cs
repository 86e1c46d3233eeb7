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
    private const double Penalty = 1;

    public static void Run()
    {
        var folder = BenchmarkData.Require("benchmarks/melo_fra_dev");
        var rome = RomeReader.Read(BenchmarkData.Require("rome/RefRomeCsv_v460.zip")).Release;
        var index = TitleIndex.Build(ReadPairs(folder, "corpus_elements.tsv"), OccupationReference.Build(null, rome), ConceptOf);
        var answers = ReadPairs(folder, "qrels.tsv").DistinctBy(l => l.Id, StringComparer.Ordinal).ToDictionary(l => l.Id, l => ConceptOf(l.Text.Split('\t')[1]), StringComparer.Ordinal);
        var cases = ReadPairs(folder, "queries.tsv").Where(q => answers.ContainsKey(q.Id)).Select(q => Read(index, q.Text, answers[q.Id])).ToArray();

        var all = Fit(cases);
        Print("fitted on all", cases.Select(c => c.Rank(all)));
        Print("left out by query", LeftOut(cases, (_, i) => i));
        var byAnswer = cases.Select(c => c.Group).Distinct(StringComparer.Ordinal).Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
        Print("left out by answer", LeftOut(cases, (c, _) => byAnswer[c.Group]));
        for (var f = 0; f < all.Length; f++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"(\"{TitleIndex.FeatureNames[f]}\", {all[f]:0.00}f),"));
        }
    }

    private static double[] Fit(ListwiseCase[] cases) => ListwiseFit.Fit(cases, Penalty / cases.Length, wrongShare: 0);

    // In the order of concepts, which settles ties as the index does.
    private static ListwiseCase Read(TitleIndex index, string title, string answer)
    {
        var candidates = index.Explain(title).OrderBy(c => ConceptOf(c.Id), StringComparer.Ordinal).ToArray();
        return new ListwiseCase(
            answer,
            Array.ConvertAll(candidates, c => c.Features.Select(f => (double)f).ToArray()),
            Array.ConvertAll(candidates, c => string.Equals(ConceptOf(c.Id), answer, StringComparison.Ordinal)));
    }

    private static IEnumerable<int> LeftOut(ListwiseCase[] cases, Func<ListwiseCase, int, int> groupOf)
    {
        var groups = cases.Select(groupOf).ToArray();
        for (var draw = 0; draw < Draws; draw++)
        {
            var fold = Enumerable.Range(0, groups.Max() + 1).ToArray();
            new Random(draw).Shuffle(fold);
            for (var left = 0; left < Folds; left++)
            {
                var weights = Fit([.. cases.Where((_, i) => fold[groups[i]] % Folds != left)]);
                foreach (var one in cases.Where((_, i) => fold[groups[i]] % Folds == left))
                {
                    yield return one.Rank(weights);
                }
            }
        }
    }

    private static void Print(string name, IEnumerable<int> ranks)
    {
        var all = ranks.ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: MRR {all.Average(r => 1.0 / r):0.0000}, @1 {all.Average(r => r == 1 ? 1 : 0):0.000}, @10 {all.Average(r => r <= 10 ? 1 : 0):0.000}"));
    }

    private static string ConceptOf(string id) => id[..id.LastIndexOf("_fr_", StringComparison.Ordinal)];

    private static IEnumerable<(string Id, string Text)> ReadPairs(string folder, string file) =>
        from line in File.ReadLines(Path.Combine(folder, file))
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        where tab > 0
        select (line[..tab], line[(tab + 1)..]);
}
