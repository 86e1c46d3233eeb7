using System.Buffers;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>Scores the titles of the reference against a title written by anyone: noise around it, spelling, acronyms.</summary>
internal sealed class TitleMatcher
{
    /// <summary>Names of places and people are noise, yet a title that explains every word is preferred.</summary>
    private const float NoiseWeight = 0.3f;

    /// <summary>« EHPAD », « SSIAD » after a title say where, not what.</summary>
    private const float PlaceWeight = 0.2f;

    /// <summary>What a title keeps when its first word, the one that names the work, is not in the text.</summary>
    private const double HeadlessFactor = 0.6;

    /// <summary>
    /// What a title keeps when it is reached by a misspelt word alone amid other words: « Marin » in « Mont-Saint-Martin ».
    /// </summary>
    private const double MisspeltFactor = 0.7;

    private const double MostOfText = 0.8;
    private const int LongestText = 60;

    private readonly WordIndex _index;
    private readonly float[] _weights;
    private readonly int[] _heads;

    public TitleMatcher(IReadOnlyList<TitleForm> titles)
    {
        _index = WordIndex.Build(titles.Select(t => (IReadOnlyList<string>)[.. t.Words, .. t.Optional]));
        _weights = new float[titles.Count];
        _heads = new int[titles.Count];
        for (var d = 0; d < _weights.Length; d++)
        {
            var required = titles[d].Words.Distinct(StringComparer.Ordinal).ToArray();
            _heads[d] = required.Length == 0 ? -1 : _index.Find(required[0]);
            foreach (var word in required)
            {
                _weights[d] += _index.RarityOf(_index.Find(word));
            }
        }
    }

    /// <summary>Stem of the first meaningful word of the text, or null.</summary>
    public static string? HeadOf(string text)
    {
        var tokens = FrenchText.ContentTokens(text);
        return tokens.IsEmpty ? null : tokens[0].Stem;
    }

    /// <summary>Titles that share a word with the text, with a score in [0, 1]; in no particular order.</summary>
    public List<(int Title, double Score)> Match(string text)
    {
        var results = new List<(int, double)>();
        var words = WordsOf(text);
        if (words.Count == 0 || _index.DocumentCount == 0)
        {
            return results;
        }

        var matched = ArrayPool<float>.Shared.Rent(_index.DocumentCount);
        Array.Clear(matched, 0, _index.DocumentCount);
        try
        {
            var total = 0f;
            var present = new HashSet<int>();
            var isExact = new bool[_index.DocumentCount];
            foreach (var (word, weight, mass) in words)
            {
                total += mass;
                if (word < 0)
                {
                    continue;
                }

                present.Add(word);
                foreach (var document in _index.DocumentsWith(word))
                {
                    matched[document] += weight;
                    isExact[document] |= weight >= _index.RarityOf(word);
                }
            }

            for (var d = 0; d < _index.DocumentCount; d++)
            {
                if (matched[d] > 0 && _weights[d] > 0)
                {
                    var ofTitle = Math.Min(1, matched[d] / _weights[d]);
                    var ofText = total <= 0 ? 0 : Math.Min(1, matched[d] / total);
                    var head = present.Contains(_heads[d]) ? 1 : HeadlessFactor;
                    var spelling = isExact[d] || ofText >= MostOfText ? 1 : MisspeltFactor;
                    results.Add((d, head * spelling * ofTitle * (0.7 + (0.3 * ofText))));
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(matched);
        }

        return results;
    }

    // Word, weight it brings to a title that has it, weight it counts for in the text.
    private List<(int Word, float Weight, float Mass)> WordsOf(string text)
    {
        var tokens = FrenchText.ContentTokens(text);
        if (tokens.IsEmpty)
        {
            // « as », « es » alone and in small letters: the acronym, not the little word.
            tokens = [.. FrenchText.Tokenize(text).Where(t => SectorAcronyms.IsKnown(t.Word)).Take(2)];
        }

        var words = new List<(int, float, float)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens.Take(LongestText))
        {
            if (!seen.Add(token.Stem))
            {
                continue;
            }

            // « arc » in « Arc-sur-Tille » is no acronym: small letters count only when nothing else is written.
            if (token.IsUpper || tokens.Length == 1)
            {
                var acronym = _index.Find(TitleForm.AcronymMark + token.Word);
                if (acronym >= 0)
                {
                    words.Add((acronym, _index.RarityOf(acronym), _index.RarityOf(acronym)));
                    var plain = _index.Find(token.Stem);
                    if (plain >= 0)
                    {
                        words.Add((plain, _index.RarityOf(plain), 0));
                    }

                    continue;
                }
            }

            AddWord(token.Stem, SectorAcronyms.IsPlace(token.Word), words);
        }

        return words;
    }

    private void AddWord(string stem, bool isPlace, List<(int Word, float Weight, float Mass)> words)
    {
        var number = _index.Find(stem);
        if (number >= 0)
        {
            words.Add((number, _index.RarityOf(number), _index.RarityOf(number) * (isPlace ? PlaceWeight : 1)));
            return;
        }

        var near = isPlace ? [] : _index.Spelling.Nearest(stem);
        foreach (var match in near)
        {
            words.Add((match.Word, _index.RarityOf(match.Word) * match.Similarity, _index.RarityOf(match.Word) / near.Count));
        }

        if (near.Count == 0)
        {
            words.Add((-1, 0, _index.UnknownRarity * (isPlace ? PlaceWeight : NoiseWeight)));
        }
    }
}
