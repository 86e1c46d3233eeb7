using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Tests.Text;

namespace Passerelles.Engine.Tests.Linking;

public sealed class SkillIndexTests
{
    private static readonly SkillIndex Index = SkillIndex.Build(SmallReference.Value);

    [Theory]
    [InlineData("nettoyage et désinfection des locaux", "ogr:6")]
    [InlineData("toilettes", "ogr:1")]
    [InlineData("surveillence de la santé", "ogr:2")]
    public void Search_NounOrMisspeltWord_FindsTheSkill(string phrase, string expected) =>
        Assert.Equal(expected, Index.Search(phrase, 1)[0].Id.ToString());

    [Fact]
    public void Search_Always_GivesSkillsOfRomeOnly() =>
        Assert.All(Index.Search("aide à la toilette", 20), s => Assert.True(s.Id.IsRome));

    [Theory]
    [InlineData("")]
    [InlineData("de la")]
    public void Search_NoWord_IsEmpty(string phrase) => Assert.Empty(Index.Search(phrase, 10));

    [Fact]
    public void Search_NoReference_IsEmpty() => Assert.Empty(SkillIndex.Build(OccupationReference.Empty).Search("soins", 10));

    [Fact]
    public void Search_AnyText_IsTheSameTwice() => Hostile.Holds(text =>
        Index.Search(text, 10).Select(s => s.Id).SequenceEqual(Index.Search(text, 10).Select(s => s.Id)));
}
