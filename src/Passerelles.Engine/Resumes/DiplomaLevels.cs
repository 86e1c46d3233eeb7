using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Levels of diplomas in the French framework of 2019 (3: CAP … 8: doctorate), read from folded words.</summary>
internal static partial class DiplomaLevels
{
    private static readonly (int Level, Regex Words)[] Known =
    [
        (8, Doctorate()), (7, Master()), (6, Bachelor()), (5, Associate()), (4, Baccalaureate()), (3, Vocational()),
    ];

    /// <summary>The level the words name, or null.</summary>
    public static int? Of(string words)
    {
        foreach (var (level, pattern) in Known)
        {
            if (pattern.IsMatch(words))
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>True when the words name a diploma, a title or a course.</summary>
    public static bool NamesStudies(string words) => Of(words) is not null || Studies().IsMatch(words);

    [GeneratedRegex(@"\b(?:doctorat|phd|ph\.d|these de|bac\s?\+\s?8|diplome d'etat de docteur)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Doctorate();

    [GeneratedRegex(@"\b(?:master|mastere|m[12]\s|dess\b|dea\b|msc\b|m\.sc|mba\b|ingenieur|bac\s?\+\s?5|cafdes|maitrise de sciences|caferuis)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Master();

    [GeneratedRegex(@"\b(?:licence|bachelor|b\.?sc\b|b\.?a\.?\s|maitrise|bac\s?\+\s?[34]|diplome d'etat d'infirmier|d\.?e\.?\s+infirmier|dees\b|deeje\b|deass\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Bachelor();

    [GeneratedRegex(@"\b(?:bts|dut|but\b|deug|deust|bac\s?\+\s?2|niveau iii\b|niveau 5|hnd\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Associate();

    [GeneratedRegex(@"\b(?:baccalaureat|bac\b|bac\s?pro|brevet professionnel|bp\b|deas\b|deap\b|daeu\b|niveau iv\b|niveau 4|a-levels?|high school|dipl\w* d'etat d'aide[- ]soignant|dipl\w* d'etat d'auxiliaire)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Baccalaureate();

    [GeneratedRegex(@"\b(?:cap\b|bep\b|bepa\b|deaes\b|deavs\b|deamp\b|mention complementaire|niveau v\b|niveau 3|titre professionnel|dipl\w* d'etat d'accompagnant)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Vocational();

    [GeneratedRegex(
        @"\b(?:diplom|brevet|certificat|certification|titre|formation|degree|dnb\b|bafa\b|bafd\b|tfp\b|cqp\b|prepa|stage de|attestation|module|cursus|universit|lycee|college|ifsi|ifas|irts|greta|afpa|cfa\b|school|ecole|seconde|premiere|terminale|degre|ged\b|vae\b|concours|nvq\b|btec\b|gcse|diploma)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Studies();
}
