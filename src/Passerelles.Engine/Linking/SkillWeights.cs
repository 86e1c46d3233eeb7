namespace Passerelles.Engine.Linking;

/// <summary>
/// How much each clue counts when skills are ranked for a phrase. Fitted on the wordings of the catalogue (<c>fit skills</c> of
/// the benchmark project), checked on groups of skills left out of the fitting; see docs/linking.md.
/// </summary>
internal static class SkillWeights
{
    private const double Phrase = 7.88;
    private const double Name = 6.75;
    private const double SectorUse = 1.32;
    private const double Use = -0.19;
    private const double IsCredential = -5.55;
    private const double IsKnowledge = -1.60;
    private const double Length = 0.13;

    /// <summary>Weights in the order of <see cref="SkillClues.ToArray"/>.</summary>
    public static double[] Values => [Phrase, Name, SectorUse, Use, IsCredential, IsKnowledge, Length];

    public static double Sum(in SkillClues clues) =>
        (Phrase * clues.Phrase) + (Name * clues.Name) + (SectorUse * clues.SectorUse) + (Use * clues.Use)
        + (IsCredential * clues.IsCredential) + (IsKnowledge * clues.IsKnowledge) + (Length * clues.Length);
}
