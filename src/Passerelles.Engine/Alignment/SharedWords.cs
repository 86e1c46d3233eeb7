using System.Collections.Immutable;
using Passerelles.Engine.Linking;

namespace Passerelles.Engine.Alignment;

/// <summary>The words of a label that a phrase has too: what an editor reads to judge a proposal.</summary>
internal static class SharedWords
{
    /// <summary>First letters that make two roots one word to the eye: « désinfecter », « désinfection ».</summary>
    private const int CommonStart = 5;

    /// <summary>Words of the label, as it writes them; empty when only the meanings learnt from occupations brought the two together.</summary>
    public static ImmutableArray<string> Of(string phrase, string label)
    {
        var roots = SkillWords.Read(phrase).Select(w => w.Stem).ToArray();
        return
        [
            .. SkillWords.Read(label).Where(w => Array.Exists(roots, r => Alike(r, w.Stem)))
                .Select(w => label.Substring(w.Token.Start, w.Token.End - w.Token.Start)).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static bool Alike(string a, string b) => a.Equals(b, StringComparison.Ordinal)
        || (a.Length >= CommonStart && b.Length >= CommonStart && a.AsSpan(0, CommonStart).SequenceEqual(b.AsSpan(0, CommonStart)));
}
