using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>Skills of every occupation in dense arrays, with the weight each has in the score.</summary>
internal sealed class OccupationSkills
{
    private readonly int[] _starts;
    private readonly int[] _skills;
    private readonly float[] _weights;
    private readonly int[] _userStarts;
    private readonly int[] _users;

    public OccupationSkills(OccupationReference reference, SkillSpace space)
    {
        var starts = new List<int> { 0 };
        var skills = new List<int>();
        var weights = new List<float>();
        Totals = new double[reference.Occupations.Length];
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var link in reference.Occupations[o].Skills)
            {
                var skill = reference.IndexOf(link.Skill);
                if (skill >= 0)
                {
                    skills.Add(skill);
                    weights.Add((float)(space.Rarity[skill] * (link.Importance == Importance.Essential ? 1 : MatchingWeights.OptionalSkill)));
                    Totals[o] += weights[^1];
                }
            }

            starts.Add(skills.Count);
        }

        (_starts, _skills, _weights) = ([.. starts], [.. skills], [.. weights]);
        Least = MatchingWeights.FewestSkills * space.MaxRarity;
        (_userStarts, _users) = Invert(space.Count);
    }

    /// <summary>Sum of the weights of each occupation.</summary>
    public double[] Totals { get; }

    /// <summary>Least sum a coverage is divided by.</summary>
    public double Least { get; }

    public ReadOnlySpan<int> SkillsOf(int occupation) => _skills.AsSpan(_starts[occupation], _starts[occupation + 1] - _starts[occupation]);

    public ReadOnlySpan<float> WeightsOf(int occupation) => _weights.AsSpan(_starts[occupation], _starts[occupation + 1] - _starts[occupation]);

    /// <summary>Occupations that ask for a skill.</summary>
    public ReadOnlySpan<int> UsersOf(int skill) => _users.AsSpan(_userStarts[skill], _userStarts[skill + 1] - _userStarts[skill]);

    private (int[] Starts, int[] Users) Invert(int skillCount)
    {
        var starts = new int[skillCount + 1];
        foreach (var skill in _skills)
        {
            starts[skill + 1]++;
        }

        for (var i = 0; i < skillCount; i++)
        {
            starts[i + 1] += starts[i];
        }

        var users = new int[_skills.Length];
        var next = starts[..^1];
        for (var o = 0; o < Totals.Length; o++)
        {
            foreach (var skill in SkillsOf(o))
            {
                users[next[skill]++] = o;
            }
        }

        return (starts, users);
    }
}
