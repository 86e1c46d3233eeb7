using System.Diagnostics;

namespace Passerelles.Documents.Tests.Samples;

/// <summary>Programs that make the sample files; a test that needs an absent one is skipped, and fails in CI.</summary>
internal static class ExternalTool
{
    public static void Require(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is null)
            {
                var inCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
                Assert.False(inCi, $"'{name}' must be installed in CI.");
                Assert.Skip($"'{name}' is not installed.");
            }
        }
    }

    /// <summary>Runs a program to its end and gives its standard output.</summary>
    public static async Task<byte[]> RunAsync(string name, string[] arguments, byte[]? input = null)
    {
        var start = new ProcessStartInfo(Find(name)!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input ?? []);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{name} failed: {await errors}");
        return output.ToArray();
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
