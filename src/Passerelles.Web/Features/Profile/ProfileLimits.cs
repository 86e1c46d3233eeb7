using System.Collections.Immutable;

namespace Passerelles.Web.Features.Profile;

/// <summary>Bounds of a posted profile: far above any career, far below what would tire the server.</summary>
internal static class ProfileLimits
{
    public const int Experiences = 60;
    public const int Education = 40;
    public const int Skills = 300;
    public const int Certifications = 40;
    public const int Wordings = 20;
    public const int ShortText = 160;
    public const int LongText = 400;
    private const int QuotesEach = 4;
    private const int QuoteLength = 240;

    /// <summary>One line of at most so many characters, without control characters.</summary>
    public static string Line(string? text, int longest)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = new string([.. line.Where(c => !char.IsControl(c))]);
        if (line.Length <= longest)
        {
            return line;
        }

        return line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)];
    }

    public static ImmutableArray<string> Quotes(IEnumerable<string?> quotes) =>
        [.. quotes.Select(q => Line(q, QuoteLength)).Where(q => q.Length > 0).Take(QuotesEach)];
}
