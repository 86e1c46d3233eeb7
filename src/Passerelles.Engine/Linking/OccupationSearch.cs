using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>An occupation proposed while typing.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Title">The title that matched, as displayed.</param>
/// <param name="Score">0 to 1.</param>
public sealed record OccupationSuggestion(Occupation Occupation, string Title, double Score);

/// <summary>Search as one types: beginnings of words, spelling mistakes, gender forms and acronyms. Immutable, thread-safe.</summary>
public sealed class OccupationSearch
{
    private readonly OccupationReference _reference;
    private readonly Entry[] _entries;
    private readonly WordIndex _index;
    private readonly int[] _stemOfWord;
    private readonly string[] _sortedWords;
    private readonly int[] _sortedNumbers;

    private OccupationSearch(OccupationReference reference)
    {
        _reference = reference;
        var entries = new List<Entry>();
        var documents = new List<IReadOnlyList<string>>();
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var title in reference.Occupations[o].Titles)
            {
                var words = WordsOf(title);
                if (words.Count > 0)
                {
                    entries.Add(new Entry(o, title, FrenchText.Stems(title.Masculine).Length, reference.Occupations[o].Titles.Length));
                    documents.Add(words);
                }
            }
        }

        _entries = [.. entries];
        _index = WordIndex.Build(documents);
        _stemOfWord = NumberStems(_index.Words);
        for (var e = 0; e < _entries.Length; e++)
        {
            _entries[e].First = _stemOfWord[_index.WordsOf(e)[0]];
        }

        _sortedWords = [.. _index.Words];
        _sortedNumbers = [.. Enumerable.Range(0, _sortedWords.Length)];
        Array.Sort(_sortedWords, _sortedNumbers, StringComparer.Ordinal);
    }

    /// <summary>Indexes every title of the reference.</summary>
    public static OccupationSearch Build(OccupationReference reference) => new(reference);

    /// <summary>Occupations for what has been typed so far, best first, no occupation twice.</summary>
    public ImmutableArray<OccupationSuggestion> Suggest(string prefixOrWords, int top)
    {
        if (top > 0 && RomeCode.TryParse(prefixOrWords, out var code) && _reference.FindOccupation(OccupationId.Of(code)) is { } named)
        {
            return [new OccupationSuggestion(named, code.ToString(), 1)];
        }

        var typed = FrenchText.ContentTokens(prefixOrWords.Length > 200 ? prefixOrWords[..200] : prefixOrWords);
        if (typed.IsEmpty)
        {
            // « d », « en », « l » alone: a stop word or the beginning of a word.
            typed = [.. FrenchText.Tokenize(prefixOrWords).Take(1)];
        }

        if (typed.IsEmpty || top <= 0 || _entries.Length == 0)
        {
            return [];
        }

        var scores = new float[_entries.Length];
        var hits = new byte[_entries.Length];
        var whole = new byte[_entries.Length];
        var seen = new int[_entries.Length];
        var firsts = new bool[_entries.Length];
        var words = Math.Min(typed.Length, 12);
        for (var w = 0; w < words; w++)
        {
            foreach (var (number, quality) in Candidates(typed[w]))
            {
                foreach (var document in _index.DocumentsWith(number))
                {
                    if (seen[document] != w + 1)
                    {
                        seen[document] = w + 1;
                        hits[document]++;
                        whole[document] += quality >= 1 ? (byte)1 : (byte)0;
                        scores[document] += quality;
                        firsts[document] |= w == 0 && _entries[document].First == _stemOfWord[number];
                    }
                }
            }
        }

        // Every word of two, all but one of more. When nothing has them, fewer will do if they are whole words: « infirmière de
        // nuit » is still a nurse, and « CAP AEPE » no captain.
        var needed = words <= 2 ? words : words - 1;
        if (hits.Max() < needed)
        {
            hits = whole;
            needed = whole.Max();
        }

        var best = new Dictionary<int, (double Score, int Entry)>();
        for (var e = 0; needed > 0 && e < _entries.Length; e++)
        {
            if (hits[e] < needed)
            {
                continue;
            }

            var score = Score(scores[e] / words, words, firsts[e], _entries[e]);
            if (!best.TryGetValue(_entries[e].Occupation, out var known) || score > known.Score)
            {
                best[_entries[e].Occupation] = (score, e);
            }
        }

        return
        [
            .. best.OrderByDescending(p => p.Value.Score).ThenBy(p => p.Key).Take(top)
                .Select(p => new OccupationSuggestion(_reference.Occupations[p.Key], _entries[p.Value.Entry].Title.Display, p.Value.Score)),
        ];
    }

    private static int[] NumberStems(string[] words)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(words, word =>
        {
            var stem = FrenchStemmer.Stem(word);
            return numbers.TryGetValue(stem, out var number) ? number : numbers[stem] = numbers.Count;
        });
    }

    private static double Score(double quality, int typedWords, bool begins, Entry entry)
    {
        // Quality first, then how the title begins and how much of it has been typed; then sheets, wide and main titles.
        var completeness = Math.Min(1.0, typedWords / (double)Math.Max(1, entry.Words));
        var score = (0.6 * quality) + (begins ? 0.15 : 0) + (quality >= 0.99 ? 0.15 * completeness : 0.02 * completeness);
        score += entry.Title.Ogr is null ? 0.08 : 0;
        score += entry.Title.Kind == TitleKind.Main ? 0.01 : 0;
        score += 0.01 * Math.Min(4, Math.Log(entry.Breadth));
        return Math.Clamp(score - (entry.Title.IsRare ? 0.05 : 0), 0, 1);
    }

    private IEnumerable<(int Word, float Quality)> Candidates(TextToken token)
    {
        // A complete word stands for its feminine, masculine and plural forms: they all begin with its stem.
        var complete = _index.Find(token.Word) >= 0;
        var prefix = complete && token.Stem.Length >= 3 ? token.Stem : token.Word;
        var found = false;
        var first = Array.BinarySearch(_sortedWords, prefix, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < _sortedWords.Length && _sortedWords[i].StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            found = true;
            var exact = complete && string.Equals(FrenchStemmer.Stem(_sortedWords[i]), token.Stem, StringComparison.Ordinal);
            yield return (_sortedNumbers[i], exact ? 1f : 0.8f);
        }

        foreach (var full in SectorAcronyms.OccupationTitles.GetValueOrDefault(token.Word, []))
        {
            var all = _index.Find(WholeTitle(full));
            if (all >= 0)
            {
                yield return (all, 1f);
            }
        }

        if (!found)
        {
            foreach (var match in _index.Spelling.Nearest(token.Word))
            {
                yield return (match.Word, match.Similarity * 0.8f);
            }
        }
    }

    private static List<string> WordsOf(OccupationTitle title)
    {
        var words = new List<string>();
        foreach (var form in new[] { title.Masculine, title.Feminine })
        {
            words.AddRange(FrenchText.Tokenize(form).Select(t => t.Word));
        }

        // The whole title as one word, so that an acronym leads to the titles that are its full form.
        words.Add(WholeTitle(title.Masculine));
        return words;
    }

    private static string WholeTitle(string title) => "=" + string.Join(' ', FrenchText.Stems(title));

    private sealed record Entry(int Occupation, OccupationTitle Title, int Words, int Breadth)
    {
        /// <summary>Number of the stem the title begins with.</summary>
        public int First { get; set; }
    }
}
