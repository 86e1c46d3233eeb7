namespace Passerelles.Engine.Linking;

/// <summary>
/// Names of skills and how near each is to a phrase: words meet when they share letters or when the same occupations use them.
/// Immutable, thread-safe.
/// </summary>
internal sealed class SkillNames
{
    private const int LongestPhrase = 20;

    /// <summary>Two words of the same occupations are less surely the same than two words of the same letters.</summary>
    private const float VectorTrust = 0.8f;

    private readonly WordIndex _names;
    private readonly WeightedIndex _letters;
    private readonly float[] _vectors;
    private readonly WordVectors _words;
    private readonly SkillClues[] _standing;
    private readonly float[] _weights;

    /// <param name="roots">Roots of each name.</param>
    /// <param name="occupations">Words of each occupation, from which meanings are learnt.</param>
    /// <param name="standing">What is known of each name before any phrase.</param>
    public SkillNames(string[][] roots, IReadOnlyCollection<string[]> occupations, SkillClues[] standing)
    {
        _standing = standing;
        _names = WordIndex.Build(roots);
        _letters = WeightedIndex.Build(_names.Words.Select(w => TitleTerms.LettersOf([w])));
        _words = WordVectors.Learn(occupations);
        _vectors = [.. _names.Words.SelectMany(w => _words.Of(w).ToArray())];
        _weights = new float[roots.Length];
        for (var s = 0; s < _weights.Length; s++)
        {
            foreach (var word in _names.WordsOf(s))
            {
                _weights[s] += _names.RarityOf(word);
            }
        }
    }

    /// <summary>Clues for each name one word of which is near the phrase.</summary>
    public List<(int Name, SkillClues Clues)> Read(string phrase)
    {
        string[] words = [.. SkillWords.Read(phrase).Select(w => w.Stem).Distinct(StringComparer.Ordinal).Take(LongestPhrase)];
        var rarity = Array.ConvertAll(words, w => _names.Find(w) is var known && known >= 0 ? _names.RarityOf(known) : _names.UnknownRarity);
        var nearness = Array.ConvertAll(words, NearnessOf);
        var best = new float[_names.Words.Length];
        foreach (var near in nearness)
        {
            for (var v = 0; v < best.Length; v++)
            {
                best[v] = Math.Max(best[v], near[v]);
            }
        }

        var clues = new List<(int, SkillClues)>();
        var all = rarity.Sum();
        for (var s = 0; s < _weights.Length; s++)
        {
            var (name, answered) = (0f, 0f);
            foreach (var word in _names.WordsOf(s))
            {
                name += _names.RarityOf(word) * best[word];
            }

            if (name <= 0)
            {
                continue;
            }

            for (var q = 0; q < words.Length; q++)
            {
                var nearest = 0f;
                foreach (var word in _names.WordsOf(s))
                {
                    nearest = Math.Max(nearest, nearness[q][word]);
                }

                answered += rarity[q] * nearest;
            }

            clues.Add((s, _standing[s] with { Phrase = answered / all, Name = name / _weights[s] }));
        }

        return clues;
    }

    // How near each word of the names is to a word, 0 to 1.
    private float[] NearnessOf(string word)
    {
        var near = _letters.Score(TitleTerms.LettersOf([word]));
        var vector = _words.Of(word);
        for (var v = 0; v < near.Length; v++)
        {
            near[v] = Math.Max(near[v], VectorTrust * WordVectors.Cosine(vector, _vectors.AsSpan(v * WordVectors.Size, WordVectors.Size)));
        }

        if (_names.Find(word) is var known && known >= 0)
        {
            near[known] = 1;
        }

        return near;
    }
}
