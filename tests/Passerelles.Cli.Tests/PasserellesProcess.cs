using System.Diagnostics;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests;

/// <summary>Runs the real command line, built beside the tests, as a child process.</summary>
internal static class PasserellesProcess
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string database, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Checkout.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "passerelles.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PASSERELLES_DB"] = database;
        start.Environment["PASSERELLES_ROOT"] = Checkout.Root;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output, await error);
    }
}
