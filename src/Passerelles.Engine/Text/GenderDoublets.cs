using System.Collections.Immutable;

namespace Passerelles.Engine.Text;

/// <summary>
/// « Accueillant familial / Accueillante familiale auprès d'adultes » says the same words twice: the second group goes.
/// Splitting at the slash instead would leave two half titles, neither of which is the occupation.
/// </summary>
internal static class GenderDoublets
{
    private const int LongestGroup = 5;

    public static ImmutableArray<TextToken> Collapse(string text, List<TextToken> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!IsAlternative(text, tokens[i - 1].End, tokens[i].Start))
            {
                continue;
            }

            for (var length = Math.Min(LongestGroup, Math.Min(i, tokens.Count - i)); length > 0; length--)
            {
                if (AreSame(tokens, i - length, i, length))
                {
                    tokens.RemoveRange(i, length);
                    i--;
                    break;
                }
            }
        }

        return [.. tokens];
    }

    private static bool AreSame(List<TextToken> tokens, int first, int second, int length)
    {
        for (var k = 0; k < length; k++)
        {
            if (!string.Equals(tokens[first + k].Stem, tokens[second + k].Stem, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlternative(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        return between.Contains('/') || between.Contains('(') || between.Contains(" ou ", StringComparison.OrdinalIgnoreCase)
            || between.Contains(" et ", StringComparison.OrdinalIgnoreCase);
    }
}
