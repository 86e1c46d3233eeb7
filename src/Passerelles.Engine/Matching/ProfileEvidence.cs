using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Matching;

/// <summary>
/// A profile brought onto the occupations and skills of the reference. Items of the profile bear a number: its experiences
/// first, then its skills.
/// </summary>
internal sealed class ProfileEvidence
{
    private readonly OccupationReference _reference;
    private readonly JoinedOccupations _joined;
    private readonly OccupationCertifications _certifications;

    public ProfileEvidence(
        Profile profile, OccupationReference reference, SkillSpace space, OccupationSkills occupations, JoinedOccupations joined, OccupationCertifications certifications, YearMonth today)
    {
        (Profile, _reference, _joined, _certifications) = (profile, reference, joined, certifications);
        Coverage = new SkillCoverage(space);
        var count = reference.Occupations.Length;
        Held = new double[profile.Experiences.Length][];
        var weights = ExperienceWeight.OfAll(profile.Experiences, today);
        for (var i = 0; i < profile.Experiences.Length; i++)
        {
            Held[i] = AddExperience(profile.Experiences[i], i, weights[i]);
        }

        for (var i = 0; i < profile.Skills.Length; i++)
        {
            if (reference.IndexOf(profile.Skills[i].Skill) is >= 0 and var skill)
            {
                Coverage.Add(skill, 1, profile.Experiences.Length + i);
            }
        }

        Headline = new double[count];
        if (profile.Headline is { } headline && reference.IndexOf(headline) is >= 0 and var sought)
        {
            Spread(Headline, sought, 1);
        }

        Wording = new double[count];
        foreach (var wording in profile.Wording)
        {
            if (reference.IndexOf(wording.Occupation) is >= 0 and var worded)
            {
                Wording[worded] = Math.Max(Wording[worded], Math.Clamp(wording.Likeness, 0, 1));
            }
        }

        Certification = certifications.Score(profile);
        Skills = SkillScore.OfAll(space, occupations, Coverage);
        Experience = new double[count];
        for (var o = 0; o < count; o++)
        {
            Experience[o] = 1 - Held.Aggregate(1.0, (rest, held) => rest * (1 - (held.Length == 0 ? 0 : held[o])));
        }
    }

    public Profile Profile { get; }

    public SkillCoverage Coverage { get; }

    /// <summary>For each experience, how far it is this occupation; empty when its title names none.</summary>
    public double[][] Held { get; }

    public double[] Experience { get; }

    public double[] Headline { get; }

    public double[] Certification { get; }

    public double[] Wording { get; }

    public double[] Skills { get; }

    public double ScoreOf(int occupation) => 1 - Math.Exp(-(
        Weigh(MatchingWeights.Skills, Skills[occupation])
        + Weigh(MatchingWeights.Experience, Experience[occupation])
        + Weigh(MatchingWeights.Headline, Headline[occupation])
        + Weigh(MatchingWeights.Certification, Certification[occupation])
        + Weigh(MatchingWeights.Wording, Wording[occupation])));

    /// <summary>What evidence <paramref name="value"/> of a channel adds, on the scale where evidence adds up.</summary>
    public static double Weigh(double weight, double value) => -Math.Log(1 - (weight * Math.Clamp(value, 0, 1)));

    private double[] AddExperience(ProfileExperience experience, int number, double counted)
    {
        var readings = Readings(experience);
        if (readings.Count == 0)
        {
            return [];
        }

        var held = new double[_reference.Occupations.Length];
        var weight = counted * (experience.IsUnpaid ? MatchingWeights.Unpaid : ExperienceKinds.IsLearning(experience) ? MatchingWeights.Learning : 1);
        foreach (var (occupation, part) in readings)
        {
            Spread(held, occupation, weight * part);
        }

        // Infer the occupation first, then its skills: the surest reading, and those as sure.
        var known = MatchingWeights.InferredFloor + ((1 - MatchingWeights.InferredFloor) * weight);
        foreach (var (occupation, part) in readings.Where((r, i) => i == 0 || r.Part >= readings[0].Part * MatchingWeights.AsSure))
        {
            foreach (var link in _reference.Occupations[occupation].Skills)
            {
                var sure = link.Importance == Importance.Essential ? MatchingWeights.InferredEssential : MatchingWeights.InferredOptional;
                if (_reference.IndexOf(link.Skill) is >= 0 and var skill)
                {
                    Coverage.Add(skill, known * part * sure, number);
                }
            }
        }

        return held;
    }

    private List<(int Occupation, double Part)> Readings(ProfileExperience experience)
    {
        var readings = new List<(int, double)>();
        if (experience.Candidates.IsEmpty || experience.Occupation != experience.Candidates[0].Occupation)
        {
            if (experience.Occupation is { } chosen && _reference.IndexOf(chosen) is >= 0 and var index)
            {
                readings.Add((index, 1));
            }

            return readings;
        }

        for (var i = 0; i < experience.Candidates.Length; i++)
        {
            if (_reference.IndexOf(experience.Candidates[i].Occupation) is >= 0 and var index)
            {
                // A title recognised among other words (« infirmière en service de médecine ») is still that title.
                var score = 1 - ((1 - experience.Candidates[i].Score) * MatchingWeights.DoubtOfTitle);
                var behind = Math.Max(0, experience.Candidates[0].Score - experience.Candidates[i].Score);
                readings.Add((index, score * Math.Pow(MatchingWeights.OtherReading, behind / MatchingWeights.ReadingGap)));
            }
        }

        return readings;
    }

    private void Spread(double[] target, int occupation, double value)
    {
        foreach (var (joined, part) in _joined.Of(occupation))
        {
            target[joined] = Math.Max(target[joined], value * part);
        }
    }
}
