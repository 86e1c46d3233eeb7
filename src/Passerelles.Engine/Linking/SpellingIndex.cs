using System.Buffers;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>A word of the vocabulary close to a misspelt one.</summary>
/// <param name="Word">Number of the word.</param>
/// <param name="Similarity">1 minus the share of letters that differ; 0 to 1.</param>
internal readonly record struct SpellingMatch(int Word, float Similarity);

/// <summary>Finds the words of a vocabulary closest to a misspelt word, through the pairs of letters they share.</summary>
internal sealed class SpellingIndex
{
    private const int Alphabet = 38;
    private const int Pairs = Alphabet * Alphabet;

    private readonly string[] _words;
    private readonly int[] _starts;
    private readonly int[] _postings;

    public SpellingIndex(string[] words)
    {
        _words = words;
        _starts = new int[Pairs + 1];
        Span<int> pairs = stackalloc int[MaxPairs];
        foreach (var word in words)
        {
            var count = PairsOf(word, pairs);
            for (var i = 0; i < count; i++)
            {
                _starts[pairs[i] + 1]++;
            }
        }

        for (var i = 0; i < Pairs; i++)
        {
            _starts[i + 1] += _starts[i];
        }

        _postings = new int[_starts[Pairs]];
        var next = _starts.AsSpan(0, Pairs).ToArray();
        for (var w = 0; w < words.Length; w++)
        {
            var count = PairsOf(words[w], pairs);
            for (var i = 0; i < count; i++)
            {
                _postings[next[pairs[i]]++] = w;
            }
        }
    }

    private const int MaxPairs = 66;
    private const int MinLength = 5;

    /// <summary>
    /// Words at the smallest distance, at most 1 letter away for words of 5 to 7 letters and 2 for longer ones; none for
    /// shorter words, where one letter makes another word (« lait », « laid »).
    /// </summary>
    public IReadOnlyList<SpellingMatch> Nearest(string word)
    {
        if (word.Length is < MinLength or > 40 || char.IsAsciiDigit(word[0]))
        {
            return [];
        }

        var limit = word.Length < 8 ? 1 : 2;
        Span<int> pairs = stackalloc int[MaxPairs];
        var count = PairsOf(word, pairs);
        var shared = ArrayPool<byte>.Shared.Rent(_words.Length);
        Array.Clear(shared, 0, _words.Length);
        try
        {
            for (var i = 0; i < count; i++)
            {
                for (var p = _starts[pairs[i]]; p < _starts[pairs[i] + 1]; p++)
                {
                    shared[_postings[p]]++;
                }
            }

            // One changed letter breaks at most two pairs, a swap three.
            var needed = Math.Max(1, count - (3 * limit));
            var best = limit;
            var found = new List<SpellingMatch>();
            for (var w = 0; w < _words.Length; w++)
            {
                if (shared[w] < needed || Math.Abs(_words[w].Length - word.Length) > best)
                {
                    continue;
                }

                var distance = EditDistance.Between(word, _words[w], best);
                if (distance > best)
                {
                    continue;
                }

                if (distance < best)
                {
                    found.Clear();
                    best = distance;
                }

                found.Add(new SpellingMatch(w, 1f - ((float)distance / Math.Max(word.Length, _words[w].Length))));
            }

            return found;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shared);
        }
    }

    private static int PairsOf(string word, Span<int> pairs)
    {
        var count = 0;
        var previous = Alphabet - 1;
        for (var i = 0; i <= word.Length && count < MaxPairs; i++)
        {
            var current = i < word.Length ? Letter(word[i]) : Alphabet - 1;
            var pair = (previous * Alphabet) + current;
            if (!pairs[..count].Contains(pair))
            {
                pairs[count++] = pair;
            }

            previous = current;
        }

        return count;
    }

    private static int Letter(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => c - '0' + 26,
        _ => 36,
    };
}
