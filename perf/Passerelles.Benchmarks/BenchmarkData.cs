namespace Passerelles.Benchmarks;

/// <summary>Finds the public reference files the benchmarks read.</summary>
internal static class BenchmarkData
{
    /// <summary>Full path under <c>$PASSERELLES_DATA</c>.</summary>
    /// <exception cref="InvalidOperationException">The variable is not set or the file is absent.</exception>
    public static string Require(string relativePath)
    {
        var root = Environment.GetEnvironmentVariable("PASSERELLES_DATA")
            ?? throw new InvalidOperationException("Set PASSERELLES_DATA to the folder of reference files.");
        var path = Path.Combine(root, relativePath);
        return File.Exists(path) || Directory.Exists(path) ? path : throw new InvalidOperationException($"{path} is absent.");
    }
}
