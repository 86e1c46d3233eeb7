using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>A ROME occupation an offer may belong to.</summary>
/// <param name="Rome">Code.</param>
/// <param name="Label">Label of the occupation.</param>
/// <param name="Score">0 to 1: the share of likelihood among all occupations.</param>
public sealed record ClassifiedOffer(RomeCode Rome, string Label, double Score);

/// <summary>
/// Files a job offer under ROME. The title speaks first, through the titles of ROME; the text of the offer then tells apart
/// the occupations a title leaves open, through their titles, definitions and skills. Immutable, thread-safe.
/// </summary>
public sealed class OfferClassifier
{
    private const int LongestText = 20_000;

    private readonly ImmutableArray<Occupation> _occupations;
    private readonly int[] _occupationOfTitle;
    private readonly int[] _mainTitles;
    private readonly TitleMatcher _matcher;
    private readonly WeightedIndex _titleWords;
    private readonly WeightedIndex _content;
    private readonly float[] _breadth;

    private OfferClassifier(OccupationReference reference)
    {
        _occupations = [.. reference.Occupations.Where(o => o.Source == OccupationSource.Rome)];
        var owners = new List<int>();
        var forms = new List<TitleForm>();
        _mainTitles = new int[_occupations.Length];
        for (var o = 0; o < _occupations.Length; o++)
        {
            _mainTitles[o] = forms.Count;
            foreach (var title in _occupations[o].Titles)
            {
                foreach (var form in TitleForm.Of(title))
                {
                    owners.Add(o);
                    forms.Add(form);
                }
            }
        }

        _occupationOfTitle = [.. owners];
        _matcher = new TitleMatcher(forms);
        _titleWords = WeightedIndex.Build(_occupations.Select(o => o.Titles.SelectMany(t => FrenchText.Stems(t.Masculine))));
        var rootsOfSkill = new Dictionary<SkillId, string[]>();
        _content = WeightedIndex.Build(_occupations.Select(o => o.Titles.Select(t => t.Masculine).Append(o.Definition).SelectMany(Roots)
            .Concat(o.Skills.SelectMany(s => RootsOf(s.Skill)))));
        _breadth = [.. _occupations.Select(o => (float)Math.Log(o.Titles.Length))];

        string[] RootsOf(SkillId id)
        {
            if (!rootsOfSkill.TryGetValue(id, out var roots))
            {
                rootsOfSkill.Add(id, roots = [.. Roots(reference.FindSkill(id)?.Label ?? "")]);
            }

            return roots;
        }
    }

    /// <summary>Indexes the ROME occupations of the reference.</summary>
    public static OfferClassifier Build(OccupationReference reference) => new(reference);

    /// <summary>
    /// ROME occupations for an offer, best first, at most <paramref name="top"/>; none when neither title nor text has a word
    /// of the reference. Only the first 20,000 characters of the text are read.
    /// </summary>
    public ImmutableArray<ClassifiedOffer> Classify(string title, string text, int top)
    {
        var evidence = Weigh(title, text.Length > LongestText ? text[..LongestText] : text);
        if (evidence.Count == 0)
        {
            return [];
        }

        var highest = evidence.Max(e => e.Sum);
        var total = evidence.Sum(e => Math.Exp(e.Sum - highest));
        return
        [
            .. evidence.OrderByDescending(e => e.Sum).ThenBy(e => e.Occupation).Take(Math.Max(0, top))
                .Select(e => new ClassifiedOffer(
                    _occupations[e.Occupation].RomeCodes[0], _occupations[e.Occupation].Label, Math.Exp(e.Sum - highest) / total)),
        ];
    }

    private static IEnumerable<string> Roots(string text) => FrenchText.ContentTokens(text).Select(t => FrenchRoots.Root(t.Stem));

    // Scaled to the best occupation: a long text has lower cosines everywhere, which says nothing of the occupation.
    private static float[] Scaled(float[] scores)
    {
        var best = scores.Length == 0 ? 0 : scores.Max();
        return best > 0 ? Array.ConvertAll(scores, s => s / best) : scores;
    }

    private List<(int Occupation, double Sum)> Weigh(string title, string text)
    {
        var best = new double[_occupations.Length];
        var second = new double[_occupations.Length];
        var main = new double[_occupations.Length];
        var share = new double[_occupations.Length];
        foreach (var (index, score) in _matcher.Match(title))
        {
            var o = _occupationOfTitle[index];
            second[o] = Math.Max(second[o], Math.Min(best[o], score));
            best[o] = Math.Max(best[o], score);
            share[o] += score * score * score;
            if (_mainTitles[o] == index)
            {
                main[o] = score;
            }
        }

        var allShares = share.Sum();
        var titleWords = Scaled(_titleWords.Score(FrenchText.Stems(title)));
        var content = Scaled(_content.Score(Roots(text)));
        var evidence = new List<(int, double)>();
        for (var o = 0; o < _occupations.Length; o++)
        {
            if (best[o] > 0 || content[o] > 0)
            {
                evidence.Add((o, OfferWeights.Sum(
                    best[o], second[o], allShares > 0 ? share[o] / allShares : 0, main[o], titleWords[o], content[o], _breadth[o])));
            }
        }

        return evidence;
    }
}
