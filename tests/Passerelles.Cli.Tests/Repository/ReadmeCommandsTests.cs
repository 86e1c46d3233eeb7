using System.Text.RegularExpressions;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Repository;

public sealed partial class ReadmeCommandsTests
{
    [Fact]
    public async Task Readme_EveryCommandThatEnds_Succeeds()
    {
        var rome = ReferenceData.Require("rome/RefRomeCsv_v460.zip");
        using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "passerelles.db");

        var commands = ReadCommands().ToList();

        Assert.Contains(commands, c => c.StartsWith("match ", StringComparison.Ordinal));
        foreach (var command in commands)
        {
            var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a.EndsWith("RefRomeCsv.zip", StringComparison.Ordinal) ? rome : a);
            var (exitCode, output, error) = await PasserellesProcess.RunAsync(database, arguments, TestContext.Current.CancellationToken);

            Assert.True(exitCode == 0, $"./passerelles {command} → {exitCode}\n{error}");
            Assert.NotEmpty(output);
        }
    }

    [Fact]
    public void Readme_EveryLink_LeadsToAFile()
    {
        var links = LinkPattern().Matches(File.ReadAllText(Checkout.PathOf("README.md"))).Select(m => m.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.All(links, target => Assert.True(Path.Exists(Checkout.PathOf(target)), $"{target} does not exist."));
    }

    // `serve` runs until it is stopped: the browser tests start it.
    private static IEnumerable<string> ReadCommands() =>
        from Match block in ShellBlockPattern().Matches(File.ReadAllText(Checkout.PathOf("README.md")))
        from line in block.Groups["lines"].Value.Split('\n')
        let command = line.Split('#')[0].Trim()
        where command.StartsWith("./passerelles ", StringComparison.Ordinal) && !command.Contains("serve", StringComparison.Ordinal)
        select command["./passerelles ".Length..];

    [GeneratedRegex(@"```sh\n(?<lines>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShellBlockPattern();

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();
}
