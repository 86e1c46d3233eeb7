namespace Passerelles.Engine.Linking;

/// <summary>
/// What each clue of closeness is worth, in the order of <see cref="ClosenessClues"/>, the constant last. Logistic regression
/// on official mobility links; how and with which figures is told in <c>docs/linking.md</c>.
/// </summary>
internal static class ClosenessWeights
{
    /// <summary>Number of clues.</summary>
    public const int Count = 17;

    /// <summary>Fitted on all occupations.</summary>
    public static readonly double[] Whole =
        [-4.55, 9.09, -1.17, 0.46, 0.44, 0.50, 0.18, 0.47, 2.06, -6.64, 3.00, 0.98, 0.51, -0.28, 0.15, -0.10, -0.91, -3.07];

    /// <summary>Fitted on occupations of even rank.</summary>
    public static readonly double[] FittedOnEven =
        [-3.81, 7.38, -1.04, 0.44, 0.53, 0.47, 0.13, 0.39, 0.59, -5.01, 2.90, 0.91, 0.59, -0.22, 0.17, -0.09, -0.95, -2.62];

    /// <summary>Fitted on occupations of odd rank.</summary>
    public static readonly double[] FittedOnOdd =
        [-4.50, 7.91, -1.25, 0.51, 0.38, 0.54, 0.22, 0.55, 1.82, -5.26, 3.00, 1.05, 0.40, -0.34, 0.13, -0.11, -0.85, -2.95];
}
