using System.ComponentModel;
using System.Diagnostics;
using Passerelles.Data;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Commands;

/// <summary>Runs the real program and kills it, as <c>kill -9</c> does.</summary>
internal static class KilledImport
{
    /// <summary>Exit code of a program killed.</summary>
    public const int ExitCode = 128 + 9;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Runs the program until it ends or has used this much processor time; returns its exit code and the time it used.</summary>
    public static async Task<(int ExitCode, TimeSpan Used)> RunAsync(TestDatabase database, string source, string path, TimeSpan limit)
    {
        using var process = Start(database, source, path);
        var used = TimeSpan.Zero;
        while (used < limit)
        {
            try
            {
                used = process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It has ended, now or while it was asked.
                break;
            }

            Ct.ThrowIfCancellationRequested();
            Thread.Yield();
        }

        process.Kill();
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, used);
    }

    private static Process Start(TestDatabase database, string source, string path)
    {
        // The program in its own output folder: beside the tests, it would miss the packages that ASP.NET brings here.
        var program = Path.Combine(AppContext.BaseDirectory.Replace("/tests/Passerelles.Cli.Tests/", "/src/Passerelles.Cli/", StringComparison.Ordinal), "passerelles.dll");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { program, "import", source, path })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[DatabaseOptions.Variable] = database.Setting;
        var process = Process.Start(start)!;

        // Read to the end, or a full pipe would hold the program back.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
