namespace Passerelles.Engine.Linking;

/// <summary>
/// How much each clue counts when an offer is filed. Fitted on the development offers (<c>fit offers</c> of the benchmark
/// project), checked on codes left out of the fitting; see docs/linking.md.
/// </summary>
internal static class OfferWeights
{
    private const double Titles = 7.29;
    private const double DomainTitles = 1.02;
    private const double Letters = 4.79;
    private const double Content = 8.21;
    private const double DomainContent = 5.93;

    /// <summary>Per natural logarithm of the number of titles: an occupation with many titles receives more offers.</summary>
    private const double Breadth = 1.96;

    /// <summary>Per natural logarithm of the number of skills: long lists have a word for any text.</summary>
    private const double Load = -2.91;

    /// <summary>Weights in the order of <see cref="OfferClues.ToArray"/>.</summary>
    public static double[] Values => [Titles, DomainTitles, Letters, Content, DomainContent, Breadth, Load];

    public static double Sum(in OfferClues clues) =>
        (Titles * clues.Titles) + (DomainTitles * clues.DomainTitles) + (Letters * clues.Letters) + (Content * clues.Content)
        + (DomainContent * clues.DomainContent) + (Breadth * clues.Breadth) + (Load * clues.Load);
}
