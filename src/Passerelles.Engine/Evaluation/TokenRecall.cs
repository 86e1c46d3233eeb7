using System.Text;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Evaluation;

/// <summary>How many of the words of a text were read from a document of it.</summary>
public static partial class TokenRecall
{
    /// <summary>Words and numbers, without case.</summary>
    public static string[] Tokenise(string text) =>
        [.. Token().Matches(text.Normalize(NormalizationForm.FormC).ToLowerInvariant()).Select(m => m.Value)];

    /// <summary>Share of these words that were read, each as often as it stands in the source; 1 when the source has none.</summary>
    public static double Of(IReadOnlyCollection<string> source, string read)
    {
        var counts = Tokenise(read).CountBy(t => t, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var found = 0;
        foreach (var token in source)
        {
            if (counts.GetValueOrDefault(token) > 0)
            {
                counts[token]--;
                found++;
            }
        }

        return source.Count == 0 ? 1 : (double)found / source.Count;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
