using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Recognises what a CV says of age, family, origin, health and address: nothing of it is ever matched.</summary>
internal static partial class PersonalDetails
{
    /// <summary>True when a folded piece of the head of a CV tells such a detail.</summary>
    public static bool Tells(string piece) => Details().IsMatch(piece);

    [GeneratedRegex(
        @"@|\d[\d .]{4,}|\b\d\d\s?ans\b|\bnee?\s+(?:le|en|a)\b"
        + @"|^(?:celibataire|mariee?r?|divorcee?|veu(?:f|ve)|pacsee?|en concubinage|vie maritale|nee?|sans enfants?|(?:\d+|deux|trois|quatre|cinq|un)\s+enfants?|permis\b.*)(?![a-z])"
        + @"|\bnationalite\b|^rqth$|\btravailleu(?:r|se)s? handicape|^(?:rue|avenue|boulevard|allee|impasse|chemin|quartier|cite|lieu-dit|residence)\s",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Details();
}
