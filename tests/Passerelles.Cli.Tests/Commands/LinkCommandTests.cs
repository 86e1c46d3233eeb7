using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

public sealed class LinkCommandTests
{
    [Fact]
    public async Task Link_WithoutAnyImport_WritesARunOfTheCorpus()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("corpus.tsv"), "C1_fr_000\tActeurs\nC2_fr_000\tacteur/actrice\nC2_fr_001\tcomédien\n", ct);
        await File.WriteAllTextAsync(folder.PathOf("queries.tsv"), "Q1\tActeur / Actrice\n", ct);

        var (exitCode, _, error) = await PasserellesProcess.RunAsync(
            folder.PathOf("p.db"),
            ["link", "--corpus", folder.PathOf("corpus.tsv"), "--queries", folder.PathOf("queries.tsv"), "--top", "3", "--out", folder.PathOf("run.tsv")],
            ct);

        Assert.Equal(0, exitCode);
        Assert.Contains("Le ROME n'est pas importé", error, StringComparison.Ordinal);
        var run = (await File.ReadAllLinesAsync(folder.PathOf("run.tsv"), ct)).Select(line => line.Split('\t')).ToArray();
        Assert.Equal("C2_fr_000 C1_fr_000 C2_fr_001", string.Join(' ', run.Select(fields => fields[2])));
        Assert.Equal("1 2 3", string.Join(' ', run.Select(fields => fields[1])));
        Assert.All(run, fields => Assert.Equal("Q1", fields[0]));
    }

    [Fact]
    public async Task Link_LineWithoutTab_IsNamedInOneSentence()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("corpus.tsv"), "A\tacteur\nsans tabulation\n", ct);

        var (exitCode, output, error) = await PasserellesProcess.RunAsync(
            folder.PathOf("p.db"),
            ["link", "--corpus", folder.PathOf("corpus.tsv"), "--queries", folder.PathOf("corpus.tsv"), "--out", folder.PathOf("run.tsv")],
            ct);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("ligne 2", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(folder.PathOf("run.tsv")));
    }

    [Fact]
    public async Task Classify_WithoutRome_SaysHowToImportIt()
    {
        var ct = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("offers.jsonl"), """{"id":"1","title":"Infirmier","text":""}""", ct);

        var (exitCode, _, error) = await PasserellesProcess.RunAsync(folder.PathOf("p.db"), ["classify", folder.PathOf("offers.jsonl"), "--json"], ct);

        Assert.Equal(1, exitCode);
        Assert.Contains("import rome", error, StringComparison.Ordinal);
    }
}
