namespace Passerelles.Documents;

/// <summary>A line of text in reading order.</summary>
/// <param name="Text">Its text; cells of one row are separated by a tab.</param>
/// <param name="StartsBlock">True when white space or another column comes before it.</param>
internal sealed record LayoutLine(string Text, bool StartsBlock);
