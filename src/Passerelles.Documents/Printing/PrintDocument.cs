namespace Passerelles.Documents;

/// <summary>A page to print.</summary>
/// <param name="Html">A whole HTML document with its styles in it and its pictures as <c>data:</c> addresses or inline SVG.</param>
/// <param name="BaseAddress">What relative links become absolute with. Nothing is fetched from it.</param>
public sealed record PrintDocument(string Html, Uri BaseAddress)
{
    /// <summary>
    /// Points of the root font, brought down to <see cref="SmallestRootFont"/> until all holds on one page: for posters, whose
    /// sizes are all relative to it. Zero leaves sizes to the styles, and pages as many as needed.
    /// </summary>
    public double LargestRootFont { get; init; }

    /// <summary>See <see cref="LargestRootFont"/>.</summary>
    public double SmallestRootFont { get; init; }
}
