using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Catalogue;

/// <summary>A copy of the project's own catalogue that a test may spoil.</summary>
internal sealed class CatalogueCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CatalogueCopy()
    {
        var source = Checkout.PathOf("catalogue");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path => _folder.Path;

    public string PathOf(string file) => _folder.PathOf(file);

    public void Dispose() => _folder.Dispose();
}
