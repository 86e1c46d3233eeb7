using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests;

/// <summary>Maps built once for all tests: they are immutable.</summary>
internal static class SampleMaps
{
    private static readonly Lazy<OccupationMap> CatalogueMap = new(() => OccupationMap.Build(OccupationReference.Build(SampleReleases.Catalogue(), null)));
    private static readonly Lock Gate = new();
    private static OccupationMap? s_whole;

    /// <summary>The project's own sheets.</summary>
    public static OccupationMap Catalogue => CatalogueMap.Value;

    /// <summary>The sheets and the whole ROME; skips the test where the data is absent.</summary>
    public static OccupationMap Whole()
    {
        var path = ReferenceData.Require("rome/RefRomeCsv_v460.zip");
        lock (Gate)
        {
            return s_whole ??= OccupationMap.Build(OccupationReference.Build(SampleReleases.Catalogue(), RomeReader.Read(path).Release));
        }
    }
}
