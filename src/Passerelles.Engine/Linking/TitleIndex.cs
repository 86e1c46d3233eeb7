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
/// drawn from all its names. With a reference, a query that is a title of ROME is also compared through its occupation: other
/// titles, content, and meanings of words learnt from the whole reference; no table of correspondence is read. Immutable,
/// thread-safe.
/// </summary>
public sealed class TitleIndex
{
    private readonly string[] _ids;
    private readonly string[] _texts;
    private readonly int[][] _namesOf;
    private readonly TitleScorer _scorer;

    private TitleIndex((string Id, string Text)[] documents, OccupationReference? reference, Func<string, string>? conceptOf)
    {
        _ids = [.. documents.Select(d => d.Id)];
        _texts = [.. documents.Select(d => d.Text)];
        _namesOf =
        [
            .. Enumerable.Range(0, documents.Length)
                .GroupBy(d => conceptOf is null ? d.ToString(System.Globalization.CultureInfo.InvariantCulture) : conceptOf(_ids[d]), StringComparer.Ordinal)
                .Select(g => g.ToArray()),
        ];
        _scorer = new TitleScorer(Array.ConvertAll(_texts, text => new TitleTerms(text)), _namesOf, reference);
    }

    /// <summary>Names of the features of <see cref="Explain"/>, in order.</summary>
    public static ImmutableArray<string> FeatureNames => TitleWeights.Names;

    /// <summary>Indexes a corpus; several documents may share a text.</summary>
    /// <param name="documents">Identifier and text.</param>
    /// <param name="reference">Titles of ROME that lend their occupations, or null.</param>
    /// <param name="conceptOf">The concept an identifier belongs to; by default each document is its own concept.</param>
    public static TitleIndex Build(
        IEnumerable<(string Id, string Text)> documents, OccupationReference? reference = null, Func<string, string>? conceptOf = null) =>
        new([.. documents], reference, conceptOf);

    /// <summary>
    /// The closest titles, best first, at most <paramref name="top"/>: the best name of each concept in the order of concepts,
    /// then their other names. Titles that share neither letters nor meaning with the query are left out.
    /// </summary>
    public ImmutableArray<TitleHit> Search(string query, int top)
    {
        if (top <= 0)
        {
            return [];
        }

        var ranked = Rank(query);
        var hits = ImmutableArray.CreateBuilder<TitleHit>();
        foreach (var concept in ranked.Take(top))
        {
            hits.Add(new TitleHit(_ids[concept.Name], _texts[concept.Name], concept.Score));
        }

        // Other names of the concepts come after all best names, so that one wrong concept with ten names costs one place.
        var lowest = ranked.Count == 0 ? 0 : ranked[^1].Score;
        foreach (var concept in ranked)
        {
            foreach (var name in _namesOf[concept.Concept])
            {
                if (name != concept.Name && hits.Count < top)
                {
                    hits.Add(new TitleHit(_ids[name], _texts[name], concept.Score * lowest));
                }
            }
        }

        return hits.ToImmutable();
    }

    /// <summary>For each concept that may answer the query, the identifier of its best name and its features, best first.</summary>
    public ImmutableArray<(string Id, ImmutableArray<float> Features)> Explain(string query) =>
        [.. Rank(query).Select(c => (_ids[c.Name], c.Features.ToImmutableArray()))];

    private List<ScoredConcept> Rank(string query)
    {
        var ranked = _scorer.Score(new TitleTerms(query));
        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Concept.CompareTo(b.Concept));
        return ranked;
    }
}
