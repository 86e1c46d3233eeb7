using System.Collections.Immutable;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>A title of a corpus close to a query.</summary>
/// <param name="Id">Identifier given at build time.</param>
/// <param name="Text">Text given at build time.</param>
/// <param name="Score">0 to 1.</param>
public sealed record TitleHit(string Id, string Text, double Score);

/// <summary>Ranks the occupation titles of any corpus by closeness to a title. Immutable, thread-safe.</summary>
public sealed class TitleIndex
{
    private readonly (string Id, string Text)[] _documents;
    private readonly WordIndex _index;
    private readonly float[] _norms;

    private TitleIndex((string Id, string Text)[] documents)
    {
        _documents = documents;
        _index = WordIndex.Build(documents.Select(d => (IReadOnlyList<string>)FrenchText.Stems(d.Text)));
        _norms = new float[documents.Length];
        for (var d = 0; d < _norms.Length; d++)
        {
            foreach (var word in _index.WordsOf(d))
            {
                _norms[d] += _index.RarityOf(word) * _index.RarityOf(word);
            }
        }
    }

    /// <summary>Indexes a corpus; several documents may share a text.</summary>
    public static TitleIndex Build(IEnumerable<(string Id, string Text)> documents) => new([.. documents]);

    /// <summary>The closest titles, best first, at most <paramref name="top"/>; those that share nothing are left out.</summary>
    public ImmutableArray<TitleHit> Search(string query, int top)
    {
        var scores = new float[_documents.Length];
        var norm = 0f;
        foreach (var stem in FrenchText.Stems(query).Distinct(StringComparer.Ordinal))
        {
            var number = _index.Find(stem);
            var rarity = number < 0 ? _index.UnknownRarity : _index.RarityOf(number);
            norm += rarity * rarity;
            if (number >= 0)
            {
                foreach (var document in _index.DocumentsWith(number))
                {
                    scores[document] += rarity * rarity;
                }
            }
        }

        return
        [
            .. Enumerable.Range(0, scores.Length).Where(d => scores[d] > 0)
                .Select(d => (Document: d, Score: scores[d] / Math.Sqrt((double)norm * _norms[d])))
                .OrderByDescending(p => p.Score).ThenBy(p => p.Document).Take(Math.Max(0, top))
                .Select(p => new TitleHit(_documents[p.Document].Id, _documents[p.Document].Text, Math.Min(1, p.Score))),
        ];
    }
}
