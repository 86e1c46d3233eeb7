using System.Globalization;

namespace Passerelles.Documents;

/// <summary>Marks of list items, as fonts and word processors draw them.</summary>
internal static class Bullets
{
    private const string Marks = "•◦▪▫‣⁃●○■□◆◇➢➤►▶▸▹▻❖✓✔✗✦★☆→⇒»·∙–—-*●⚫⬤";

    /// <summary>True for a character that only marks an item: a known mark, or a symbol font's private character.</summary>
    public static bool IsMark(char c) =>
        Marks.Contains(c, StringComparison.Ordinal) || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse;

    /// <summary>The line with its mark, if any, written <c>- </c>; other private characters (icons) are left out.</summary>
    public static string Normalise(string line)
    {
        var end = 0;
        while (end < line.Length && IsMark(line[end]))
        {
            end++;
        }

        // « -15 % », « *note » and a line of dashes are no list items.
        var rest = line[end..];
        var isItem = end is 1 or 2 && rest.Length > 0 && (char.IsWhiteSpace(rest[0]) || line[0] is not ('-' or '*' or '–' or '—' or '·' or '»'));
        var text = RemovePrivate(isItem ? rest.TrimStart() : line).Trim();
        return isItem && text.Length > 0 ? "- " + text : text;
    }

    private static string RemovePrivate(string text) =>
        text.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse)
            ? string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.PrivateUse))
            : text;
}
