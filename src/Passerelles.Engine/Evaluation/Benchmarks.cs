using System.Collections.Immutable;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Evaluation;

/// <summary>A job offer and the code it was filed under.</summary>
public sealed record LabelledOffer(string Title, string Text, RomeCode Rome);

/// <summary>A query of a linking benchmark and the documents that answer it.</summary>
public sealed record LabelledQuery(string Text, IReadOnlySet<string> Documents);

/// <summary>Runs the benchmarks on data already read; the same data always give the same figures.</summary>
public static class Benchmarks
{
    private const int Depth = 100;

    /// <summary>Title → document of a corpus: MRR, success@1, success@10.</summary>
    /// <param name="index">The corpus.</param>
    /// <param name="names">Text of each document of the corpus.</param>
    /// <param name="queries">Titles and their answers.</param>
    public static EvaluationRow LinkTitles(TitleIndex index, IReadOnlyDictionary<string, string> names, IReadOnlyCollection<LabelledQuery> queries)
    {
        var mean = new Means();
        foreach (var query in queries)
        {
            var ranked = index.Search(query.Text, Depth).Select(h => h.Id).ToArray();
            mean.Add("MRR", RankingMetrics.ReciprocalRank(ranked, query.Documents));
            mean.Add("success@1", RankingMetrics.SuccessAt(1, ranked, query.Documents));
            mean.Add("success@10", RankingMetrics.SuccessAt(10, ranked, query.Documents));
            if (ranked is not [var first, ..] || !query.Documents.Contains(first))
            {
                mean.Miss(query.Text, names[query.Documents.Order(StringComparer.Ordinal).First()], ranked.Length == 0 ? "" : names[ranked[0]]);
            }
        }

        return mean.Row("Intitulé → métier", "MELO français, moitié de développement", TaskNotes.Titles, ("MRR", 0.90), ("success@10", 0.96));
    }

    /// <summary>Offer → ROME: top-1 and top-5, of the code and of the ROME 3 code it comes from.</summary>
    public static EvaluationRow ClassifyOffers(OfferClassifier classifier, RomeRelease rome, IReadOnlyCollection<LabelledOffer> offers)
    {
        var parents = rome.Occupations.ToDictionary(o => o.Code, o => o.Parent);
        var mean = new Means();
        foreach (var offer in offers)
        {
            var ranked = classifier.Classify(offer.Title, offer.Text, 5).Select(c => c.Rome).ToArray();
            var right = new HashSet<RomeCode> { offer.Rome };
            mean.Add("top-1", RankingMetrics.SuccessAt(1, ranked, right));
            mean.Add("top-5", RankingMetrics.SuccessAt(5, ranked, right));

            var rankedParents = ranked.Select(code => parents.GetValueOrDefault(code, code)).ToArray();
            var parent = new HashSet<RomeCode> { parents.GetValueOrDefault(offer.Rome, offer.Rome) };
            mean.Add("top-1 (ancien code)", RankingMetrics.SuccessAt(1, rankedParents, parent));
            mean.Add("top-5 (ancien code)", RankingMetrics.SuccessAt(5, rankedParents, parent));
        }

        return mean.Row("Offre d’emploi → ROME", "offres réelles, moitié de développement", TaskNotes.Offers, ("top-1", 0.75), ("top-5", 0.95));
    }

    /// <summary>
    /// Occupation → close occupations, judged by the official mobility links that the score does not read: each occupation is
    /// ranked with weights fitted on the half it does not belong to, then, for comparison, with those fitted on all.
    /// </summary>
    public static EvaluationRow CloseOccupations(OccupationReference reference)
    {
        var similarity = OccupationSimilarity.Build(reference, OccupationSource.Rome);
        var mean = new Means();
        foreach (var occupation in WithMobility(reference))
        {
            OccupationId[] ranked = [.. similarity.ClosestUnseen(occupation.Id, Depth).Select(c => c.Occupation)];
            AddMobility(mean, occupation, ranked);
            if (!ranked.Take(10).Any(TargetsOf(occupation).Contains))
            {
                mean.Miss(NameOf(reference, occupation.Id), NameOf(reference, OccupationId.Of(occupation.Mobility[0].Target)), ranked.Length == 0 ? "" : NameOf(reference, ranked[0]));
            }

            mean.Add(
                "rappel@10 (poids vus)",
                RankingMetrics.RecallAt(10, [.. similarity.Closest(occupation.Id, 10).Select(c => c.Occupation)], TargetsOf(occupation)));
        }

        return mean.Row("Métier → métiers proches", "mobilités du ROME, validation croisée", TaskNotes.CloseOccupations, ("rappel@10", 0.45));
    }

