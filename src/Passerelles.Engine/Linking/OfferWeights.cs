namespace Passerelles.Engine.Linking;

/// <summary>
/// How much each clue counts when an offer is filed. Fitted on the development offers, checked on codes left out of the
/// fitting; see docs/linking.md.
/// </summary>
internal static class OfferWeights
{
    private const double BestTitle = 1.78;
    private const double SecondTitle = 2.23;
    private const double ShareOfTitles = 3.66;
    private const double MainTitle = 1.84;
    private const double TitleWords = 1.67;
    private const double Content = 3.57;

    /// <summary>Per natural logarithm of the number of titles: an occupation with many titles receives more offers.</summary>
    private const double Breadth = 0.98;

    public static double Sum(
        double bestTitle, double secondTitle, double shareOfTitles, double mainTitle, double titleWords, double content, double breadth) =>
        (BestTitle * bestTitle) + (SecondTitle * secondTitle) + (ShareOfTitles * shareOfTitles) + (MainTitle * mainTitle)
        + (TitleWords * titleWords) + (Content * content) + (Breadth * breadth);
}
