using Xunit;

namespace Passerelles.TestKit;

/// <summary>Finds the public reference files that tests read when they are there (see <c>docs/data-sources.md</c>).</summary>
public static class ReferenceData
{
    /// <summary>
    /// Full path of a file or folder under <c>$PASSERELLES_DATA</c>, else <c>../shared/data</c> beside the checkout.
    /// Skips the calling test, with the reason, when the folder is absent; fails it in CI, where the data always is.
    /// </summary>
    public static string Require(string relativePath)
    {
        var root = Environment.GetEnvironmentVariable("PASSERELLES_DATA") ?? Path.Combine(Checkout.Root, "..", "shared", "data");
        var path = Path.GetFullPath(Path.Combine(root, relativePath));
        if (File.Exists(path) || Directory.Exists(path))
        {
            return path;
        }

        var inCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.False(inCi, $"Reference data '{relativePath}' must be present in CI.");
        Assert.Skip($"Reference data '{relativePath}' is absent; set PASSERELLES_DATA to the folder that holds it.");
        throw new InvalidOperationException("Unreachable: the test was skipped.");
    }
}

/// <summary>The checkout the tests run from.</summary>
public static class Checkout
{
    /// <summary>Folder that holds <c>Passerelles.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file of the checkout.</summary>
    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Passerelles.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Passerelles.slnx is not above {AppContext.BaseDirectory}.");
    }
}
