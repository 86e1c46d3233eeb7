using System.Globalization;

namespace Passerelles.Documents;

/// <summary>Judges whether the text of a PDF page is its text: scans have none, some fonts give signs for letters.</summary>
internal static class TextLayer
{
    private const int FewestLetters = 20;
    private const double LeastReadable = 0.7;

    public static bool IsUsable(PageWords page)
    {
        var characters = page.Words.Sum(w => w.Text.Length);
        var readable = page.Words.Sum(w => w.Text.Count(IsReadable));
        return page.Words.Sum(w => w.Text.Count(char.IsLetterOrDigit)) >= FewestLetters && readable >= LeastReadable * characters;
    }

    private static bool IsReadable(char c) => char.GetUnicodeCategory(c) is not
        (UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned) && c != '\uFFFD';
}
