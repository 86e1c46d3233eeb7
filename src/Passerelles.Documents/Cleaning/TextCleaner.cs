using System.Text;

namespace Passerelles.Documents;

/// <summary>Gives every format the same plain text: NFC, <c>\n</c>, plain spaces, one blank line at most, <c>- </c> lists.</summary>
internal static class TextCleaner
{
    public static string Clean(string text)
    {
        var lines = LineBreaks.Split(text).Select(CleanLine).ToList();
        var kept = new StringBuilder(text.Length);
        var blank = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                blank = kept.Length > 0;
                continue;
            }

            kept.Append(blank ? "\n" : string.Empty).Append(line).Append('\n');
            blank = false;
        }

        return kept.ToString().TrimEnd('\n').Normalize(NormalizationForm.FormC);
    }

    public static string CleanLine(string line) => Bullets.Normalise(Characters.Clean(line));
}
