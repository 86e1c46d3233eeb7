using System.Collections.Immutable;

namespace Passerelles.Engine.Linking;

/// <summary>
/// How much each way of comparing two titles counts. Fitted on the development half of the French MELO queries by
/// <c>fit titles</c> of perf/Passerelles.Benchmarks; see docs/linking.md for the method and the cross-validated figures. Clues
/// overlap, so a weight may be negative: what it corrects is counted by its neighbours.
/// </summary>
internal static class TitleWeights
{
    private static readonly (string Name, float Weight)[] Weights =
    [
        ("letters shared", 0.82f),
        ("roots shared", 3.08f),
        ("share of the name explained", -2.18f),
        ("closest sibling title", 1.46f),
        ("meaning", 4.38f),
        ("names a group, in the plural", 5.76f),
        ("is the first name", 3.35f),
        ("another role", 1.59f),
        ("an engineer, the title is none", 2.44f),
        ("begins like a sibling title", 1.41f),
        ("letters shared with all names", 3.24f),
        ("letters shared by siblings and all names", -1.71f),
        ("definition and core skills", 6.18f),
        ("meaning of the occupation", 1.14f),
        ("another occupation means it more", 3.35f),
        ("share of occupations whose titles look like it", 0.21f),
    ];

    /// <summary>Sum that gives a score of one half.</summary>
    private const float Middle = 6f;

    public static int Count => Weights.Length;

    public static ImmutableArray<string> Names => [.. Weights.Select(w => w.Name)];

    public static void Raise(float[] features, ReadOnlySpan<float> other)
    {
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = Math.Max(features[i], other[i]);
        }
    }

    /// <summary>Score in ]0, 1[, increasing with the weighted sum.</summary>
    public static double Score(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += Weights[i].Weight * features[i];
        }

        return 1 / (1 + Math.Exp((Middle - sum) / 2));
    }
}
