namespace Passerelles.Engine.Matching;

/// <summary>
/// The skills channel: how much of the occupation the profile covers, and, for a smaller part, how much of the profile the
/// occupation uses. Both are divided by at least <see cref="OccupationSkills.Least"/>.
/// </summary>
internal static class SkillScore
{
    /// <summary>Score of every occupation, 0 to 1.</summary>
    public static double[] OfAll(SkillSpace space, OccupationSkills occupations, SkillCoverage coverage)
    {
        var used = UseOf(space, occupations, coverage);
        var scores = new double[occupations.Totals.Length];
        for (var o = 0; o < scores.Length; o++)
        {
            var covered = Covered(occupations, coverage, o) / Math.Max(occupations.Totals[o], occupations.Least);
            scores[o] = Math.Min(1, ((1 - MatchingWeights.UseOfProfile) * covered) + (MatchingWeights.UseOfProfile * used[o]));
        }

        return scores;
    }

    public static double Covered(OccupationSkills occupations, SkillCoverage coverage, int occupation)
    {
        var skills = occupations.SkillsOf(occupation);
        var weights = occupations.WeightsOf(occupation);
        var sum = 0.0;
        for (var i = 0; i < skills.Length; i++)
        {
            sum += weights[i] * coverage.Of(skills[i]);
        }

        return sum;
    }

    private static double[] UseOf(SkillSpace space, OccupationSkills occupations, SkillCoverage coverage)
    {
        var used = new double[occupations.Totals.Length];
        var best = new float[used.Length];
        var touched = new List<int>();
        var mass = 0.0;
        foreach (var (skill, (strength, _)) in coverage.Held.OrderBy(p => p.Key))
        {
            var weight = strength * space.Rarity[skill];
            mass += weight;
            touched.Clear();
            foreach (var shown in space.ShownBy(skill))
            {
                foreach (var occupation in occupations.UsersOf(shown.Skill))
                {
                    if (best[occupation] == 0)
                    {
                        touched.Add(occupation);
                    }

                    best[occupation] = Math.Max(best[occupation], shown.Similarity);
                }
            }

            foreach (var occupation in touched)
            {
                used[occupation] += weight * best[occupation];
                best[occupation] = 0;
            }
        }

        var divisor = Math.Max(mass, occupations.Least);
        for (var o = 0; o < used.Length; o++)
        {
            used[o] /= divisor;
        }

        return used;
    }
}
