namespace Passerelles.Engine.Linking;

/// <summary>What speaks for one occupation when an offer is filed.</summary>
/// <param name="Titles">Share of the likeness between the offer's title and titles of ROME that falls to the occupation, 0 to 1.</param>
/// <param name="DomainTitles">The same share for its major domain.</param>
/// <param name="Letters">Likeness of letters of the offer's title and of all its titles; 1 for the best occupation.</param>
/// <param name="Content">Likeness of the text to the occupation and to those nearest to it, weighted mean.</param>
/// <param name="DomainContent">Likeness of the text to all that ROME says of its major domain; 1 for the best domain.</param>
/// <param name="Breadth">Natural logarithm of its number of titles, long lists counted alike.</param>
/// <param name="Load">Natural logarithm of its number of skills, short lists counted alike.</param>
internal readonly record struct OfferClues(
    double Titles, double DomainTitles, double Letters, double Content, double DomainContent, double Breadth, double Load)
{
    /// <summary>The clues as a row, in the order of <see cref="OfferWeights.Values"/>.</summary>
    public double[] ToArray() => [Titles, DomainTitles, Letters, Content, DomainContent, Breadth, Load];
}
