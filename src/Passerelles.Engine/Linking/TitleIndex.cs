using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>A title of a corpus close to a query.</summary>
/// <param name="Id">Identifier given at build time.</param>
/// <param name="Text">Text given at build time.</param>
/// <param name="Score">0 to 1.</param>
public sealed record TitleHit(string Id, string Text, double Score);

/// <summary>
/// Ranks the occupation titles of any corpus by closeness to a title. Several documents may name one concept: its score is
/// drawn from all its names. With a reference, a query that is a title of ROME is also compared through the other titles of
/// its occupation; no table of correspondence is read. Immutable, thread-safe.
/// </summary>
public sealed class TitleIndex
{
    private const int Candidates = 80;

    private readonly string[] _ids;
    private readonly string[] _texts;
    private readonly int[] _conceptOf;
    private readonly int[][] _namesOf;
    private readonly WordIndex _words;
    private readonly float[] _lengths;
    private readonly bool[] _plural;
    private readonly string[] _firstWords;
    private readonly int[] _roles;
    private readonly WeightedIndex _letters;
    private readonly WeightedIndex _roots;
    private readonly WeightedIndex _conceptWords;
    private readonly WeightedIndex _conceptLetters;
    private readonly TitleSiblings? _siblings;

    private TitleIndex((string Id, string Text)[] documents, OccupationReference? reference, Func<string, string>? conceptOf)
    {
        _ids = [.. documents.Select(d => d.Id)];
        _texts = [.. documents.Select(d => d.Text)];
        var concepts = new Dictionary<string, int>(StringComparer.Ordinal);
        _conceptOf = new int[documents.Length];
        for (var d = 0; d < documents.Length; d++)
        {
            var key = conceptOf is null ? d.ToString(System.Globalization.CultureInfo.InvariantCulture) : conceptOf(_ids[d]);
            if (!concepts.TryGetValue(key, out _conceptOf[d]))
            {
                concepts.Add(key, _conceptOf[d] = concepts.Count);
            }
        }

        _namesOf = [.. Enumerable.Range(0, documents.Length).GroupBy(d => _conceptOf[d]).OrderBy(g => g.Key).Select(g => g.ToArray())];
        var terms = Array.ConvertAll(_texts, text => new TitleTerms(text));
        _words = WordIndex.Build(terms.Select(t => t.Stems));
        _letters = WeightedIndex.Build(terms.Select(t => t.Letters));
        _roots = WeightedIndex.Build(terms.Select(t => t.Roots));
        _conceptWords = WeightedIndex.Build(_namesOf.Select(names => names.SelectMany(n => terms[n].Stems.Distinct(StringComparer.Ordinal))));
        _conceptLetters = WeightedIndex.Build(_namesOf.Select(names => names.SelectMany(n => terms[n].Letters)));
        _lengths = new float[documents.Length];
        for (var d = 0; d < documents.Length; d++)
        {
            foreach (var word in _words.WordsOf(d))
            {
                _lengths[d] += Squared(word);
            }

            _lengths[d] = MathF.Sqrt(_lengths[d]);
        }

        _firstWords = [.. terms.Select(t => t.FirstWord)];
        _plural = [.. _firstWords.Select(IsPlural)];
        _roles = [.. terms.Select(t => t.Stems.Length == 0 ? 0 : OccupationRoles.Of(t.Stems[0]))];
        _siblings = reference is null ? null : new TitleSiblings(reference);
    }

    /// <summary>Indexes a corpus; several documents may share a text.</summary>
    /// <param name="documents">Identifier and text.</param>
    /// <param name="reference">Titles of ROME that lend their siblings, or null.</param>
    /// <param name="conceptOf">The concept an identifier belongs to; by default each document is its own concept.</param>
    public static TitleIndex Build(
        IEnumerable<(string Id, string Text)> documents, OccupationReference? reference = null, Func<string, string>? conceptOf = null) =>
        new([.. documents], reference, conceptOf);

    /// <summary>
    /// The closest titles, best first, at most <paramref name="top"/>: the best name of each concept in the order of concepts,
    /// then their other names. Titles that share nothing with the query are left out.
    /// </summary>
    public ImmutableArray<TitleHit> Search(string query, int top)
    {
        if (top <= 0)
        {
            return [];
        }

        var ranked = Rank(query);
        var hits = ImmutableArray.CreateBuilder<TitleHit>(Math.Min(top, 4 * Candidates));
        foreach (var (_, name, score, _) in ranked.Take(top))
        {
            hits.Add(new TitleHit(_ids[name], _texts[name], score));
        }

        // Other names of the concepts come after all best names, so that one wrong concept with ten names costs one place.
        var lowest = ranked.Count == 0 ? 0 : ranked[^1].Score;
        foreach (var (concept, best, score, _) in ranked)
        {
            foreach (var name in _namesOf[concept])
            {
                if (name != best && hits.Count < top)
                {
                    hits.Add(new TitleHit(_ids[name], _texts[name], score * lowest));
                }
            }
        }

        return hits.ToImmutable();
    }

