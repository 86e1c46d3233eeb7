namespace Passerelles.Engine.Matching;

/// <summary>
/// Every number the score depends on, in one place. How each was fitted, and on what, is told in <c>docs/matching.md</c>.
/// </summary>
internal static class MatchingWeights
{
    // Each channel of evidence x ∈ [0, 1] brings −ln(1 − weight · x); the score is 1 − e^(−sum). Evidence adds up, none can
    // lower a score, and no single channel reaches 1.

    /// <summary>Coverage of the skills of the occupation.</summary>
    public const double Skills = 0.80;

    /// <summary>Jobs held that name the occupation.</summary>
    public const double Experience = 0.55;

    /// <summary>Headline or job sought that names the occupation.</summary>
    public const double Headline = 0.40;

    /// <summary>Certifications that lead to the occupation.</summary>
    public const double Certification = 0.35;

    /// <summary>Words of the whole CV like those of the occupation.</summary>
    public const double Wording = 0.80;

    /// <summary>Part of the likeness of words given to titles alone, the rest to all that tells the occupation.</summary>
    public const float WordsOfTitles = 0.30f;

    /// <summary>Likeness to a sheet, longer than an occupation of ROME and so less like any one CV, is raised by this.</summary>
    public const float WordsOfSheet = 1.2f;

    /// <summary>Part of an optional skill, an essential one counting 1.</summary>
    public const double OptionalSkill = 0.50;

    /// <summary>Part of the skills channel given to the share of the person's skills the occupation uses.</summary>
    public const double UseOfProfile = 0.35;

    /// <summary>
    /// Coverage is divided by at least this many times the weight of the rarest skill, so that no single skill moves a score
    /// by more than a tenth, however few skills an occupation lists.
    /// </summary>
    public const double FewestSkills = 10;

    /// <summary>Similarity of a skill to the macro-skill it belongs to.</summary>
    public const double SkillToMacro = 0.40;

    /// <summary>Similarity of a macro-skill to the skills under it.</summary>
    public const double MacroToSkill = 0.35;

    /// <summary>Similarity of two skills under one macro-skill.</summary>
    public const double SameMacro = 0.30;

    /// <summary>Similarity of two skills worded alike, for a cosine of 1.</summary>
    public const double CloseLabel = 0.70;

    /// <summary>Least cosine of labels taken into account.</summary>
    public const double CloseLabelFrom = 0.55;

    /// <summary>Labels are « almost the same » from this cosine; under it they are only alike. Words, no score depends on it.</summary>
    public const double AlmostSameLabel = 0.80;

    /// <summary>Similarity at which a skill of one occupation stands half for a skill of another.</summary>
    public const double MatchCentre = 0.5;

    /// <summary>How sharply it passes from nothing to the whole around it.</summary>
    public const double MatchSteepness = 8;

    /// <summary>How surely someone who held an occupation for long has one of its essential skills.</summary>
    public const double InferredEssential = 0.90;

    /// <summary>How surely someone who held an occupation for long has one of its optional skills.</summary>
    public const double InferredOptional = 0.45;

    /// <summary>Part of these that remains of a job held briefly or long ago.</summary>
    public const double InferredFloor = 0.55;

    /// <summary>Weight of a job without dates, as if one year held, three years ago.</summary>
    public const double UndatedYears = 0.5;

    /// <summary>Unpaid experience, as a part of a paid one: skills are as real, the occupation was not held.</summary>
    public const double Unpaid = 0.6;

    /// <summary>Internship or student job, as a part of a job held for itself.</summary>
    public const double Learning = 0.5;

    /// <summary>Part of the doubt of the linker (1 − its score) that is kept.</summary>
    public const double DoubtOfTitle = 0.5;

    /// <summary>A later reading of a title, as a part of the first, when it scores less by <see cref="ReadingGap"/>; as sure, it counts as much.</summary>
    public const double OtherReading = 0.5;

    /// <summary>See <see cref="OtherReading"/>.</summary>
    public const double ReadingGap = 0.10;

    /// <summary>Skills are inferred from the first reading of a title, and from those that reach this part of it.</summary>
    public const double AsSure = 0.9;

    /// <summary>An occupation joined by codes to the one recognised: a sheet and its ROME occupations.</summary>
    public const double JoinedByCode = 0.9;

    /// <summary>A certification in progress or not yet recognised, as a part of one held.</summary>
    public const double CertificationPending = 0.5;

    /// <summary>
    /// Two skills under one ROME skill are shown as close from this cosine of labels: under it, « Aider à la prise des repas » and
    /// « Assurer les transmissions » would be neighbours.
    /// </summary>
    public const double NeighbourLabel = 0.30;

    /// <summary>A skill covered under this is shown as missing.</summary>
    public const double Shown = 0.5;

    // Read on the ten first answers of the 136 development CVs (docs/matching.md): the share of answers that a careful reader
    // names, exact or acceptable.

    /// <summary>« très proche » from this score: more than four answers in five are right.</summary>
    public const double VeryClose = 0.70;

    /// <summary>« proche » from this score: about one in two.</summary>
    public const double Close = 0.58;

    /// <summary>« à portée » from this score: more than one in four; under it, one in ten.</summary>
    public const double WithinReach = 0.25;
}
