using Passerelles.Engine.Alignment;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Alignment;

public sealed class SkillCodesTests
{
    private static readonly SkillCodes Codes = SkillCodes.Build(SmallEsco.Reference, SmallEsco.Value);

    [Fact]
    public void EscoOf_ASkillThatDeclaresIt_IsCertain()
    {
        var link = Assert.Single(Codes.EscoOf(SmallEsco.Skill("declare-les-deux")));
        Assert.Equal((AlignmentKind.Declared, 1.0, EscoSample.Wash, "laver une personne"), (link.Kind, link.Score, link.Target.ToString(), link.Label));
    }

    [Fact]
    public void EscoOf_ASkillOfTheSameRomeItem_IsBorrowedAndSaysThroughWhat()
    {
        var link = Assert.Single(Codes.EscoOf(SmallEsco.Skill("declare-le-rome")));
        Assert.Equal((AlignmentKind.Mapping, EscoSample.Wash), (link.Kind, link.Target.ToString()));
        Assert.Equal(["Mesurer une constante"], link.Words);
    }

    [Fact]
    public void EscoOf_ARomeItem_IsThatOfTheSkillThatDeclaresIt() =>
        Assert.Equal(EscoSample.Wash, Assert.Single(Codes.EscoOf(SmallEsco.Skill("ogr:102"))).Target.ToString());

    [Fact]
    public void EscoOf_NoSharedCode_IsNothing()
    {
        Assert.Empty(Codes.EscoOf(SmallEsco.Skill("ne-declare-rien")));
        Assert.Empty(Codes.EscoOf(SmallEsco.Skill("ogr:200")));
    }

    [Fact]
    public void RomeOf_ASkillOfTheSameEscoConcept_IsBorrowed()
    {
        var link = Assert.Single(Codes.RomeOf(SmallEsco.Skill("declare-esco")));
        Assert.Equal((AlignmentKind.Mapping, new OgrCode(102)), (link.Kind, link.Target.Item));
    }

    [Fact]
    public void LostBy_ACodeOfNoRelease_IsNamed()
    {
        Assert.Equal("http://data.europa.eu/esco/skill/disparue", Assert.Single(Codes.LostBy(SmallEsco.Skill("a-perdu-son-code"))).ToString());
        Assert.Empty(Codes.LostBy(SmallEsco.Skill("declare-les-deux")));
        Assert.Empty(SkillCodes.Build(SmallEsco.Reference, null).LostBy(SmallEsco.Skill("a-perdu-son-code")));
    }
}
