using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Passerelles.Documents;

/// <summary>
/// Runs a program on bytes given on its standard input. The kernel bounds its memory and processor time and forbids it to
/// write a single byte to any file (<c>--fsize=0</c>), so no part of a CV can reach the disk through it. The program leads
/// its own session, and the whole of it is killed at the time limit.
/// </summary>
internal sealed partial class BoundedProcess(ToolBox tools, long memory)
{
    private const int ErrorsKept = 4096;
    private const int Sigkill = 9;

    public Task<ProcessOutcome> RunAsync(
        Tool tool,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input,
        int maximumOutput,
        Deadline deadline,
        params (string Name, string Value)[] environment) =>
        RunAsync(tool, arguments, input, maximumOutput, deadline, null, environment);

    /// <param name="said">Told each line of standard error as it comes.</param>
    public async Task<ProcessOutcome> RunAsync(
        Tool tool,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input,
        int maximumOutput,
        Deadline deadline,
        Action<string>? said,
        (string Name, string Value)[] environment)
    {
        foreach (var needed in (ReadOnlySpan<Tool>)[Tool.Setsid, Tool.Prlimit, tool])
        {
            if (tools.Find(needed) is null)
            {
                return new ProcessOutcome.Missing(needed);
            }
        }

        deadline.Caller.ThrowIfCancellationRequested();
        if (deadline.HasPassed)
        {
            return new ProcessOutcome.TimedOut();
        }

        using var process = new Process { StartInfo = Describe(tool, arguments, deadline, environment) };
        process.Start();
        using var killing = deadline.Token.UnsafeRegister(static state => KillSession((Process)state!), process);
        try
        {
            var errors = ReadErrorsAsync(process.StandardError.BaseStream, said);
            var feeding = FeedAsync(process.StandardInput.BaseStream, input);
            var output = await ReadOutputAsync(process, maximumOutput);
            await feeding;
            var complaints = await errors;
            await process.WaitForExitAsync(CancellationToken.None);
            deadline.Caller.ThrowIfCancellationRequested();
            return (output, deadline.HasPassed) switch
            {
                (null, _) => new ProcessOutcome.TooMuchOutput(),
                (_, true) => new ProcessOutcome.TimedOut(),
                ({ } bytes, false) => new ProcessOutcome.Exited(process.ExitCode, bytes, complaints),
            };
        }
        finally
        {
            if (!process.HasExited)
            {
                KillSession(process);
            }
        }
    }

    private ProcessStartInfo Describe(
        Tool tool,
        IReadOnlyList<string> arguments,
        Deadline deadline,
        (string Name, string Value)[] environment)
    {
        var seconds = (int)Math.Ceiling(deadline.Duration.TotalSeconds);
        var start = new ProcessStartInfo(tools.Find(Tool.Setsid)!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
            UseShellExecute = false,
        };
        string[] bounds =
        [
            tools.Find(Tool.Prlimit)!,
            string.Create(CultureInfo.InvariantCulture, $"--as={memory}"),
            string.Create(CultureInfo.InvariantCulture, $"--cpu={seconds}"),
            "--fsize=0",
            "--core=0",
            "--nofile=128",
            "--",
            tools.Find(tool)!,
        ];
        foreach (var argument in bounds.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        // Nothing of the server's environment (connection strings, keys) is given to a parser of hostile files.
        start.Environment.Clear();
        start.Environment["PATH"] = tools.SearchPath;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = "/nonexistent";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task FeedAsync(Stream destination, ReadOnlyMemory<byte> input)
    {
        try
        {
            await using (destination)
            {
                await destination.WriteAsync(input, CancellationToken.None);
            }
        }
        catch (IOException)
        {
            // The program ended without reading everything: its exit code and output tell the rest.
        }
    }

    private static async Task<byte[]?> ReadOutputAsync(Process process, int maximum)
    {
        var source = process.StandardOutput.BaseStream;
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, CancellationToken.None)) > 0)
        {
            if (output.Length + read > maximum)
            {
                KillSession(process);
                return null;
            }

            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }

    private static async Task<string> ReadErrorsAsync(Stream source, Action<string>? said)
    {
        var kept = new StringBuilder();
        var line = new StringBuilder();
        var buffer = new byte[1024];
        int read;
        while ((read = await source.ReadAsync(buffer, CancellationToken.None)) > 0)
        {
            if (kept.Length < ErrorsKept)
            {
                kept.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }

            for (var i = 0; said is not null && i < read; i++)
            {
                if (buffer[i] == '\n')
                {
                    said(line.ToString());
                    line.Clear();
                }
                else if (line.Length < ErrorsKept)
                {
                    line.Append((char)buffer[i]);
                }
            }
        }

        return kept.ToString();
    }

    private static void KillSession(Process process)
    {
        // The group takes whatever the program started with it; the single kill is for the instant before setsid has
        // made the group.
        _ = Kill(-process.Id, Sigkill);
        process.Kill();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processOrGroup, int signal);
}