    /// <summary>Occupation → occupations whose skills it carries over, judged by the same links.</summary>
    public static EvaluationRow SkillTransitions(OccupationReference reference, TransitionScorer scorer)
    {
        var rome = Enumerable.Range(0, reference.Occupations.Length).Where(o => reference.Occupations[o].Source == OccupationSource.Rome).ToArray();
        var mean = new Means();
        foreach (var occupation in WithMobility(reference))
        {
            var origin = reference.IndexOf(occupation.Id);
            var scores = scorer.From(origin).ToArray();
            AddMobility(mean, occupation, [.. rome.Where(o => o != origin)
                .OrderByDescending(o => scores[o]).ThenBy(o => o).Take(Depth).Select(o => reference.Occupations[o].Id)]);
        }

        return mean.Row("Passage d’un métier à un autre", "mobilités du ROME, compétences seules", TaskNotes.SkillTransitions);
    }

    /// <summary>
    /// Wording of the catalogue → ROME skill of the same meaning, as the catalogue's authors linked them. The index reads no
    /// skill of the catalogue, only which occupations its sheets name.
    /// </summary>
    public static EvaluationRow LinkSkills(OccupationReference reference)
    {
        var index = SkillIndex.Build(reference);
        var mean = new Means();
        foreach (var (phrase, right) in SkillWordings(reference).SelectMany(s => s.Phrases.Select(p => (p, s.Right))))
        {
            var ranked = index.Search(phrase, 10).Select(s => s.Id).ToArray();
            mean.Add("R@1", RankingMetrics.SuccessAt(1, ranked, right));
            mean.Add("R@10", RankingMetrics.SuccessAt(10, ranked, right));
            if (!ranked.Any(right.Contains))
            {
                mean.Miss(phrase, LabelOf(reference, right.Order().First()), ranked.Length == 0 ? "" : LabelOf(reference, ranked[0]));
            }
        }

        return mean.Row("Formulation → compétence", "vocabulaire du catalogue vers le ROME", TaskNotes.Skills);
    }

    private static string NameOf(OccupationReference reference, OccupationId id) => $"{id} {reference.FindOccupation(id)?.Label}";

    private static string LabelOf(OccupationReference reference, SkillId id) => reference.FindSkill(id)?.Label ?? id.ToString();

    /// <summary>Skills of the catalogue linked to ROME: group, label and synonyms, ROME skills of the same meaning.</summary>
    internal static IEnumerable<(string Group, IEnumerable<string> Phrases, HashSet<SkillId> Right)> SkillWordings(OccupationReference reference) =>
        (reference.Catalogue?.Skills ?? [])
        .Select(s => (s.Group, Phrases: s.Synonyms.Prepend(s.Label), Right: s.RomeItems.Select(SkillId.Of).Where(id => reference.FindSkill(id) is not null).ToHashSet()))
        .Where(s => s.Right.Count > 0);

    private static IEnumerable<Occupation> WithMobility(OccupationReference reference) =>
        reference.Occupations.Where(o => o.Source == OccupationSource.Rome && !o.Mobility.IsEmpty);

    private static HashSet<OccupationId> TargetsOf(Occupation occupation) => [.. occupation.Mobility.Select(m => OccupationId.Of(m.Target))];

    private static void AddMobility(Means mean, Occupation occupation, OccupationId[] ranked)
    {
        var right = TargetsOf(occupation);
        mean.Add("rappel@10", RankingMetrics.RecallAt(10, ranked, right));
        mean.Add("nDCG@10", RankingMetrics.NdcgAt(10, ranked, right));
        mean.Add("MRR", RankingMetrics.ReciprocalRank(ranked, right));
    }

    private sealed class Means
    {
        private readonly List<string> _metrics = [];
        private readonly List<EvaluationFailure> _misses = [];
        private readonly Dictionary<string, (double Sum, int Count)> _sums = new(StringComparer.Ordinal);

        public void Add(string metric, double value)
        {
            if (!_sums.TryGetValue(metric, out var known))
            {
                _metrics.Add(metric);
            }

            _sums[metric] = (known.Sum + value, known.Count + 1);
        }

        public void Miss(string asked, string expected, string given) => _misses.Add(new EvaluationFailure(asked, expected, given));

        public EvaluationRow Row(string task, string data, TaskNotes notes, params (string Metric, double Goal)[] goals) => new EvaluationRow(
            task,
            data,
            _metrics.Count == 0 ? 0 : _sums[_metrics[0]].Count,
            [.. _metrics.Select(m => new EvaluationFigure(m, _sums[m].Sum / _sums[m].Count, GoalOf(goals, m)))])
        {
            Meaning = notes.Meaning,
            Limits = notes.Limits,
        }.With(_misses, notes.Failure);

        private static double? GoalOf((string Metric, double Goal)[] goals, string metric)
        {
            foreach (var goal in goals)
            {
                if (string.Equals(goal.Metric, metric, StringComparison.Ordinal))
                {
                    return goal.Goal;
                }
            }

            return null;
        }
    }
}
