using System.Text.Json;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Market;
using Passerelles.Imports.Sources;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Market;

/// <summary>Counts are taken from the files in another way than the importer's.</summary>
public sealed class MarketOfficialFilesTests
{
    private const string FranceTravail = "labour-market/france_travail_marche_rome4_2026-03.csv";
    private const string Shortage = "labour-market/metiers_en_tension_mars_2024.csv";
    private const string Dares = "labour-market/dares_metiers_2030.json";
    private const string Pay = "labour-market/insee_salaan_corpus.json";
    private const string Insertion = "labour-market/cereq_insertion_stats.json";

    private static readonly int[] Measured = [2, 3, 5, 6, 7];

    [Fact]
    public void FranceTravail_WholeFile_HasEveryFigure()
    {
        var path = ReferenceData.Require(FranceTravail);
        var result = FranceTravailMarketReader.Read([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal("2026-03", result.Release?.Info.Name);
        // Titles that hold a comma are between quotes: they are emptied before lines are cut.
        var cells = File.ReadLines(path).Skip(1).Select(l => string.Concat(l.Split('"').Where((_, i) => i % 2 == 0)).Split(',')).ToList();
        Assert.All(cells, c => Assert.Equal(9, c.Length));
        Assert.Equal(cells.Count, result.Release!.Subjects.Length);
        Assert.Equal(cells.Sum(c => Measured.Count(i => c[i].Length > 0)), result.Release.Values.Length);
        var care = result.Release.Values.Where(v => v.Subject.Code is "J1501").ToDictionary(v => v.Indicator.ToString(), StringComparer.Ordinal);
        Assert.Equal((31500, 19.6, 44640, 233300), (care["salaire-median-annuel"].Number, care["salaire-median-horaire"].Number, care["demandeurs-emploi"].Number, care["offres-emploi"].Number));
        Assert.Equal((4d, "Favorable"), (care["facilite-emploi"].Number, care["facilite-emploi"].Category));
        Assert.DoesNotContain(result.Release.Values, v => v.Number is 0 or null);
    }

    [Fact]
    public void Shortage_WholeFile_IsByRegion()
    {
        var path = ReferenceData.Require(Shortage);
        var result = ShortageListReader.Read([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var rows = File.ReadLines(path).Skip(1).Select(l => (Region: l[..l.IndexOf(',', StringComparison.Ordinal)], Code: l[(l.LastIndexOf(',') + 1)..])).ToList();
        var values = result.Release!.Values;
        var whole = rows.Where(r => r.Region is "France Entière").Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var regional = rows.Where(r => r.Region is not "France Entière" && !whole.Contains(r.Code)).ToList();
        // Two regions do not repeat the families of the whole country: they are on their lists too.
        Assert.Equal(regional.Count + (13 * whole.Count), values.Count(v => v.Zone.Level == ZoneLevel.Region));
        Assert.Equal(rows.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count(), values.Count(v => v.Zone == ZoneCode.France));
        Assert.Equal(13, result.Release.Indicators.Single().Covers.Length);
        Assert.All(values.Where(v => v.Zone == ZoneCode.France), v => Assert.Equal(
            whole.Contains(v.Subject.Code) ? 13 : regional.Count(r => string.Equals(r.Code, v.Subject.Code, StringComparison.Ordinal)), v.Number));
    }

    [Fact]
    public void Dares_WholeFile_AddsUpAsItsAuthorsSay()
    {
        var path = ReferenceData.Require(Dares);
        var result = Metiers2030Reader.Read([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var count = json.RootElement.GetArrayLength();
        Assert.Equal(count, result.Files.Single().Kept);
        Assert.Equal(16 * count, result.Release!.Values.Length);
        var care = result.Release.Values.Where(v => v.Subject.Code is "V0Z" && v.Zone == ZoneCode.Of(RegionCode.Parse("76"))).ToDictionary(v => v.Indicator.ToString(), v => v.Number, StringComparer.Ordinal);
        Assert.Equal(73.214, care["emplois-2019"]!.Value, 3);
        Assert.Equal(3.231, care["part-metier-region"]!.Value, 3);
        Assert.Equal(care["postes-a-pourvoir-2030"]!.Value, care["creations-2030"]!.Value + care["departs-2030"]!.Value, 6);
        Assert.Equal(care["desequilibre-2030"]!.Value, care["postes-a-pourvoir-2030"]!.Value + care["jeunes-debutants-2030"]!.Value + care["mobilites-2030"]!.Value, 6);
        Assert.Equal(15, result.Release.Subjects.Count(s => s.Code.IsGroup));
        Assert.Contains(result.Release.Values, v => v is { Number: null, Category: "hors champ" });
    }

    [Fact]
    public void Pay_WholeFile_NamesGroupsByTheNomenclature()
    {
        var result = InseePayReader.Read([ReferenceData.Require(Pay)], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal("2023", result.Release?.Info.Name);
        Assert.Equal(28, result.Release!.Subjects.Count(s => s.Code.Code.Length == 2));
        Assert.Equal("Employés", result.Release.Subjects.Single(s => s.Code.Code is "5").Label);
        Assert.Equal(27000, result.Release.Values.Single(v => v.Subject.Code is "43" && v.Indicator == IndicatorId.Parse("salaire-net-median-annuel")).Number);
        Assert.Equal(6, result.Release.Values.Where(v => v.Zone.Level == ZoneLevel.Region).Select(v => v.Zone).Distinct().Count());
    }

    [Fact]
    public void Insertion_WholeFile_IsByDiploma()
    {
        var result = InsertionReader.Read([ReferenceData.Require(Insertion)], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal(43, result.Release!.Subjects.Length);
        Assert.Equal(71, result.Release.Values.Single(v => v.Subject.Code is "100" && v.Indicator == IndicatorId.Parse("taux-emploi-3-ans")).Number);
    }

    [Theory]
    [InlineData("market-france-travail", FranceTravail)]
    [InlineData("shortage", Shortage)]
    [InlineData("dares-2030", Dares)]
    [InlineData("pay-insee", Pay)]
    [InlineData("insertion", Insertion)]
    public void Recognizes_ItsFile_AndNoOther(string source, string file)
    {
        var probe = SourceProbe.Open(ReferenceData.Require(file));
        Assert.Equal([source], SourceRegistry.All.Where(s => s.Recognizes(probe)).Select(s => s.Card.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void Indicators_OfAllSources_HaveTheirOwnIds()
    {
        var ids = new[] { FranceTravail, Shortage, Dares, Pay, Insertion }.Zip(
                new Func<IReadOnlyList<string>, CancellationToken, ReadResult<MarketRelease>>[] { FranceTravailMarketReader.Read, ShortageListReader.Read, Metiers2030Reader.Read, InseePayReader.Read, InsertionReader.Read })
            .SelectMany(p => p.Second([ReferenceData.Require(p.First)], CancellationToken.None).Release!.Indicators).Select(i => i.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
