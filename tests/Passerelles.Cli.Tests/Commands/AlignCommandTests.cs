using System.Text.Json;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

public sealed class AlignCommandTests
{
    [Fact]
    public async Task Align_BeforeEsco_SaysWhatToImport()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["import", "catalogue", Checkout.PathOf("catalogue")], ct);

        var (exitCode, _, error) = await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["align"], ct);

        Assert.Equal(1, exitCode);
        Assert.Equal("ESCO n'est pas encore importé : lancez d'abord « ./passerelles import esco CHEMIN ».", error.Trim());
    }

    [Fact]
    public async Task Align_WithASmallEsco_GivesCoverageWorkListAndTable()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["import", "catalogue", Checkout.PathOf("catalogue")], ct);
        var (imported, _, refusal) = await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["import", "esco", new EscoSample().WriteTo(folder.Path)], ct);
        Assert.True(imported == 0, refusal);

        var (exitCode, output, error) = await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["align", "--json", "--tsv", folder.PathOf("work.tsv")], ct);

        Assert.True(exitCode == 0, error);
        using var json = JsonDocument.Parse(output);
        var coverage = json.RootElement.GetProperty("coverage");
        string[] names = ["both", "romeOnly", "escoOnly", "proposed", "nothing"];
        var parts = names.Sum(p => coverage.GetProperty(p).GetInt32());
        Assert.Equal(coverage.GetProperty("total").GetInt32(), parts);
        // The sample has one of the skills the catalogue declares; all the others are codes this release has lost.
        var empathy = json.RootElement.GetProperty("aligned").EnumerateArray().Single(t => t.GetProperty("id").GetString() is "faire-preuve-d-empathie");
        Assert.Equal(EscoSample.Empathy, Assert.Single(empathy.GetProperty("esco").EnumerateArray(), e => e.GetProperty("kind").GetString() is "declared").GetProperty("code").GetString());
        Assert.True(coverage.GetProperty("lost").GetInt32() > 100);
        var lines = await File.ReadAllLinesAsync(folder.PathOf("work.tsv"), ct);
        Assert.StartsWith("id\t", lines[0], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.Equal(7, l.Count(c => c == '\t')));

        (exitCode, _, error) = await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["align", "--min", "2"], ct);
        Assert.Equal(2, exitCode);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