    /// <summary>Concepts that may answer the query with their features, best first.</summary>
    internal List<(int Concept, int Name, double Score, float[] Features)> Rank(string query)
    {
        var terms = new TitleTerms(query);
        if (terms.Stems.Length == 0 || _ids.Length == 0)
        {
            return [];
        }

        var occupations = _siblings?.OccupationsOf(terms.Stems) ?? [];
        var titles = occupations.Count == 0 ? [] : _siblings!.TitlesOf(occupations);
        var word = WordScores(terms.Stems);
        var letters = _letters.Score(terms.Letters);
        var root = _roots.Score(terms.Roots);
        var concept = new ConceptScores(
            _conceptWords.Score(terms.Stems),
            _conceptLetters.Score(terms.Letters),
            _conceptWords.Score(titles.SelectMany(t => t.Distinct(StringComparer.Ordinal))),
            _conceptLetters.Score(titles.SelectMany(t => TitleTerms.LettersOf(t))),
            occupations.Count == 0 ? new float[_namesOf.Length] : _conceptWords.Score(_siblings!.ContentOf(occupations)));

        var siblings = Array.ConvertAll(titles, t => new Sibling(this, t));
        var ranked = new List<(int, int, double, float[])>(Candidates);
        var role = OccupationRoles.Of(terms.Stems[0]);
        foreach (var c in CandidateConcepts(word, letters, root, concept))
        {
            var features = new float[TitleWeights.Count];
            Array.Fill(features, float.MinValue);
            var bestName = -1;
            var bestLooks = -1f;
            foreach (var name in _namesOf[c])
            {
                var (closest, closestThree) = ClosestSiblings(siblings, name);
                TitleWeights.Raise(features,
                [
                    letters[name], root[name], concept.Letters[c], closest, closestThree,
                    concept.SiblingWords[c], concept.SiblingLetters[c], concept.Content[c],
                    _plural[name] && !string.Equals(_firstWords[name], terms.FirstWord, StringComparison.Ordinal) ? -1 : 0,
                    word[name] > 0.999f && name == _namesOf[c][0] ? 1 : 0,
                    role != 0 && _roles[name] != 0 && role != _roles[name] ? -1 : 0,
                ]);
                var looks = word[name] + letters[name];
                if (looks > bestLooks)
                {
                    (bestLooks, bestName) = (looks, name);
                }
            }

            ranked.Add((c, bestName, TitleWeights.Score(features), features));
        }

        ranked.Sort((a, b) => a.Item3 != b.Item3 ? b.Item3.CompareTo(a.Item3) : a.Item1.CompareTo(b.Item1));
        return ranked;
    }

    private static bool IsPlural(string firstWord) => firstWord.Length > 3 && firstWord[^1] is 's' or 'x';

    private float Squared(int word) => _words.RarityOf(word) * _words.RarityOf(word);

    private float[] WordScores(string[] stems)
    {
        var scores = new float[_ids.Length];
        var query = new Sibling(this, stems);
        foreach (var word in query.Words)
        {
            var weight = Squared(word);
            foreach (var name in _words.DocumentsWith(word))
            {
                scores[name] += weight / (query.Length * _lengths[name]);
            }
        }

        return scores;
    }

    private List<int> CandidateConcepts(float[] word, float[] letters, float[] root, ConceptScores concept)
    {
        var promising = new float[_namesOf.Length];
        for (var c = 0; c < promising.Length; c++)
        {
            var ofNames = 0f;
            foreach (var name in _namesOf[c])
            {
                ofNames = Math.Max(ofNames, (0.3f * word[name]) + (0.4f * letters[name]) + (0.3f * root[name]));
            }

            promising[c] = ofNames + (0.1f * concept.Words[c]) + (0.3f * concept.SiblingWords[c]) + (0.3f * concept.SiblingLetters[c]);
        }

        var order = new PriorityQueue<int, (float Score, int Concept)>();
        for (var c = 0; c < promising.Length; c++)
        {
            if (promising[c] <= 0)
            {
                continue;
            }

            if (order.Count < Candidates)
            {
                order.Enqueue(c, (promising[c], -c));
            }
            else
            {
                order.EnqueueDequeue(c, (promising[c], -c));
            }
        }

        return [.. order.UnorderedItems.Select(i => i.Element)];
    }

    private (float Closest, float ClosestThree) ClosestSiblings(Sibling[] siblings, int name)
    {
        float first = 0, second = 0, third = 0;
        var words = _words.WordsOf(name);
        foreach (var sibling in siblings)
        {
            var shared = 0f;
            foreach (var word in words)
            {
                if (Array.IndexOf(sibling.Words, word) >= 0)
                {
                    shared += Squared(word);
                }
            }

            var cosine = shared > 0 ? shared / (sibling.Length * _lengths[name]) : 0;
            if (cosine > first)
            {
                (first, second, third) = (cosine, first, second);
            }
            else if (cosine > second)
            {
                (second, third) = (cosine, second);
            }
            else if (cosine > third)
            {
                third = cosine;
            }
        }

        return (first, (first + second + third) / 3);
    }

    private sealed record ConceptScores(float[] Words, float[] Letters, float[] SiblingWords, float[] SiblingLetters, float[] Content);

    private readonly struct Sibling
    {
        public Sibling(TitleIndex index, string[] stems)
        {
            var words = new List<int>(stems.Length);
            foreach (var stem in stems.Distinct(StringComparer.Ordinal))
            {
                var word = index._words.Find(stem);
                Length += word < 0 ? index._words.UnknownRarity * index._words.UnknownRarity : index.Squared(word);
                if (word >= 0)
                {
                    words.Add(word);
                }
            }

            Words = [.. words];
            Length = MathF.Sqrt(Length);
        }

        public int[] Words { get; }

        public float Length { get; }
    }
}
