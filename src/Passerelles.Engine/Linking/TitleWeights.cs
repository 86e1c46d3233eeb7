namespace Passerelles.Engine.Linking;

/// <summary>
/// How much each way of comparing two titles counts. Fitted on the development half of the French MELO queries; see
/// docs/linking.md for the method and the cross-validated figures.
/// </summary>
internal static class TitleWeights
{
    private static readonly (string Name, float Weight)[] Weights =
    [
        ("letters shared", 1.05f),
        ("roots shared", 1.75f),
        ("letters shared with all names", 3.9f),
        ("closest sibling title", 3.15f),
        ("three closest sibling titles", 1.6f),
        ("words shared by siblings and all names", 1.1f),
        ("letters shared by siblings and all names", 1.0f),
        ("definition and core skills", 4.85f),
        ("names a group, in the plural", 5.85f),
        ("is the first name", 3.2f),
        ("another role", 2.2f),
    ];

    /// <summary>Sum that gives a score of one half.</summary>
    private const float Middle = 6f;

    public static int Count => Weights.Length;

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
