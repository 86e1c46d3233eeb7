using System.Text;

namespace Passerelles.Documents.Tests.Processes;

public sealed class BoundedProcessTests
{
    private static readonly Tool s_shell = new("sh", "dash");

    private readonly BoundedProcess _processes = new(ToolBox.OfMachine(), 512L * 1024 * 1024);

    [Fact]
    public async Task Child_ThatWritesAFile_IsStoppedBeforeItsFirstByte()
    {
        var folder = Directory.CreateTempSubdirectory("passerelles-bounds-");
        try
        {
            var path = Path.Combine(folder.FullName, "leak");
            using var deadline = new Deadline(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);

            await _processes.RunAsync(s_shell, ["-c", $"cat > {path}"], "secret"u8.ToArray(), 1024, deadline);

            Assert.True(File.Exists(path));
            Assert.Equal(0, new FileInfo(path).Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Child_AtItsTimeLimit_IsKilledWithAllItStarted()
    {
        // A duration nobody else sleeps for, by which to find the processes again.
        var mark = FormattableString.Invariant($"8639{Environment.ProcessId % 1000:000}.25");
        using var deadline = new Deadline(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);

        var outcome = await _processes.RunAsync(s_shell, ["-c", $"sleep {mark} & sleep {mark}; true"], default, 1024, deadline);

        Assert.IsType<ProcessOutcome.TimedOut>(outcome);
        Assert.DoesNotContain(RunningCommands(), command => command.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Child_ThatNeverStopsWriting_IsKilled()
    {
        using var deadline = new Deadline(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.IsType<ProcessOutcome.TooMuchOutput>(
            await _processes.RunAsync(s_shell, ["-c", "while :; do echo encore; done"], default, 64 * 1024, deadline));
    }

    [Fact]
    public async Task Child_IsGivenNothingOfTheServersEnvironment()
    {
        Environment.SetEnvironmentVariable("PASSERELLES_TEST_SECRET", "connection string");
        using var deadline = new Deadline(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);

        var outcome = Assert.IsType<ProcessOutcome.Exited>(await _processes.RunAsync(s_shell, ["-c", "env"], default, 64 * 1024, deadline));

        Assert.DoesNotContain("PASSERELLES_TEST_SECRET", Encoding.UTF8.GetString(outcome.Output.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_ThatReadsNothing_DoesNotBlockItsParent()
    {
        using var deadline = new Deadline(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);

        var outcome = await _processes.RunAsync(s_shell, ["-c", "exit 7"], new byte[4 * 1024 * 1024], 1024, deadline);

        Assert.Equal(7, Assert.IsType<ProcessOutcome.Exited>(outcome).ExitCode);
    }

    private static List<string> RunningCommands()
    {
        var commands = new List<string>();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(p => char.IsAsciiDigit(Path.GetFileName(p)[0])))
        {
            try
            {
                var state = File.ReadAllText(Path.Combine(process, "stat"));
                if (!state.Contains(") Z ", StringComparison.Ordinal))
                {
                    commands.Add(File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' '));
                }
            }
            catch (IOException)
            {
                // It ended while we were looking.
            }
        }

        return commands;
    }
}
