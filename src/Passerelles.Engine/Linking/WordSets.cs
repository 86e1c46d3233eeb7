namespace Passerelles.Engine.Linking;

/// <summary>Words of a title as an index knows them, and the length of their vector, unknown words included.</summary>
internal readonly record struct WordSet(int[] Words, float Length);

/// <summary>Cosine of titles taken as sets of words, each weighing its rarity. Immutable.</summary>
internal sealed class WordSets
{
    private readonly WordIndex _index;
    private readonly float[] _squares;
    private readonly float[] _lengths;

    public WordSets(IEnumerable<IReadOnlyList<string>> documents)
    {
        _index = WordIndex.Build(documents);
        _squares = new float[_index.Words.Length];
        for (var word = 0; word < _squares.Length; word++)
        {
            _squares[word] = _index.RarityOf(word) * _index.RarityOf(word);
        }

        _lengths = new float[_index.DocumentCount];
        for (var d = 0; d < _lengths.Length; d++)
        {
            foreach (var word in _index.WordsOf(d))
            {
                _lengths[d] += _squares[word];
            }

            _lengths[d] = MathF.Sqrt(_lengths[d]);
        }
    }

    /// <summary>Words of any title.</summary>
    public WordSet SetOf(IEnumerable<string> title)
    {
        var words = new List<int>();
        var square = 0f;
        foreach (var text in title.Distinct(StringComparer.Ordinal))
        {
            var word = _index.Find(text);
            square += word < 0 ? _index.UnknownRarity * _index.UnknownRarity : _squares[word];
            if (word >= 0)
            {
                words.Add(word);
            }
        }

        return new WordSet([.. words], MathF.Sqrt(square));
    }

    /// <summary>Cosine of each document with a title, 0 to 1.</summary>
    public float[] Score(WordSet title)
    {
        var scores = new float[_index.DocumentCount];
        foreach (var word in title.Words)
        {
            foreach (var document in _index.DocumentsWith(word))
            {
                scores[document] += _squares[word] / (title.Length * _lengths[document]);
            }
        }

        return scores;
    }

    /// <summary>Share of a document's rarity that a title of this cosine explains, 0 to 1.</summary>
    public float Explained(int document, WordSet title, float cosine) =>
        _lengths[document] > 0 ? Math.Min(1, cosine * title.Length / _lengths[document]) : 0;

    /// <summary>The highest cosine of a document with some titles, 0 when there are none.</summary>
    public float Closest(ReadOnlySpan<WordSet> titles, int document)
    {
        var closest = 0f;
        var words = _index.WordsOf(document);
        foreach (var title in titles)
        {
            var shared = 0f;
            foreach (var word in words)
            {
                if (Array.IndexOf(title.Words, word) >= 0)
                {
                    shared += _squares[word];
                }
            }

            closest = shared > 0 ? Math.Max(closest, shared / (title.Length * _lengths[document])) : closest;
        }

        return closest;
    }
}
