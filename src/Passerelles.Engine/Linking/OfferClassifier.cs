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
/// the occupations a title leaves open, through what ROME says of them, of those nearest to them and of their major domain.
/// Immutable, thread-safe.
/// </summary>
public sealed class OfferClassifier
{
    private const int LongestText = 20_000;
    private const int Neighbours = 10;

    /// <summary>One neighbour at most for so many occupations: in a small reference the ten nearest are not near.</summary>
    private const int OccupationsPerNeighbour = 100;

    /// <summary>Titles beyond these are no reason to prefer an occupation: soldiers, who have 62, would follow any nurse.</summary>
    private const int ManyTitles = 20;

    /// <summary>Shorter lists of skills are no reason to prefer an occupation either.</summary>
    private const int FewSkills = 50;

    private readonly ImmutableArray<Occupation> _occupations;
    private readonly OfferTitle _title;
    private readonly int[] _occupationOfTitle;
    private readonly TitleMatcher _matcher;
    private readonly WeightedIndex _letters;
    private readonly WeightedIndex _content;
    private readonly OccupationNeighbours _neighbours;
    private readonly int[] _domains;
    private readonly WeightedIndex _domainContent;
    private readonly double[] _breadth;
    private readonly double[] _load;

    private OfferClassifier(OccupationReference reference)
    {
        _occupations = [.. reference.Occupations.Where(o => o.Source == OccupationSource.Rome)];
        _title = new OfferTitle(_occupations.SelectMany(o => o.Titles));
        var forms = _occupations.SelectMany((o, number) => o.Titles.SelectMany(TitleForm.Of).Select(form => (form, number))).ToArray();
        _occupationOfTitle = [.. forms.Select(f => f.number)];
        _matcher = new TitleMatcher([.. forms.Select(f => f.form)]);
        _letters = WeightedIndex.Build(_occupations.Select(o => o.Titles.SelectMany(t => LettersOf(t.Masculine))));

        var skillRoots = new Dictionary<SkillId, string[]>();
        string[][] content = [.. _occupations.Select(o => ContentOf(o, RootsOfSkill).ToArray())];
        _content = WeightedIndex.Build(content);
        _neighbours = new OccupationNeighbours(_content, content, Math.Clamp(content.Length / OccupationsPerNeighbour, 1, Neighbours));
        var domains = _occupations.Select(o => o.RomeCodes[0].MajorDomain).Distinct().ToList();
        _domains = [.. _occupations.Select(o => domains.IndexOf(o.RomeCodes[0].MajorDomain))];
        _domainContent = WeightedIndex.Build(domains.Select((_, d) => content.Where((_, o) => _domains[o] == d).SelectMany(roots => roots)));
        _breadth = [.. _occupations.Select(o => Math.Log(Math.Min(ManyTitles, o.Titles.Length)))];
        _load = [.. _occupations.Select(o => Math.Log(Math.Max(FewSkills, o.Skills.Length)))];

        string[] RootsOfSkill(SkillId id)
        {
            if (!skillRoots.TryGetValue(id, out var roots))
            {
                skillRoots.Add(id, roots = [.. Roots(reference.FindSkill(id)?.Label ?? "")]);
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
        var evidence = Read(title, text).Select(c => (c.Occupation, Sum: OfferWeights.Sum(c.Clues))).ToList();
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

    /// <summary>Code of an occupation by its number.</summary>
    internal RomeCode CodeOf(int occupation) => _occupations[occupation].RomeCodes[0];

    /// <summary>Clues for each occupation that shares a word or letters with the offer.</summary>
    internal List<(int Occupation, OfferClues Clues)> Read(string title, string text)
    {
        var clean = _title.Clean(title);
        var titles = new double[_occupations.Length];
        foreach (var (index, score) in _matcher.Match(clean))
        {
            // Cubed: one title in full counts more than many titles that share a word.
            titles[_occupationOfTitle[index]] += score * score * score;
        }

        var domainTitles = new double[_domainContent.Count];
        for (var o = 0; o < titles.Length; o++)
        {
            domainTitles[_domains[o]] += titles[o];
        }

        var allTitles = Math.Max(titles.Sum(), double.Epsilon);
        var letters = Scaled(_letters.Score(LettersOf(clean)));
        var roots = Roots(text.Length > LongestText ? text[..LongestText] : text).ToArray();
        var content = Scaled(_content.Score(roots));
        var domainContent = Scaled(_domainContent.Score(roots));
        var clues = new List<(int, OfferClues)>();
        for (var o = 0; o < _occupations.Length; o++)
        {
            if (titles[o] > 0 || letters[o] > 0 || content[o] > 0)
            {
                clues.Add((o, new OfferClues(
                    titles[o] / allTitles, domainTitles[_domains[o]] / allTitles, letters[o], _neighbours.Mean(content, o),
                    domainContent[_domains[o]], _breadth[o], _load[o])));
            }
        }

        return clues;
    }

    private static IEnumerable<string> ContentOf(Occupation occupation, Func<SkillId, string[]> rootsOfSkill) =>
        occupation.Titles.Select(t => t.Masculine).Append(occupation.Definition).SelectMany(Roots)
            .Concat(occupation.Skills.SelectMany(s => rootsOfSkill(s.Skill)));

    private static IEnumerable<string> Roots(string text) => FrenchText.ContentTokens(text).Select(t => FrenchRoots.Root(t.Stem));

    private static IEnumerable<string> LettersOf(string title) => TitleTerms.LettersOf(Roots(title));

    // Scaled to the best occupation: a long text has lower cosines everywhere, which says nothing of the occupation.
    private static float[] Scaled(float[] scores)
    {
        var best = scores.Length == 0 ? 0 : scores.Max();
        return best > 0 ? Array.ConvertAll(scores, s => s / best) : scores;
    }
}
