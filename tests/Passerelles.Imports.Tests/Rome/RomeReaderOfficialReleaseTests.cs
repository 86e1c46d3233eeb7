using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Rome;

/// <summary>The official v460, as downloaded. Expected figures were counted apart, with another CSV reader.</summary>
public sealed class RomeReaderOfficialReleaseTests
{
    private static readonly Lazy<ReadResult<RomeRelease>> Reading = new(() => RomeReader.Read(ReferenceData.Require("rome/RefRomeCsv_v460.zip")));

    private static RomeRelease Release => Reading.Value.Release ?? throw new InvalidOperationException(string.Join('\n', Reading.Value.Problems));

    [Fact]
    public void Read_OfficialZip_GivesEveryRowAPlace()
    {
        Assert.Empty(Reading.Value.Problems);
        Assert.Equal(28, Reading.Value.Files.Length);
        Assert.All(Reading.Value.Files, f => Assert.Equal(f.Read, f.Kept));
        Assert.Equal(363_302, Reading.Value.Files.Sum(f => f.Read));
    }

    [Fact]
    public void Read_OfficialZip_CountsMatchThePublisher()
    {
        Assert.Equal(1_584, Release.Occupations.Length);
        Assert.Equal(13_120, Release.Occupations.Sum(o => o.Titles.Length));
        Assert.Equal(18_317, Release.Skills.Count(s => s.Kind != SkillKind.Knowledge));
        Assert.Equal(507, Release.Skills.Count(s => s.IsMacro));
        Assert.Equal(15_354, Release.Skills.Count(s => s.Kind == SkillKind.Knowledge));
        Assert.Equal(90_556, Release.Occupations.Sum(o => o.Skills.Length));
        Assert.Equal(13_663, Release.Occupations.Sum(o => o.Contexts.Length));
        Assert.Equal(14_912, Release.Occupations.Sum(o => o.Mobility.Length));
        Assert.Equal(9_602, Release.Occupations.Sum(o => o.Definition.Length));
        Assert.Equal(2_378, Release.Occupations.Sum(o => o.Access.Length));
        Assert.Equal(3_303 + 2_920 + 1_348 + 4_444, Release.Occupations.Sum(o => o.Categories.Length));
        Assert.Equal(35 + 40 + 89 + 17 + 30, Release.Categories.Length);
        Assert.Equal(14 + 110, Release.Domains.Length);
        Assert.Equal(179, Release.Contexts.Length);
        Assert.Equal(18_900, Release.Occupations.Sum(o => o.Skills.Concat(o.Contexts).Count(l => l.Centrality == RomeCentrality.Core)));
        Assert.Equal(1_731, Release.Occupations.Sum(o => o.Skills.Concat(o.Contexts).Count(l => l.Centrality == RomeCentrality.Emerging)));
    }

    [Fact]
    public void Read_OfficialZip_NamesTheReleaseAsThePublisherDoes()
    {
        Assert.Equal(("rome", "v460", "ROME 4.0 version 60 - 25M09", new DateOnly(2025, 9, 18)), (Release.Info.Source, Release.Info.Name, Release.Info.Title, Release.Info.PublishedOn));
        Assert.Matches("^[0-9a-f]{64}$", Release.Info.ContentHash);
        Assert.Contains("septembre 2025", Release.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Nurse_CarriesWhatTheFilesSay()
    {
        Assert.True(RomeCode.TryParse("J1506", out var code));
        var nurse = Release.Occupations.Single(o => o.Code == code);
        Assert.True(nurse.IsRegulated);
        Assert.True(nurse.Titles[0].IsMain);
        Assert.Equal(nurse.Label, nurse.Titles[0].Label);
        Assert.NotEmpty(nurse.Mobility);
        Assert.Equal(nurse.Mobility.OrderBy(m => m.Order), nurse.Mobility);
        Assert.Single(nurse.Categories, c => c is { Kind: RomeCategoryKind.Interest, IsMain: true });
    }

    [Fact]
    public void Read_Texts_HaveSingleApostrophes() =>
        Assert.DoesNotContain(Release.Occupations.SelectMany(o => o.Definition.Concat(o.Access)), t => t.Contains("''", StringComparison.Ordinal));

    [Fact]
    public void Read_UnpackedFolder_GivesTheSameRelease()
    {
        using var folder = new TemporaryFolder();
        System.IO.Compression.ZipFile.ExtractToDirectory(ReferenceData.Require("rome/RefRomeCsv_v460.zip"), folder.Path);
        var unpacked = RomeReader.Read(folder.Path, ct: TestContext.Current.CancellationToken);
        Assert.Empty(unpacked.Problems);
        Assert.Equal(Release.Info, unpacked.Release?.Info);
    }
}
