namespace Passerelles.Engine.Linking;

/// <summary>
/// The occupations whose titles look most like the names of a concept. A concept that another occupation claims is a poor
/// answer for the titles of this one, however close its words are. Immutable.
/// </summary>
internal sealed class ConceptVotes
{
    /// <summary>How sharply a lead turns into a share: at 20, a lead of .05 in likeness makes it 2.7 times larger.</summary>
    private const double Sharpness = 20;

    private const int MostOccupations = 32;

    /// <summary>Share under which differences say nothing.</summary>
    private const double SmallestShare = 1e-3;

    private readonly (int Occupation, float Share)[][] _votes;

    /// <param name="names">For each concept, the names it bears.</param>
    /// <param name="titles">For each occupation, its titles.</param>
    public ConceptVotes(IReadOnlyList<TitleTerms[]> names, IReadOnlyList<string[][]> titles)
    {
        var flat = titles.SelectMany(t => t).Select(stems => new TitleTerms(stems)).ToArray();
        var roots = WeightedIndex.Build(flat.Select(t => t.Roots));
        var scores = new float[flat.Length];
        _votes = new (int, float)[names.Count][];
        for (var c = 0; c < _votes.Length; c++)
        {
            var likeness = new float[titles.Count];
            var distinct = names[c].DistinctBy(n => n.Key, StringComparer.Ordinal).ToArray();
            foreach (var name in distinct)
            {
                Array.Clear(scores);
                roots.AddScores(roots.Query(name.Roots), scores, 1f / distinct.Length);
                AddClosestTitle(scores, titles, likeness);
            }

            _votes[c] = Shares(likeness);
        }
    }

    /// <summary>Logarithm of the share of the votes an occupation holds, 0 at most.</summary>
    public float LogShare(int concept, int occupation)
    {
        var share = 0f;
        foreach (var vote in _votes[concept])
        {
            share = vote.Occupation == occupation ? vote.Share : share;
        }

        return (float)Math.Log(share + SmallestShare);
    }

    private static void AddClosestTitle(float[] scores, IReadOnlyList<string[][]> titles, float[] likeness)
    {
        var next = 0;
        for (var o = 0; o < titles.Count; o++)
        {
            var closest = 0f;
            for (var end = next + titles[o].Length; next < end; next++)
            {
                closest = Math.Max(closest, scores[next]);
            }

            likeness[o] += closest;
        }
    }

    private static (int, float)[] Shares(float[] likeness)
    {
        var best = likeness.Length == 0 ? 0 : likeness.Max();
        var total = likeness.Sum(l => Math.Exp(Sharpness * (l - best)));
        return [.. likeness.Select((l, o) => (Occupation: o, Share: (float)(Math.Exp(Sharpness * (l - best)) / total)))
            .OrderByDescending(v => v.Share).ThenBy(v => v.Occupation).Take(MostOccupations)];
    }
}
