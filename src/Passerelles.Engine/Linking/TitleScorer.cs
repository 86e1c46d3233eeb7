using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>A concept that may answer a query, the name of it that looks most like the query, and why.</summary>
internal readonly record struct ScoredConcept(int Concept, int Name, double Score, float[] Features);

/// <summary>Picks the concepts that may answer a title and weighs them. Immutable.</summary>
internal sealed class TitleScorer
{
    private const int Candidates = 80;

    private readonly TitleTerms[] _names;
    private readonly int[][] _namesOf;
    private readonly int[] _roles;
    private readonly CorpusIndexes _corpus;
    private readonly TitleOccupations? _occupations;

    /// <param name="names">All names of the corpus.</param>
    /// <param name="namesOf">For each concept, the numbers of its names.</param>
    /// <param name="reference">Occupations that lend their titles and content, or null.</param>
    public TitleScorer(TitleTerms[] names, int[][] namesOf, OccupationReference? reference)
    {
        _names = names;

        // Masculine, feminine and doubled forms are one name.
        _namesOf = Array.ConvertAll(namesOf, all => all.DistinctBy(n => (names[n].Key, names[n].IsPlural)).ToArray());
        _roles = Array.ConvertAll(names, n => n.Stems.Length == 0 ? 0 : OccupationRoles.Of(n.Stems[0]));
        _corpus = new CorpusIndexes(names, namesOf);
        _occupations = reference is null ? null : new TitleOccupations(reference, names, _namesOf, _corpus);
    }

    /// <summary>Concepts that may answer the query, at most 80, in no particular order.</summary>
    public List<ScoredConcept> Score(TitleTerms query)
    {
        if (query.Stems.Length == 0 || _names.Length == 0)
        {
            return [];
        }

        var bearers = _occupations?.Read(query);
        var set = _corpus.Words.SetOf(query.Stems);
        var looks = new Looks(
            set,
            _corpus.Words.Score(set),
            _corpus.Letters.Score(query.Letters),
            _corpus.Roots.Score(query.Roots),
            _corpus.ConceptWords.Score(query.Stems),
            _corpus.ConceptLetters.Score(query.Letters));
        return CandidateConcepts(looks, bearers).ConvertAll(c => Weigh(query, c, looks, bearers));
    }

    private ScoredConcept Weigh(TitleTerms query, int concept, Looks looks, TitleBearers? bearers)
    {
        var role = OccupationRoles.Of(query.Stems[0]);
        var features = new float[TitleWeights.Count];
        Array.Fill(features, float.MinValue);
        var (best, bestLooks) = (-1, -1f);
        foreach (var name in _namesOf[concept])
        {
            TitleWeights.Raise(features,
            [
                looks.Letters[name],
                looks.Roots[name],
                _corpus.Words.Explained(name, looks.Query, looks.Words[name]),
                _corpus.RootSets.Closest(bearers?.Titles, name),
                bearers?.MeaningOf(name) ?? 0,
                _names[name].IsPlural && !query.IsPlural ? -1 : 0,
                looks.Words[name] > 0.999f && name == _namesOf[concept][0] ? 1 : 0,
                role != 0 && _roles[name] != 0 && role != _roles[name] ? -1 : 0,
                _roles[name] == OccupationRoles.Designer && role != OccupationRoles.Designer ? -1 : 0,
                bearers is not null && _names[name].Stems.Length > 0 && bearers.FirstStems.Contains(_names[name].Stems[0]) ? 1 : 0,
                looks.ConceptLetters[concept],
                bearers?.SharedLetters[concept] ?? 0,
                bearers?.Content[concept] ?? 0,
                bearers?.Closeness[concept] ?? 0,
                bearers?.LeadOf(concept) ?? 0,
                bearers?.VoteOf(concept) ?? 0,
            ]);
            var alike = looks.Words[name] + looks.Letters[name];
            if (alike > bestLooks)
            {
                (bestLooks, best) = (alike, name);
            }
        }

        return new ScoredConcept(concept, best, TitleWeights.Score(features), features);
    }

    private List<int> CandidateConcepts(Looks looks, TitleBearers? bearers)
    {
        var order = new PriorityQueue<int, (float Score, int Concept)>();
        for (var c = 0; c < _namesOf.Length; c++)
        {
            var ofNames = 0f;
            foreach (var name in _namesOf[c])
            {
                ofNames = Math.Max(ofNames, (0.3f * looks.Words[name]) + (0.4f * looks.Letters[name]) + (0.3f * looks.Roots[name]));
            }

            var promising = ofNames + (0.1f * looks.ConceptWords[c]);
            if (bearers is not null)
            {
                promising += 0.3f * (bearers.SharedWords[c] + bearers.SharedLetters[c] + bearers.Closeness[c] + bearers.ConceptMeanings[c]);
            }

            if (promising <= 0)
            {
                continue;
            }

            if (order.Count < Candidates)
            {
                order.Enqueue(c, (promising, -c));
            }
            else
            {
                order.EnqueueDequeue(c, (promising, -c));
            }
        }

        return [.. order.UnorderedItems.Select(i => i.Element)];
    }

    private sealed record Looks(WordSet Query, float[] Words, float[] Letters, float[] Roots, float[] ConceptWords, float[] ConceptLetters);
}
