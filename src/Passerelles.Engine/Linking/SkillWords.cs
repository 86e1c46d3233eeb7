using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>A word of a skill's name or of a text, with the root that nouns and verbs of one action share.</summary>
internal readonly record struct SkillWord(TextToken Token, string Stem)
{
    public int Number(WordIndex index) => index.Find(Stem);
}

/// <summary>Reads names of skills: « réalisation de toilettes » and « réaliser une toilette » have the same words.</summary>
internal static class SkillWords
{
    public static List<SkillWord> Read(string text) => Read(text, 0, text.Length);

    public static List<SkillWord> Read(string text, int start, int length)
    {
        var words = new List<SkillWord>();
        foreach (var token in FrenchText.Tokenize(text, start, length))
        {
            if (!token.IsStop && token.Word.Length > 1)
            {
                words.Add(new SkillWord(token, FrenchRoots.Root(token.Stem)));
            }
        }

        return words;
    }
}
