using System.Text.RegularExpressions;

namespace Passerelles.Imports.Catalogue.Language;

/// <summary>French typography of the texts people read: apostrophes, quotation marks, no-break spaces, doubled spaces.</summary>
internal static partial class TypographyCheck
{
    private static readonly (Regex Fault, string Message)[] Rules =
    [
        (StraightApostrophe, "apostrophe droite : écrivez ’."),
        (StraightQuotes, "guillemets droits : écrivez « … » avec des espaces insécables."),
        (SpaceBeforeSign, "espace insécable attendue devant : ; ! ? et »."),
        (NoSpaceBeforeSign, "une espace insécable manque devant ; ! ? ou »."),
        (AfterGuillemet, "espace insécable attendue après «."),
        (DoubledSpace, "espace doublée."),
        (EdgeSpace, "espace au début ou à la fin."),
        (ThreeDots, "trois points : écrivez …."),
        (SpaceBeforeComma, "espace de trop devant une virgule ou un point."),
        (NoSpaceAfterComma, "une espace manque après la virgule."),
        (BreakableThousands, "espace insécable attendue entre les tranches de trois chiffres."),
        (BreakableUnit, "espace insécable attendue devant % ou €."),
        (Ligature, "ligature œ attendue."),
    ];

    public static void Check(DisplayedText text, ProblemList problems)
    {
        foreach (var (fault, message) in Rules)
        {
            if (fault.Match(text.Scalar.Text) is { Success: true } match)
            {
                problems.Error(text.File, text.Scalar.Line, $"« {text.Key} » : {message} ({Around(text.Scalar.Text, match)})", text.Scalar.Column);
            }
        }
    }

    private static string Around(string text, Match match)
    {
        var start = Math.Max(0, match.Index - 12);
        var end = Math.Min(text.Length, match.Index + match.Length + 12);
        return $"…{text[start..end]}…";
    }

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StraightApostrophe { get; }

    [GeneratedRegex("\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StraightQuotes { get; }

    [GeneratedRegex(@" [:;!?»]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceBeforeSign { get; }

    [GeneratedRegex(@"[\p{L}\p{N})][;!?»](?!/)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoSpaceBeforeSign { get; }

    [GeneratedRegex(@"«[^\u00A0\u202F]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterGuillemet { get; }

    [GeneratedRegex(@"[ \u00A0]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DoubledSpace { get; }

    [GeneratedRegex(@"^\s|\s$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EdgeSpace { get; }

    [GeneratedRegex(@"\.\.\.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThreeDots { get; }

    [GeneratedRegex(@"\s[,.](?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpaceBeforeComma { get; }

    [GeneratedRegex(@"\p{L},\p{L}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoSpaceAfterComma { get; }

    [GeneratedRegex(@"(?<![\d,])\d{1,3} \d{3}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreakableThousands { get; }

    [GeneratedRegex(@"\d [%€]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreakableUnit { get; }

    [GeneratedRegex(@"\b(?:oeuvre|oeil|coeur|soeur|boeuf|noeud|voeux?|moeurs|manoeuvr\w*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ligature { get; }
}
