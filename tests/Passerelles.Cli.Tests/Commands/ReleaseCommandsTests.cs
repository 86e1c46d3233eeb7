using System.Text.Json;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

/// <summary>The commands on releases, by the real program.</summary>
public sealed class ReleaseCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Commands_OnTwoReleases_CompareAndGoBackAndForth()
    {
        var older = new RomeSample("459").WriteTo(_folder.PathOf("v459"));
        var sample = new RomeSample("460", 4);
        foreach (var stem in new[] { "referentiel_code_rome", "referentiel_appellation", "arborescence_secteur_activite", "arborescence_secteur_naf", "arborescence_thematique", "arborescence_centre_interet", "cr_gd_dp", "cr_gd_dp_appellations" })
        {
            sample[stem] = sample[stem].Replace("Œnologue de santé n° 1 ", "Œnologue du soin n° 1 ", StringComparison.Ordinal);
        }

        var newer = sample.WriteTo(_folder.PathOf("v460"));
        await SucceedAsync("import", "rome", older);

        Assert.Contains("comparez-la à un fichier", await FailAsync(2, "diff", "rome"), StringComparison.Ordinal);
        Assert.Contains("3 avant, 4 après, 1 en plus", await SucceedAsync("diff", "rome", "--with", newer), StringComparison.Ordinal);
        Assert.Contains("v459", await SucceedAsync("releases"), StringComparison.Ordinal);

        await SucceedAsync("import", "rome", newer);
        var text = await SucceedAsync("diff", "rome");
        Assert.Contains("de v459 à v460", text, StringComparison.Ordinal);
        Assert.Contains("« Œnologue de santé n° 1 / Œnologue de santé n° 1 » devient « Œnologue du soin n° 1 / ", text, StringComparison.Ordinal);
        using (var json = JsonDocument.Parse(await SucceedAsync("diff", "rome", "--json")))
        {
            Assert.Equal("rome:J1504", json.RootElement.GetProperty("added").EnumerateArray().Single(a => a.GetProperty("code").GetString()!.StartsWith("rome:", StringComparison.Ordinal)).GetProperty("code").GetString());
        }

        Assert.Contains("(v459) est de nouveau en service", await SucceedAsync("rollback", "rome"), StringComparison.Ordinal);
        Assert.Contains("J1504", await FailAsync(2, "compare", "J1501", "J1504"), StringComparison.Ordinal);
        Assert.Contains("(v460) est de nouveau en service", await SucceedAsync("rollback", "rome"), StringComparison.Ordinal);
        await SucceedAsync("compare", "J1501", "J1504");
    }

    [Fact]
    public async Task Import_AllOfAFolder_PrintsATableAndTells()
    {
        Directory.CreateDirectory(_folder.PathOf("data"));
        await File.WriteAllBytesAsync(_folder.PathOf("data/x.zip"), new RomeSample().ToZip(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.PathOf("data/notes.md"), "# Notes", TestContext.Current.CancellationToken);

        var output = await SucceedAsync("import", "all", _folder.PathOf("data"));

        Assert.Matches(@"notes\.md +→ refusé : documentation", output);
        Assert.Matches(@"x\.zip +→ rome : importé", output);
        Assert.Contains("2 fichiers ou dossiers : 1 importés", output, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(_folder.PathOf("data/x.zip"), Broken(), TestContext.Current.CancellationToken);
        Assert.Contains("n'ont pas pu être importés", await FailAsync(2, "import", "all", _folder.PathOf("data")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_LatestWithoutAddress_SaysWhereToGetIt()
    {
        var error = await FailAsync(2, "import", "rncp", "latest");
        Assert.Contains("Téléchargez-la sur https://", error, StringComparison.Ordinal);
        Assert.Contains("import rncp CHEMIN", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "employers", "a.csv", "b.csv")]
    [InlineData("diff", "rome", "--with", "a.zip", "b.zip")]
    public async Task SeveralFiles_ForASourceMadeOfOne_AreRefused(params string[] arguments) =>
        Assert.Contains("un seul fichier ou dossier", await FailAsync(2, arguments), StringComparison.Ordinal);

    private static byte[] Broken()
    {
        var sample = new RomeSample("461");
        sample.Files.Remove(sample.NameOf("item"));
        return sample.ToZip();
    }

    private async Task<string> SucceedAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.True(exitCode == 0, $"{string.Join(' ', arguments)} → {exitCode}\n{error}");
        return output;
    }

    private async Task<string> FailAsync(int expected, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.True(exitCode == expected, $"{string.Join(' ', arguments)} → {exitCode}\n{output}");
        return error;
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments) =>
        PasserellesProcess.RunAsync(_folder.PathOf("passerelles.db"), arguments, TestContext.Current.CancellationToken);
}
