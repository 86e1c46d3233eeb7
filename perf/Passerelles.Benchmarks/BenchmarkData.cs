namespace Passerelles.Benchmarks;

/// <summary>Finds the files the benchmarks read.</summary>
internal static class BenchmarkData
{
    /// <summary>Full path under the root given, else under <c>$PASSERELLES_DATA</c>.</summary>
    /// <exception cref="InvalidOperationException">The variable is not set or the file is absent.</exception>
    public static string Require(string relativePath, string? root = null)
    {
        root ??= Environment.GetEnvironmentVariable("PASSERELLES_DATA")
            ?? throw new InvalidOperationException("Set PASSERELLES_DATA to the folder of reference files and PASSERELLES_ROOT to the checkout.");
        var path = Path.Combine(root, relativePath);
        return File.Exists(path) || Directory.Exists(path) ? path : throw new InvalidOperationException($"{path} is absent.");
    }
}
