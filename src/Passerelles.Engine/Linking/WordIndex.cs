namespace Passerelles.Engine.Linking;

/// <summary>Documents as sets of words, and for each word the documents that have it. Dense arrays, immutable.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _wordStarts;
    private readonly int[] _documentWords;
    private readonly int[] _postingStarts;
    private readonly int[] _postings;
    private readonly float[] _rarity;
    private readonly Lazy<SpellingIndex> _spelling;

    private WordIndex(Dictionary<string, int> numbers, int[] wordStarts, int[] documentWords)
    {
        _numbers = numbers;
        _wordStarts = wordStarts;
        _documentWords = documentWords;
        DocumentCount = wordStarts.Length - 1;
        Words = new string[numbers.Count];
        foreach (var (word, number) in numbers)
        {
            Words[number] = word;
        }

        _postingStarts = new int[numbers.Count + 1];
        foreach (var word in documentWords)
        {
            _postingStarts[word + 1]++;
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            _postingStarts[i + 1] += _postingStarts[i];
        }

        _postings = new int[documentWords.Length];
        var next = _postingStarts[..^1];
        for (var d = 0; d < DocumentCount; d++)
        {
            foreach (var word in WordsOf(d))
            {
                _postings[next[word]++] = d;
            }
        }

        _rarity = new float[numbers.Count];
        for (var w = 0; w < _rarity.Length; w++)
        {
            _rarity[w] = (float)Math.Log(1 + (DocumentCount / (double)(1 + DocumentsWith(w).Length)));
        }

        _spelling = new Lazy<SpellingIndex>(() => new SpellingIndex(Words));
    }

    /// <summary>Number of documents.</summary>
    public int DocumentCount { get; }

    /// <summary>Vocabulary, by number.</summary>
    public string[] Words { get; }

    /// <summary>Weight of a word no document has: as rare as can be.</summary>
    public float UnknownRarity => (float)Math.Log(1 + DocumentCount);

    /// <summary>Finds close spellings; built on first use.</summary>
    public SpellingIndex Spelling => _spelling.Value;

    /// <summary>Builds the index; each document's words are kept once, in order.</summary>
    public static WordIndex Build(IEnumerable<IReadOnlyList<string>> documents)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var starts = new List<int> { 0 };
        var words = new List<int>();
        foreach (var document in documents)
        {
            var first = words.Count;
            foreach (var word in document)
            {
                if (!numbers.TryGetValue(word, out var number))
                {
                    numbers.Add(word, number = numbers.Count);
                }

                if (words.IndexOf(number, first) < 0)
                {
                    words.Add(number);
                }
            }

            starts.Add(words.Count);
        }

        return new WordIndex(numbers, [.. starts], [.. words]);
    }

    /// <summary>Number of a word, or −1.</summary>
    public int Find(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>Words of a document.</summary>
    public ReadOnlySpan<int> WordsOf(int document) => _documentWords.AsSpan(_wordStarts[document], _wordStarts[document + 1] - _wordStarts[document]);

    /// <summary>Documents that have a word.</summary>
    public ReadOnlySpan<int> DocumentsWith(int word) => _postings.AsSpan(_postingStarts[word], _postingStarts[word + 1] - _postingStarts[word]);

    /// <summary>Inverse document frequency.</summary>
    public float RarityOf(int word) => _rarity[word];
}
