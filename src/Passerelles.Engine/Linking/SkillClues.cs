namespace Passerelles.Engine.Linking;

/// <summary>What speaks for one skill of ROME when a phrase is looked up.</summary>
/// <param name="Phrase">Share of the phrase's rarity that near words of the skill's name answer, 0 to 1.</param>
/// <param name="Name">Share of the name's rarity that near words of the phrase answer, 0 to 1.</param>
/// <param name="SectorUse">ln(1 + occupations of the sector that ask for it).</param>
/// <param name="Use">ln(1 + occupations of ROME that ask for it).</param>
/// <param name="IsCredential">1 for a diploma or authorisation, else 0.</param>
/// <param name="IsKnowledge">1 for knowledge, else 0.</param>
/// <param name="Length">ln(1 + words of the name).</param>
internal readonly record struct SkillClues(
    double Phrase, double Name, double SectorUse, double Use, double IsCredential, double IsKnowledge, double Length)
{
    /// <summary>The clues as a row, in the order of <see cref="SkillWeights.Values"/>.</summary>
    public double[] ToArray() => [Phrase, Name, SectorUse, Use, IsCredential, IsKnowledge, Length];
}
