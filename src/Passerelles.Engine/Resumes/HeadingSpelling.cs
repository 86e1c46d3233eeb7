using System.Text;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Writes folded words as they sound in French, so that « experiance profesionel » and « expérience professionnelle » meet:
/// double letters, silent endings and spaces go.
/// </summary>
internal static class HeadingSpelling
{
    private const int MaxLength = 60;

    /// <summary>The sound of folded words; empty when nothing is left.</summary>
    public static string Sound(string words)
    {
        var sound = new StringBuilder(Math.Min(words.Length, MaxLength));
        var start = 0;
        for (var i = 0; i <= words.Length && sound.Length < MaxLength; i++)
        {
            if (i < words.Length && char.IsAsciiLetter(words[i]))
            {
                continue;
            }

            Append(sound, words.AsSpan(start, i - start));
            start = i + 1;
        }

        return sound.ToString();
    }

    /// <summary>The sound with each of its letters left out in turn.</summary>
    public static IEnumerable<string> WithoutOne(string sound) => Enumerable.Range(0, sound.Length).Select(i => sound.Remove(i, 1));

    private static void Append(StringBuilder sound, ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('s').TrimEnd('e');
        for (var i = 0; i < word.Length; i++)
        {
            var (c, next) = (word[i], i + 1 < word.Length ? word[i + 1] : ' ');
            var letter = (c, next) switch
            {
                ('p', 'h') => 'f',
                ('c', 'h') => 'x',
                ('c', 'e' or 'i' or 'y') or ('t', 'i') when c == 'c' || (i + 2 < word.Length && word[i + 2] == 'o') => 's',
                ('c' or 'q' or 'k', _) => 'k',
                ('z', _) => 's',
                ('y', _) => 'i',
                ('e', 'n' or 'm') => 'a',
                ('m', 'p' or 'b') => 'n',
                ('h', _) => ' ',
                _ => c,
            };
            if (letter != ' ' && (sound.Length == 0 || sound[^1] != letter))
            {
                sound.Append(letter);
            }

            // « qu », « ph », « ch »: two letters, one sound.
            i += (c, next) is ('q', 'u') or ('p', 'h') or ('c', 'h') ? 1 : 0;
        }
    }
}
