using System.Text.Json;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Compare_InJson_KeepsItsContractAndAddsWhatIsClose()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["import", "catalogue", Checkout.PathOf("catalogue")], ct);

        var (exitCode, output, error) = await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["compare", "aide-soignant", "infirmier", "--json"], ct);

        Assert.True(exitCode == 0, error);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal(["from", "to", "coverage", "shared", "close", "toAcquire", "notUsed", "differences"], root.EnumerateObject().Select(p => p.Name), StringComparer.Ordinal);
        Assert.InRange(root.GetProperty("coverage").GetDouble(), 0.01, 0.99);
        Assert.Contains(root.GetProperty("shared").EnumerateArray(), s => s.GetProperty("skill").GetProperty("id").GetString() is "mesurer-les-constantes" && s.GetProperty("closeness").GetString() is "same");
        Assert.All(root.GetProperty("differences").EnumerateArray(), d => Assert.Equal(JsonValueKind.String, d.GetProperty("to").ValueKind));

        (exitCode, _, error) = await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["compare", "aide-soignant", "inconnu"], ct);
        Assert.Equal(2, exitCode);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
