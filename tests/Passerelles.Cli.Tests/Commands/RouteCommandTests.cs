using System.Text.Json;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

public sealed class RouteCommandTests
{
    [Fact]
    public async Task Route_BetweenTwoSheets_WritesItsContract()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var database = folder.PathOf("p.db");
        await PasserellesProcess.RunAsync(database, ["import", "catalogue", Checkout.PathOf("catalogue")], ct);

        var (exitCode, output, error) = await PasserellesProcess.RunAsync(database, ["route", "aide-soignant", "infirmier", "--json"], ct);

        Assert.True(exitCode == 0, error);
        using var document = JsonDocument.Parse(output);
        var route = document.RootElement.GetProperty("routes")[0];
        var step = route.GetProperty("steps")[0];
        Assert.Equal("infirmier", step.GetProperty("to").GetProperty("id").GetString());
        Assert.Equal("dei", step.GetProperty("certifications")[0].GetProperty("id").GetString());
        Assert.Equal("course", step.GetProperty("certifications")[0].GetProperty("way").GetString());
        Assert.NotEmpty(step.GetProperty("gate").GetProperty("text").GetString()!);
        Assert.Equal(36, route.GetProperty("months").GetInt32());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("noRoute").ValueKind);

        (exitCode, output, _) = await PasserellesProcess.RunAsync(database, ["route", "aide-soignant", "aide-soignant", "--json"], ct);
        Assert.Equal(0, exitCode);
        using var same = JsonDocument.Parse(output);
        Assert.Equal("sameOccupation", same.RootElement.GetProperty("noRoute").GetProperty("reason").GetString());

        foreach (var wrong in (string[][])[["route", "inconnu", "infirmier"], ["route", "aide-soignant", "infirmier", "--months", "-1"]])
        {
            (exitCode, output, error) = await PasserellesProcess.RunAsync(database, wrong, ct);
            Assert.Equal(2, exitCode);
            Assert.Empty(output);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
    }
}
