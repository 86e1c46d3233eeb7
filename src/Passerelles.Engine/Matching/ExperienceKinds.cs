using System.Text.RegularExpressions;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Matching;

/// <summary>Tells internships and jobs held besides one's studies from jobs held for themselves.</summary>
internal static partial class ExperienceKinds
{
    /// <summary>True when the title or the first line says so.</summary>
    public static bool IsLearning(ProfileExperience experience) =>
        Learning().IsMatch(FrenchText.Fold(experience.Title)) || (experience.Quotes is [var first, ..] && Learning().IsMatch(FrenchText.Fold(first)));

    [GeneratedRegex(
        @"^stages?\b|\ben stage\b|\(stages?\b|\bstage d(?:e|'|u)|[-–:,|] ?stage\b|\bstagiaire\b|\b(?:job|emploi|travail)s? (?:d'ete|etudiant)|\betudiante?\b|\bintern(?:ship)?\b|\btrainee\b|\bsummer job|\bstudent job",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Learning();
}
