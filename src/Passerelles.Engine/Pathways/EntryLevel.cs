using System.Text.RegularExpressions;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>Level of diploma one usually enters an occupation with.</summary>
/// <param name="Level">3 to 8, the lowest the source names; null when it names none.</param>
/// <param name="WithoutDiploma">True when the source says that one may begin without any.</param>
public readonly partial record struct EntryLevel(int? Level, bool WithoutDiploma)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Timeout = 1000;

    // ROME says it in words: « accessible avec un diplôme de niveau Bac à Bac+2 », « sans diplôme particulier », « tous niveaux ».
    private static readonly (Regex Words, int Level)[] Levels =
    [
        (Cap(), 3), (Bac(), 4), (BacPlusTwo(), 5), (BacPlusThree(), 6), (BacPlusFive(), 7), (Doctorate(), 8),
    ];

    /// <summary>Of a sheet, its own word; of a ROME occupation, what its text on access says.</summary>
    public static EntryLevel Of(Occupation occupation)
    {
        if (occupation.Sheet is { } sheet)
        {
            return new EntryLevel(sheet.Level is >= 3 ? sheet.Level : null, sheet.Access.WithoutDiploma);
        }

        return occupation.Rome is { } rome ? Read(string.Join(' ', rome.Access)) : default;
    }

    /// <summary>Reads ROME's text on access.</summary>
    public static EntryLevel Read(string access)
    {
        int? lowest = null;
        foreach (var (words, level) in Levels)
        {
            if (words.IsMatch(access))
            {
                lowest = level;
                break;
            }
        }

        return new EntryLevel(lowest, Without().IsMatch(access));
    }

    [GeneratedRegex(@"\b(CAP|BEP|BPA?|niveau 3|niveau V)\b", Options, Timeout)]
    private static partial Regex Cap();

    [GeneratedRegex(@"\b([Bb]ac(calauréat)?|BAC)\b(?!\s*\+)|\bniveau (4|IV)\b", Options, Timeout)]
    private static partial Regex Bac();

    [GeneratedRegex(@"\b[Bb](ac|AC)\s*\+\s*2|\b(BTSA?|DUT|DEUST|BTS)\b|\bniveau (5|III)\b", Options, Timeout)]
    private static partial Regex BacPlusTwo();

    [GeneratedRegex(@"\b[Bb](ac|AC)\s*\+\s*[34]|\b([Ll]icence(?! de pilote)|BUT|[Bb]achelor)\b|\bniveau (6|II)\b", Options, Timeout)]
    private static partial Regex BacPlusThree();

    [GeneratedRegex(@"\b[Bb](ac|AC)\s*\+\s*[56]|\b([Mm]aster|[Mm]astère|M2|[Dd]iplôme d.ingénieur|[Éé]cole d.ingénieurs?|grandes écoles)\b|\bniveau (7|I)\b", Options, Timeout)]
    private static partial Regex BacPlusFive();

    [GeneratedRegex(@"\b([Dd]octorat|[Dd]octeur)\b|\b[Bb](ac|AC)\s*\+\s*8|\bniveau 8\b", Options, Timeout)]
    private static partial Regex Doctorate();

    [GeneratedRegex(@"sans (aucun |aucune )?(diplôme|qualification|formation|niveau|certification)|tous (les )?niveaux|aucun (diplôme|niveau)|aucune (qualification|formation)|autodidacte|sans (expérience|être titulaire)", Options | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Without();
}
