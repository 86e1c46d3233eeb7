using System.Collections.Immutable;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Alignment;

/// <summary>
/// Labels of a list that say nearly the same as a phrase: cosine of their stems, each weighing by its rarity among the labels. Words, not meanings:
/// « toilette » and « hygiène corporelle » have nothing in common here. Immutable, thread-safe.
/// </summary>
public sealed class CloseLabelIndex
{
    private readonly Dictionary<string, List<int>> _labelsOf = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ImmutableArray<string>> _stems;
    private readonly double[] _norms;

    private CloseLabelIndex(IEnumerable<string> labels)
    {
        _stems = [.. labels.Select(StemsOf)];
        for (var i = 0; i < _stems.Length; i++)
        {
            foreach (var stem in _stems[i])
            {
                if (!_labelsOf.TryGetValue(stem, out var list))
                {
                    _labelsOf[stem] = list = [];
                }

                list.Add(i);
            }
        }

        _norms = [.. _stems.Select(Norm)];
    }

    /// <summary>Indexes labels; they are then told by their rank.</summary>
    public static CloseLabelIndex Build(IEnumerable<string> labels) => new(labels);

    /// <summary>Labels whose score reaches a threshold, the closest first, then in the order of the list.</summary>
    /// <param name="phrase">Any French words.</param>
    /// <param name="threshold">From 0, excluded, to 1.</param>
    public ImmutableArray<CloseLabel> CloseTo(string phrase, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        var stems = StemsOf(phrase);
        var norm = Norm(stems);
        var products = new Dictionary<int, (double Product, int Shared)>();
        foreach (var stem in stems)
        {
            foreach (var label in _labelsOf.GetValueOrDefault(stem, []))
            {
                var (product, shared) = products.GetValueOrDefault(label);
                products[label] = (product + Math.Pow(Weight(stem), 2), shared + 1);
            }
        }

        return
        [
            .. products.Select(p => new CloseLabel(p.Key, p.Value.Product / (norm * _norms[p.Key]), p.Value.Shared))
                .Where(c => c.Score >= threshold).OrderByDescending(c => c.Score).ThenBy(c => c.Label),
        ];
    }

    private static ImmutableArray<string> StemsOf(string text) => [.. FrenchText.Stems(text).Distinct(StringComparer.Ordinal)];

    // A word of no label weighs as the rarest: what a phrase says more makes it less close.
    private double Weight(string stem) => Math.Log(1 + ((double)_stems.Length / (_labelsOf.GetValueOrDefault(stem)?.Count ?? 1)));

    private double Norm(ImmutableArray<string> stems) => Math.Sqrt(stems.Sum(s => Math.Pow(Weight(s), 2)));
}

/// <summary>A label close to a phrase.</summary>
/// <param name="Label">Its rank in the list.</param>
/// <param name="Score">From 0 to 1, the same words.</param>
/// <param name="Shared">Words in common.</param>
public readonly record struct CloseLabel(int Label, double Score, int Shared);
