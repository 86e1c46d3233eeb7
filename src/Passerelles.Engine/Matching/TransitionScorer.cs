using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>What one skill of the destination owes to the origin.</summary>
/// <param name="From">Position in the reference of the origin's skill that shows it best.</param>
/// <param name="To">Position of the destination's skill.</param>
/// <param name="Match">How far the first stands for the second, above 0 and up to 1.</param>
/// <param name="Part">What it adds to the score; all parts add up to the score.</param>
public readonly record struct CarriedSkill(int From, int To, double Match, double Part);

/// <summary>
/// How much of what an occupation asks for is carried over from another: the share, by rarity and importance, of the
/// destination's skills that the origin's skills show. Not symmetric. Official mobility links play no part. Thread-safe.
/// </summary>
public sealed class TransitionScorer
{
    private readonly OccupationReference _reference;
    private readonly SkillSpace _space;
    private readonly OccupationSkills _occupations;
    private readonly float[]?[] _scores;

    private TransitionScorer(OccupationReference reference, SkillSpace space, OccupationSkills occupations)
    {
        (_reference, _space, _occupations) = (reference, space, occupations);
        _scores = new float[reference.Occupations.Length][];
    }

    /// <summary>Prepares a scorer that shares the indexes of a matcher on the same reference; each origin is worked out when first asked for.</summary>
    public static TransitionScorer Build(OccupationReference reference, ProfileMatcher matcher) => new(reference, matcher.Space, matcher.Skills);

    /// <summary>Score in [0, 1] of a move; 1 when every skill of the destination is one of the origin's.</summary>
    /// <exception cref="ArgumentException">One of the occupations is not in the reference.</exception>
    public double Score(OccupationId from, OccupationId to)
    {
        var destination = Find(to, nameof(to));
        return From(Find(from, nameof(from)))[destination];
    }

    /// <summary>Scores from one occupation to every one, sheets and ROME, by position in the reference.</summary>
    public ReadOnlySpan<float> From(int origin) => _scores[origin] ??= Array.ConvertAll(FromSkills(_occupations.SkillsOf(origin)), s => (float)s);

    /// <summary>What each skill of the destination owes to the origin, the largest part first.</summary>
    public ImmutableArray<CarriedSkill> Explain(int origin, int destination)
    {
        var shown = Shown(_occupations.SkillsOf(origin));
        var skills = _occupations.SkillsOf(destination);
        var weights = _occupations.WeightsOf(destination);
        var carried = new List<CarriedSkill>(skills.Length);
        for (var i = 0; i < skills.Length; i++)
        {
            if (shown.TryGetValue(skills[i], out var best))
            {
                carried.Add(new CarriedSkill(best.Skill, skills[i], best.Match, weights[i] * best.Match / _occupations.Totals[destination]));
            }
        }

        return [.. carried.OrderByDescending(c => c.Part).ThenBy(c => c.To)];
    }

    /// <summary>Scores from a set of skills to every occupation.</summary>
    internal double[] FromSkills(ReadOnlySpan<int> held)
    {
        var scores = new double[_scores.Length];
        var shown = new float[_space.Count];
        foreach (var (skill, best) in Shown(held))
        {
            shown[skill] = best.Match;
        }

        for (var o = 0; o < scores.Length; o++)
        {
            scores[o] = Covered(o, shown);
        }

        return scores;
    }

    /// <summary>
    /// A similarity as a match: unlike skills count for almost nothing, near ones for almost one (logistic curve through 0 and 1).
    /// </summary>
    internal static double Grade(double similarity) => similarity >= 1 ? 1 : Math.Max(0, (Curve(similarity) - Curve(0)) / (Curve(1) - Curve(0)));

    private static double Curve(double x) => 1 / (1 + Math.Exp(-MatchingWeights.MatchSteepness * (x - MatchingWeights.MatchCentre)));

    private double Covered(int occupation, float[] shown)
    {
        var skills = _occupations.SkillsOf(occupation);
        var weights = _occupations.WeightsOf(occupation);
        var sum = 0.0;
        for (var i = 0; i < skills.Length; i++)
        {
            sum += weights[i] * shown[skills[i]];
        }

        return sum <= 0 ? 0 : Math.Min(1, sum / _occupations.Totals[occupation]);
    }

    // For each skill shown, the held skill that shows it best; between equals the first of the reference, whatever their order.
    private Dictionary<int, (int Skill, float Match)> Shown(ReadOnlySpan<int> held)
    {
        var shown = new Dictionary<int, (int Skill, float Match)>();
        foreach (var skill in held)
        {
            foreach (var near in _space.ShownBy(skill))
            {
                var match = (float)Grade(near.Similarity);
                if (match > 0 && (!shown.TryGetValue(near.Skill, out var best) || match > best.Match || (match == best.Match && skill < best.Skill)))
                {
                    shown[near.Skill] = (skill, match);
                }
            }
        }

        return shown;
    }

    private int Find(OccupationId id, string parameter) => _reference.IndexOf(id) is >= 0 and var index
        ? index
        : throw new ArgumentException($"Occupation '{id}' is not in the reference.", parameter);
}
