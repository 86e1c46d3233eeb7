using BenchmarkDotNet.Attributes;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;

namespace Passerelles.Benchmarks;

/// <summary>715 queries against the 15,217 ESCO names of the French MELO set, as the link command runs them; one operation is one query.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LinkingBenchmarks
{
    private string[] _queries = [];
    private TitleIndex _index = TitleIndex.Build([]);
    private int _next;

    [GlobalSetup]
    public void Read()
    {
        var folder = BenchmarkData.Require("benchmarks/melo_fra_dev");
        _queries = [.. ReadPairs(Path.Combine(folder, "queries.tsv")).Select(p => p.Text)];
        var rome = RomeReader.Read(BenchmarkData.Require("rome/RefRomeCsv_v460.zip")).Release;
        _index = TitleIndex.Build(
            ReadPairs(Path.Combine(folder, "corpus_elements.tsv")),
            OccupationReference.Build(null, rome),
            id => id[..id.LastIndexOf("_fr_", StringComparison.Ordinal)]);
    }

    [Benchmark]
    public int OneQuery()
    {
        _next = (_next + 1) % _queries.Length;
        return _index.Search(_queries[_next], 10).Length;
    }

    private static IEnumerable<(string Id, string Text)> ReadPairs(string path) =>
        from line in File.ReadLines(path)
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        where tab > 0
        select (line[..tab], line[(tab + 1)..]);
}
