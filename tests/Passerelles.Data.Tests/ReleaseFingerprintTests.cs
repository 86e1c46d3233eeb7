using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Data.Tests;

public sealed class ReleaseFingerprintTests
{
    private readonly RomeRelease _rome = SampleReleases.Rome();

    [Fact]
    public void Of_SameContent_IsTheSame() => Assert.Equal(ReleaseFingerprint.Of(_rome), ReleaseFingerprint.Of(SampleReleases.Rome()));

    [Fact]
    public void Of_HashOfTheReleaseItself_IsLeftOut() =>
        Assert.Equal(ReleaseFingerprint.Of(_rome), ReleaseFingerprint.Of(_rome with { Info = _rome.Info with { ContentHash = "other" } }));

    [Fact]
    public void Of_AnyChange_Differs()
    {
        var first = _rome.Occupations[0];
        RomeOccupation[] variants =
        [
            first with { SheetNumber = 1 },
            first with { IsRegulated = null },
            first with { Riasec = null },
            first with { EcologicalTransition = "Emploi Vert" },
            first with { Definition = first.Definition.Reverse().ToArray() is var sentences ? [.. sentences] : [] },
            first with { Titles = first.Titles.SetItem(0, first.Titles[0] with { IsRare = true }) },
            first with { Skills = first.Skills.SetItem(0, first.Skills[0] with { Centrality = RomeCentrality.Emerging }) },
            first with { Mobility = [] },
            first with { Categories = first.Categories.SetItem(0, first.Categories[0] with { IsMain = false }) },
        ];
        var prints = variants.Select(v => ReleaseFingerprint.Of(_rome with { Occupations = _rome.Occupations.SetItem(0, v) })).Append(ReleaseFingerprint.Of(_rome)).ToList();
        Assert.Distinct(prints, StringComparer.Ordinal);
    }
}
