using System.Diagnostics;
using Passerelles.Documents.Tests.Samples;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Api;

public sealed class OutsideClientTests(NearbySite shared)
{
    [Fact]
    public async Task Script_KnowingOnlyTheDocument_WalksFromASearchToACertification()
    {
        var (code, output) = await RunAsync("aide-soignante", "infirmier");

        Assert.True(code == 0, output);
        Assert.Contains("listOccupations: ", output, StringComparison.Ordinal);
        Assert.Contains("[aide-soignant]", output, StringComparison.Ordinal);
        Assert.Contains("listCloseOccupations: Métiers proches", output, StringComparison.Ordinal);
        Assert.Contains("findRoutes: Vers Infirmier·ère", output, StringComparison.Ordinal);
        Assert.Contains("getCertification: Diplôme : Diplôme d’État d’infirmier", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_KnowingOnlyTheDocument_WalksToTrainingNearAPlace()
    {
        var (code, output) = await RunAsync("agent des services hospitaliers", "aide-soignant");

        Assert.True(code == 0, output);
        Assert.Contains("getCertification: Diplôme : Diplôme d’État d’aide-soignant", output, StringComparison.Ordinal);
        Assert.Contains("formation(s) près de Montpellier, d’abord Formation inventée", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_ForWordsThatNameNothing_FailsAndSaysSo()
    {
        var (code, output) = await RunAsync("zzzzzz");

        Assert.Equal(1, code);
        Assert.Contains("zzzzzz", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_OfTheSample_HoldsNoAddressOfTheInterface() =>
        Assert.DoesNotContain("/api/v1", File.ReadAllText(Checkout.PathOf("samples/api-client/walk.mjs")), StringComparison.Ordinal);

    private async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        ExternalTool.Require("node");
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Checkout.PathOf("samples/api-client/walk.mjs"), new Uri(shared.Site.Address, "/api/openapi.json").AbsoluteUri }.Concat(words))
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, await output + await errors);
    }
}
