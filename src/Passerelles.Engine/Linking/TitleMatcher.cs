using System.Buffers;
using System.Collections.Immutable;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>Scores the titles of the reference against a title written by anyone: noise around it, spelling, acronyms.</summary>
internal sealed class TitleMatcher
{
    /// <summary>Below it a title is not recognised.</summary>
    public const double Threshold = 0.5;

    private readonly WordIndex _index;
    private readonly float[] _weights;

    public TitleMatcher(IReadOnlyList<string> titles)
    {
        _index = WordIndex.Build(titles.Select(t => (IReadOnlyList<string>)FrenchText.Stems(t)));
        _weights = new float[titles.Count];
        for (var d = 0; d < _weights.Length; d++)
        {
            foreach (var word in _index.WordsOf(d))
            {
                _weights[d] += _index.RarityOf(word);
            }
        }
    }

    /// <summary>Titles that share a word with the text, with a score in [0, 1]; in no particular order.</summary>
    public List<(int Title, double Score)> Match(string text)
    {
        var results = new List<(int, double)>();
        var tokens = FrenchText.ContentTokens(text);
        if (tokens.IsEmpty || _index.DocumentCount == 0)
        {
            return results;
        }

        if (tokens.Length > 60)
        {
            tokens = tokens[..60];
        }

        var matched = ArrayPool<float>.Shared.Rent(_index.DocumentCount);
        Array.Clear(matched, 0, _index.DocumentCount);
        try
        {
            var total = 0f;
            foreach (var (word, weight, mass) in WordsOf(tokens))
            {
                total += mass;
                if (word < 0)
                {
                    continue;
                }

                foreach (var document in _index.DocumentsWith(word))
                {
                    matched[document] += weight;
                }
            }

            for (var d = 0; d < _index.DocumentCount; d++)
            {
                if (matched[d] > 0)
                {
                    var ofTitle = Math.Min(1, matched[d] / _weights[d]);
                    var ofText = total <= 0 ? 0 : Math.Min(1, matched[d] / total);
                    results.Add((d, ofTitle * (0.7 + (0.3 * ofText))));
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
    private List<(int Word, float Weight, float Mass)> WordsOf(ImmutableArray<TextToken> tokens)
    {
        var words = new List<(int, float, float)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (!seen.Add(token.Stem))
            {
                continue;
            }

            if ((token.IsUpper || tokens.Length <= 2) && SectorAcronyms.OccupationTitles.TryGetValue(token.Word, out var full))
            {
                foreach (var stem in FrenchText.Stems(full))
                {
                    var known = _index.Find(stem);
                    if (known >= 0 && seen.Add(stem))
                    {
                        words.Add((known, _index.RarityOf(known), _index.RarityOf(known)));
                    }
                }

                continue;
            }

            var number = _index.Find(token.Stem);
            if (number >= 0)
            {
                words.Add((number, _index.RarityOf(number), _index.RarityOf(number)));
                continue;
            }

            var near = _index.Spelling.Nearest(token.Stem);
            foreach (var match in near)
            {
                words.Add((match.Word, _index.RarityOf(match.Word) * match.Similarity, _index.RarityOf(match.Word) / near.Count));
            }

            if (near.Count == 0)
            {
                // Names of places and people: noise, yet a title that explains every word is preferred.
                words.Add((-1, 0, _index.UnknownRarity * 0.3f));
            }
        }

        return words;
    }
}
