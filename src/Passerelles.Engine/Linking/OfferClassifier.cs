using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>A ROME occupation an offer may belong to.</summary>
/// <param name="Rome">Code.</param>
/// <param name="Label">Label of the occupation.</param>
/// <param name="Score">0 to 1.</param>
public sealed record ClassifiedOffer(RomeCode Rome, string Label, double Score);

/// <summary>Files a job offer under ROME by its title, then by its text. Immutable, thread-safe.</summary>
public sealed class OfferClassifier
{
    private readonly ImmutableArray<Occupation> _occupations;
    private readonly int[] _occupationOfTitle;
    private readonly TitleMatcher _titles;

    private OfferClassifier(OccupationReference reference)
    {
        _occupations = [.. reference.Occupations.Where(o => o.Source == OccupationSource.Rome)];
        var owners = new List<int>();
        var texts = new List<string>();
        for (var o = 0; o < _occupations.Length; o++)
        {
            foreach (var title in _occupations[o].Titles)
            {
                owners.Add(o);
                texts.Add(title.Masculine);
            }
        }

        _occupationOfTitle = [.. owners];
        _titles = new TitleMatcher(texts);
    }

    /// <summary>Indexes the ROME occupations of the reference.</summary>
    public static OfferClassifier Build(OccupationReference reference) => new(reference);

    /// <summary>ROME occupations for an offer, best first, at most <paramref name="top"/>.</summary>
    public ImmutableArray<ClassifiedOffer> Classify(string title, string text, int top)
    {
        var scores = new double[_occupations.Length];
        foreach (var (index, score) in _titles.Match(title))
        {
            var owner = _occupationOfTitle[index];
            scores[owner] = Math.Max(scores[owner], score);
        }

        return
        [
            .. Enumerable.Range(0, scores.Length).Where(o => scores[o] > 0)
                .OrderByDescending(o => scores[o]).ThenBy(o => o).Take(Math.Max(0, top))
                .Select(o => new ClassifiedOffer(_occupations[o].RomeCodes[0], _occupations[o].Label, scores[o])),
        ];
    }
}
