using FsCheck.Fluent;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Tests.Text;

namespace Passerelles.Engine.Tests.Linking;

public sealed class SkillLinkerTests
{
    private static readonly SkillLinker Linker = SkillLinker.Build(SmallReference.Value);

    [Fact]
    public void Link_NounForVerb_FindsTheSkill() =>
        Assert.Equal("ogr:6", Linker.Link("nettoyage et désinfection des locaux", 1)[0].Skill.ToString());

    [Fact]
    public void FindMentions_BulletOfACv_QuotesTheWords()
    {
        const string text = "Missions :\n• Aide à la toilette des résidents\n• Gestion de projets";
        var quotes = Linker.FindMentions(text, 0, text.Length).Select(m => (m.Skill.ToString(), text.Substring(m.Start, m.Length)));
        Assert.Contains(("aider-a-la-toilette", "Aide à la toilette"), quotes);
        Assert.Contains(("ogr:8", "Gestion de projets"), quotes);
    }

    [Theory]
    [InlineData("Développement de la platform interne")]
    [InlineData("Bon goût")]
    [InlineData("gestion")]
    public void FindMentions_PartOfAWordOrCommonWord_IsNotASkill(string text) => Assert.Empty(Linker.FindMentions(text, 0, text.Length));

    [Fact]
    public void FindMentions_AnyText_StaysInsideThePart() => Hostile.Holds(
        Hostile.Texts.Select(t => $"ignoré {t} aide à la toilette {t}"),
        text =>
        {
            var start = Math.Min(7, text.Length);
            var mentions = Linker.FindMentions(text, start, text.Length - start);
            return mentions.All(m => m.Start >= start && m.Length > 0 && m.Start + m.Length <= text.Length && m.Score is >= 0 and <= 1)
                && mentions.SequenceEqual(Linker.FindMentions(text, start, text.Length - start));
        });
}
