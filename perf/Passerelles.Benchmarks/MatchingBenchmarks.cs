using BenchmarkDotNet.Attributes;
using Passerelles.Engine;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;
using Passerelles.Imports.Catalogue;
using Passerelles.Imports.Rome;

namespace Passerelles.Benchmarks;

/// <summary>The whole ROME and the sheets of the project; one CV, one search, one comparison.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class MatchingBenchmarks
{
    private static readonly YearMonth Today = new(2026, 11);
    private static readonly string[] Prefixes = ["i", "in", "infi", "aide soi", "educatrice spec", "infirmiere bloc", "devlopeur", "EHPAD", "agent de serv"];

    private OccupationReference _reference = OccupationReference.Empty;
    private OccupationMap _map = OccupationMap.Empty;
    private string _resume = "";
    private Profile _profile = Profile.Empty;
    private int _next;

    [GlobalSetup]
    public void Read()
    {
        var rome = RomeReader.Read(BenchmarkData.Require("rome/RefRomeCsv_v460.zip")).Release;
        var catalogue = CatalogueReader.Read(BenchmarkData.Require("catalogue", Environment.GetEnvironmentVariable("PASSERELLES_ROOT"))).Release;
        _reference = OccupationReference.Build(catalogue, rome);
        _map = OccupationMap.Build(_reference);
        _resume = File.ReadAllText(BenchmarkData.Require("cv/fr-txt/infirmiere.txt"));
        _profile = ProfileBuilder.FromResume(_map.Resumes.Read(_resume, Today));
    }

    [Benchmark]
    public int TextToRankedOccupations()
    {
        var resume = _map.Resumes.Read(_resume, Today);
        return _map.Matcher.Match(ProfileBuilder.FromResume(resume), MatchScope.All, 20, Today).Length;
    }

    [Benchmark]
    public int ProfileToRankedOccupations() => _map.Matcher.Match(_profile, MatchScope.All, 20, Today).Length;

    [Benchmark]
    public int Suggest() => _map.Search.Suggest(Prefixes[_next++ % Prefixes.Length], 8).Length;

    [Benchmark]
    public double Compare() => _map.Comparer.Compare(OccupationId.Parse("aide-soignant"), OccupationId.Parse("infirmier")).Coverage;

    [Benchmark]
    public OccupationMap BuildIndexes() => OccupationMap.Build(_reference);
}
