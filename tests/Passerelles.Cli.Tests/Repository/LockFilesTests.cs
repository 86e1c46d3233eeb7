using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Repository;

public sealed class LockFilesTests
{
    [Fact]
    public void LockFiles_OfEveryProject_ExistAndNameNoHost()
    {
        string[] roots = ["src", "tests", "perf"];
        var projects = roots.Select(Checkout.PathOf)
            .SelectMany(root => Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories))
            .ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project =>
        {
            var lockFile = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(lockFile), $"{lockFile} is missing.");
            Assert.DoesNotContain("://", File.ReadAllText(lockFile), StringComparison.Ordinal);
        });
    }
}
