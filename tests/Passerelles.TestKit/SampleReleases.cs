using Passerelles.Engine.Reference;
using Passerelles.Imports.Catalogue;
using Passerelles.Imports.Rome;

namespace Passerelles.TestKit;

/// <summary>Releases read by the real readers: a small invented ROME, and the project's own catalogue.</summary>
public static class SampleReleases
{
    /// <summary>A small ROME release.</summary>
    public static RomeRelease Rome(string version = "460", int occupations = 3)
    {
        using var folder = new TemporaryFolder();
        var result = RomeReader.Read(new RomeSample(version, occupations).WriteTo(folder.Path));
        return result.Release ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>The project's own catalogue.</summary>
    public static CatalogueRelease Catalogue()
    {
        var result = CatalogueReader.Read(Checkout.PathOf("catalogue"));
        return result.Release ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
