using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>Every number routes depend on that no diploma gives. Where each comes from is told in <c>docs/pathways.md</c>.</summary>
internal static class PathwayRules
{
    /// <summary>Moves of a route at most.</summary>
    public const int MostSteps = 4;

    /// <summary>
    /// Months of a VAE, from the decision to the jury. The ministry in charge of community life says 6 to 8 since the law of
    /// 21 December 2022, IGAS counted 16 in 2016: one year, on the side of caution.
    /// </summary>
    public const int VaeMonths = 12;

    /// <summary>Months of practice before a VAE. The law asks for none since 2022; certifiers still want experience to show.</summary>
    public const int VaePractice = 12;

    /// <summary>The same for a diploma of a higher level than one holds or practises.</summary>
    public const int VaePracticeUpward = 36;

    /// <summary>Share of the essential skills of an occupation that one must already use before a VAE of its diploma is proposed.</summary>
    public const double VaeCoverage = 0.50;

    /// <summary>Levels that a VAE may climb above what one holds or practises.</summary>
    public const int VaeLevels = 2;

    /// <summary>The catalogue's way back to studies: the diploma that stands for the baccalauréat.</summary>
    public static readonly CertificationId BackToStudies = new("daeu");

    /// <summary>Months to stay in an occupation that is a step before it counts as known.</summary>
    public const int StepPractice = 12;

    /// <summary>Months of practice before a promotion without a diploma.</summary>
    public const int PromotionPractice = 24;

    /// <summary>Share of the skills from which two occupations are close enough to move without a diploma of the same or a lower level.</summary>
    public const double CloseCoverage = 0.25;

    /// <summary>Share of the skills under which a link of ROME alone opens no job: several sheets share one ROME code.</summary>
    public const double MobilityCoverage = 0.10;

    /// <summary>An unknown length counts this many months when routes are compared; it is never shown.</summary>
    public const int UnknownMonths = 24;

    /// <summary>Longest route kept, in months.</summary>
    public const int LongestMonths = 180;

    /// <summary>Neighbours that a step of a route may lead to by skills alone.</summary>
    public const int SkillNeighbours = 12;

    /// <summary>Months to settle into a job no course prepares for: a judgement, always shown as an estimate.</summary>
    public static int SettlingMonths(double coverage) => coverage switch
    {
        >= 0.50 => 1,
        >= 0.25 => 3,
        _ => 6,
    };

    /// <summary>
    /// Months of a diploma of a level that no source names, by the lengths of the education code: CAP two years, bac
    /// professionnel three, then BTS two, licence three, master two, doctorate three.
    /// </summary>
    public static int StudyMonths(int? from, int to) => Math.Max(0, YearsFromSchool(to) - YearsFromSchool(from ?? 0)) * 12;

    private static int YearsFromSchool(int level) => level switch
    {
        <= 2 => 0,
        3 => 2,
        4 => 3,
        5 => 5,
        6 => 6,
        7 => 8,
        _ => 11,
    };
}
