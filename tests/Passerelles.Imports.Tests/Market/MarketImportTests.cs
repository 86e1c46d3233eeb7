using System.Diagnostics;
using System.Globalization;
using System.Text;
using Passerelles.Data;
using Passerelles.Data.Market;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Market;

public sealed class SqliteMarketImportTests() : MarketImportTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlMarketImportTests() : MarketImportTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class MarketImportTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private ReferenceStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MarketFigures Figures => new(_store);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(provider);
        _store = new ReferenceStore(_database.Options, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        _folder.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Run_EverySource_IsFoundTogether()
    {
        foreach (var (source, file) in new[]
        {
            ("market-france-travail", "france_travail_marche_rome4_2026-03.csv"), ("shortage", "metiers_en_tension_mars_2024.csv"), ("dares-2030", "dares_metiers_2030.json"),
            ("pay-insee", "insee_salaan_corpus.json"), ("insertion", "cereq_insertion_stats.json"),
        })
        {
            await ImportAsync(source, ReferenceData.Require("labour-market/" + file));
        }

        var catalogue = await Figures.LoadCatalogueAsync(Ct);
        Assert.Equal("facilite-emploi", catalogue.Indicators[4].Id.ToString());
        var place = new Place { Code = CommuneCode.Parse("34172"), Name = "Montpellier" };
        var zones = ZoneCode.Around(new Zone.Around(place, 30)).ToList();
        var subjects = catalogue.SpeakingOf([new SubjectCode(Nomenclature.Rome4, "J1501"), new SubjectCode(Nomenclature.Fap2009, "V0Z60")]);
        Assert.Equal(["J1501", "V0Z60", "V0Z"], subjects.Select(s => s.Code), StringComparer.Ordinal);
        var tables = FigureTable.Build(catalogue, subjects, zones, await Figures.FindAsync(subjects, zones, Ct));
        Assert.Equal([5, 1, 16], tables.Select(t => t.Lines.Length));
        Assert.Equal((null, 31500), (tables[0].Lines[0].Local?.Number, tables[0].Lines[0].Country?.Number));
        Assert.Equal(13, (await Figures.FindAsync(IndicatorId.Parse("desequilibre-2030"), new SubjectCode(Nomenclature.Fap2009, "V0Z"), ZoneLevel.Region, Ct)).Length);
    }

    [Fact]
    public async Task Run_DamagedFile_LeavesTheFiguresThatWereThere()
    {
        var path = Write(3, 4);
        await ImportAsync("indicators", path);
        File.AppendAllText(path, "J1101;34;beaucoup;1\n");
        var report = await new ImportPipeline(_store, TimeProvider.System).RunAsync("indicators", path, null, Ct);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Equal(3 * 4 * 2, await _database.ScalarAsync("SELECT count(*) FROM indicator_values"));
    }

    [Fact]
    public async Task Run_SameFileAndThenAnother_ReplacesAsAWhole()
    {
        var report = await ImportAsync("indicators", Write(3, 4));
        Assert.Equal(24, report.Swap?.Counts["indicator_values"]);
        Assert.Equal(ImportOutcome.AlreadyCurrent, (await new ImportPipeline(_store, TimeProvider.System).RunAsync("indicators", Write(3, 4), null, Ct)).Outcome);
        await ImportAsync("indicators", Write(2, 4));
        var found = await Figures.FindAsync([new SubjectCode(Nomenclature.Rome4, "A1003")], [ZoneCode.Of(DepartmentCode.Parse("01"))], Ct);
        Assert.Empty(found);
        Assert.Equal(2, (await Figures.FindAsync([new SubjectCode(Nomenclature.Rome4, "A1001")], [ZoneCode.Of(DepartmentCode.Parse("01"))], Ct)).Length);
    }

    /// <summary>The figure of docs/data/indicators.md; not run by default, and judges no time.</summary>
    [Fact(Explicit = true)]
    public async Task Run_AMillionValues_IsMeasured()
    {
        var path = Write(1_600, 101, columns: 7);
        var clock = Stopwatch.StartNew();
        var report = await ImportAsync("indicators", path);
        TestContext.Current.SendDiagnosticMessage($"{provider}: {report.Swap?.Counts["indicator_values"]} values imported in {clock.Elapsed.TotalSeconds:0.0} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        SubjectCode[] subjects = [.. Enumerable.Range(0, 4).Select(i => new SubjectCode(Nomenclature.Rome4, Rome(i * 300)))];
        ZoneCode[] zones = [ZoneCode.Of(DepartmentCode.Parse("34")), ZoneCode.Of(RegionCode.Parse("76")), ZoneCode.France];
        var times = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            clock.Restart();
            Assert.Equal(28, (await Figures.FindAsync(subjects, zones, Ct)).Length);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        clock.Restart();
        Assert.Equal(101, (await Figures.FindAsync(IndicatorId.Parse("local-0"), subjects[0], ZoneLevel.Department, Ct)).Length);
        TestContext.Current.SendDiagnosticMessage($"{provider}: 4 occupations in 3 zones, median {times[100]:0.00} ms, p95 {times[190]:0.00} ms; one in every department {clock.Elapsed.TotalMilliseconds:0.00} ms");
    }

    private static string Rome(int i) => "A" + (1001 + i).ToString(CultureInfo.InvariantCulture);

    private string Write(int occupations, int departments, int columns = 2)
    {
        var text = new StringBuilder("# indicateurs: 1\n# source: Essai\n# licence: Licence Ouverte 2.0\n# metiers: rome4\n# zones: departement\n# periode: 2025\n# colonne metier: rome\n# colonne zone: dep\n");
        var names = Enumerable.Range(0, columns).Select(i => $"c{i}").ToList();
        names.ForEach(n => text.Append(CultureInfo.InvariantCulture, $"# indicateur {n}: local-{n[1..]} | Chiffre {n} | personnes | Personnes comptées\n"));
        text.Append("rome;dep;").AppendJoin(';', names).Append('\n');
        for (var o = 0; o < occupations; o++)
        {
            for (var d = 0; d < departments; d++)
            {
                text.Append(Rome(o)).Append(';').Append(TerritoryNames.Departments[d].Code).Append(';').AppendJoin(';', names.Select((_, i) => (o * 31) + d + i + 1)).Append('\n');
            }
        }

        var path = _folder.PathOf($"indicateurs-{occupations}.csv");
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private async Task<ImportReport> ImportAsync(string source, string path)
    {
        var report = await new ImportPipeline(_store, TimeProvider.System).RunAsync(source, path, null, Ct);
        Assert.True(report.Outcome == ImportOutcome.Imported, string.Join('\n', report.Problems));
        return report;
    }
}
