using Passerelles.Engine.Alignment;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Alignment;

public sealed class EnglishLabelsTests
{
    [Fact]
    public void Of_ASheetAndItsSkills_AreTheNamesOfWhatTheyDeclare()
    {
        var reference = SampleMaps.Catalogue.Reference;
        var labels = EnglishLabels.Build(reference, SmallEsco.Value, null);

        var name = Assert.Single(labels.Of(reference.FindOccupation(OccupationId.Parse("aide-soignant"))!));
        Assert.Equal(("sample care assistant", EscoSample.CareAssistant, AlignmentKind.Declared), (name.Label, name.Esco.ToString(), name.Kind));
        Assert.Equal(["day \"care\" assistant"], name.Alternatives);
        Assert.Equal("put oneself in others' shoes", labels.Of(reference.FindSkill(SkillId.Parse("faire-preuve-d-empathie"))!)[0].Label);
        Assert.True(labels.IsAvailable);
    }

    [Fact]
    public void Of_ARomeOccupation_IsTheBestOfItsTitlesAlone()
    {
        var labels = EnglishLabels.Build(SmallEsco.Reference, SmallEsco.Value, SmallEsco.Mapping);

        var name = Assert.Single(labels.Of(SmallEsco.Reference.FindOccupation(OccupationId.Parse("J1501"))!));
        Assert.Equal(("sample care assistant", AlignmentKind.Mapping), (name.Label, name.Kind));
    }

    [Fact]
    public void Build_WithoutEnglish_NamesNothing()
    {
        foreach (var esco in new[] { SmallEsco.FrenchOnly, null })
        {
            var labels = EnglishLabels.Build(SmallEsco.Reference, esco, SmallEsco.Mapping);
            Assert.False(labels.IsAvailable);
            Assert.All(SmallEsco.Reference.Skills, s => Assert.Empty(labels.Of(s)));
        }
    }
}
