using Passerelles.Engine.Alignment;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Alignment;

public sealed class OccupationCodesTests
{
    private static Occupation Rome => SmallEsco.Reference.FindOccupation(OccupationId.Parse("J1501"))!;

    [Fact]
    public void EscoOf_ARomeOccupation_FollowsItsTitlesTheMainOneFirst()
    {
        var links = OccupationCodes.Build(SmallEsco.Reference, SmallEsco.Value, SmallEsco.Mapping).EscoOf(Rome);

        Assert.Equal([EscoSample.CareAssistant, EscoSample.Nurse], links.Select(l => l.Target.ToString()), StringComparer.Ordinal);
        Assert.All(links, l => Assert.Equal(AlignmentKind.Mapping, l.Kind));
        // Main title: three parts in four, close; the other: one part, broader.
        Assert.Equal([3 * 0.8 / 4, 0.5 / 4], links.Select(l => l.Score));
        Assert.Equal(["Aide d'essai 1"], links[1].Words);
    }

    [Fact]
    public void EscoOf_WithoutTheCorrespondence_IsNothing() => Assert.Empty(OccupationCodes.Build(SmallEsco.Reference, SmallEsco.Value, null).EscoOf(Rome));

    [Fact]
    public void EscoOf_ASheetOfTheCatalogue_IsWhatItDeclares()
    {
        var reference = SampleMaps.Catalogue.Reference;
        var sheet = reference.FindOccupation(OccupationId.Parse("aide-soignant"))!;
        var codes = OccupationCodes.Build(reference, SmallEsco.Value, null);

        Assert.Equal(EscoSample.CareAssistant, Assert.Single(codes.EscoOf(sheet)).Target.ToString());
        Assert.Equal(2, codes.LostBy(sheet).Length);
    }
}
