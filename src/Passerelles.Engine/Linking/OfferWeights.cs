namespace Passerelles.Engine.Linking;

/// <summary>
/// How much each clue counts when an offer is filed. Fitted on the development offers (<c>fit offers</c> of the benchmark
/// project), checked on codes left out of the fitting; see docs/linking.md.
/// </summary>
internal static class OfferWeights
{
    private const double Titles = 8.25;
    private const double DomainTitles = 1.11;
    private const double Letters = 4.67;
    private const double Content = 7.78;
    private const double DomainContent = 4.91;

    /// <summary>Per natural logarithm of the number of titles: an occupation with many titles receives more offers.</summary>
    private const double Breadth = 2.64;

    /// <summary>Per natural logarithm of the number of skills: long lists have a word for any text.</summary>
    private const double Load = -4.59;

    /// <summary>Weights in the order of <see cref="OfferClues.ToArray"/>.</summary>
    public static double[] Values => [Titles, DomainTitles, Letters, Content, DomainContent, Breadth, Load];

    public static double Sum(in OfferClues clues) =>
        (Titles * clues.Titles) + (DomainTitles * clues.DomainTitles) + (Letters * clues.Letters) + (Content * clues.Content)
        + (DomainContent * clues.DomainContent) + (Breadth * clues.Breadth) + (Load * clues.Load);
}
