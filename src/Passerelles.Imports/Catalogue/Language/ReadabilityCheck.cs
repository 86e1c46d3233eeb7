using System.Globalization;
using System.Text.RegularExpressions;

namespace Passerelles.Imports.Catalogue.Language;

/// <summary>
/// What can be measured of easy-to-read French (« FALC », Inclusion Europe, « L'information pour tous »): short lines, one
/// idea a line, no aside, no figure of style, no unexplained acronym. The rest is for a reader to judge.
/// </summary>
internal static partial class ReadabilityCheck
{
    public const int MinLines = 8;
    public const int MaxLines = 16;
    public const int MaxWords = 15;

    /// <summary>On average, so that not every line is at the limit.</summary>
    public const double MaxMeanWords = 10;

    public static void Check(CatalogueNode sheet, ProblemList problems)
    {
        var lines = sheet.Scalars("easy").ToList();
        var place = sheet.Map.Find("easy")!;
        if (lines.Count is < MinLines or > MaxLines)
        {
            problems.Error(sheet.File, place.Line, string.Create(CultureInfo.InvariantCulture, $"« easy » : {lines.Count} ligne(s) ; il en faut de {MinLines} à {MaxLines}."), place.Column);
        }

        foreach (var line in lines)
        {
            foreach (var fault in Faults(line.Text))
            {
                problems.Error(sheet.File, line.Line, $"« easy » : {fault}", line.Column);
            }
        }

        if (lines.Count > 0 && lines.Average(l => Words(l.Text)) is var mean and > MaxMeanWords)
        {
            problems.Error(sheet.File, place.Line, string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"« easy » : {mean:0.0} mots par ligne en moyenne ; au plus {MaxMeanWords}."), place.Column);
        }
    }

    /// <summary>What makes a line hard to read; nothing when it is easy.</summary>
    public static IEnumerable<string> Faults(string line)
    {
        if (Words(line) is var words and > MaxWords)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{words} mots sur une ligne ; au plus {MaxWords}.");
        }

        if (SentenceEnd.Count(line) != 1 || !SentenceEnd.IsMatch(line[^1..]))
        {
            yield return "une phrase par ligne, finie par un point.";
        }

        if (Aside.IsMatch(line))
        {
            yield return "pas de parenthèse, de point-virgule ni de tiret d'incise.";
        }

        if (Passive.Match(line) is { Success: true } passive)
        {
            yield return $"voix passive (« {passive.Value} ») : dites qui fait quoi.";
        }

        if (Hard.Match(line) is { Success: true } hard)
        {
            yield return $"« {hard.Value} » n'est pas un mot de tous les jours.";
        }
    }

    private static int Words(string line) => Word.Count(line);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[’'·\-][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"[.!?…](?=\s|$|»|\u00A0)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"[();]|\s[–—]\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"\b(?:est|sont|sera|seront|était|étaient) \p{L}+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|its|ites) par\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Passive { get; }

    [GeneratedRegex(@"\b(?:afin de|ainsi que|notamment|dispositifs?|modalités?|pluridisciplinaires?|pluriprofessionnel(?:le)?s?|pathologies?|bénéficiaires?|prise en charge|dispense[rs]?|effectue[rs]?|préconise[rs]?|optimise[rs]?|mettre en œuvre|problématiques?|thématiques?|transversa(?:l|le|ux|les)|préalable(?:ment)?|nonobstant|lequel|laquelle|lesquel(?:le)?s|dont)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hard { get; }
}
