using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Matching;

/// <summary>
/// Ranks occupations by how close they are to a profile, with reasons, gaps and legal gates (see <c>docs/matching.md</c>).
/// Same profile, same month, same result. Immutable, thread-safe.
/// </summary>
public sealed class ProfileMatcher
{
    private readonly OccupationReference _reference;
    private readonly SkillSpace _space;
    private readonly OccupationSkills _occupations;
    private readonly JoinedOccupations _joined;
    private readonly OccupationCertifications _certifications;
    private readonly MatchExplainer _explainer;

    private ProfileMatcher(OccupationReference reference)
    {
        _reference = reference;
        _space = new SkillSpace(reference);
        _occupations = new OccupationSkills(reference, _space);
        _joined = new JoinedOccupations(reference);
        _certifications = new OccupationCertifications(reference, _joined);
        _explainer = new MatchExplainer(reference, _occupations, _certifications);
    }

    /// <summary>Prepares a matcher on a reference.</summary>
    public static ProfileMatcher Build(OccupationReference reference) => new(reference);

    internal SkillSpace Space => _space;

    internal OccupationSkills Skills => _occupations;

    /// <summary>The closest occupations, best first; those with nothing in common are left out.</summary>
    /// <param name="profile">What is known of the person.</param>
    /// <param name="scope">Sheets only, or sheets and ROME; a ROME occupation that a sheet stands for is left out.</param>
    /// <param name="top">At most this many.</param>
    /// <param name="today">The current month: recent experience counts more.</param>
    public ImmutableArray<OccupationMatch> Match(Profile profile, MatchScope scope, int top, YearMonth today)
    {
        var evidence = Evidence(profile, today);
        return
        [
            .. Scores(evidence, scope).Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score).ThenBy(p => p.Index).Take(Math.Max(0, top))
                .Select(p => _explainer.Explain(evidence, p.Index)),
        ];
    }

    /// <summary>One occupation, whatever its score.</summary>
    /// <exception cref="ArgumentException">The occupation is not in the reference.</exception>
    public OccupationMatch Explain(Profile profile, OccupationId occupation, YearMonth today) => Explain(Evidence(profile, today), occupation);

    internal OccupationMatch Explain(ProfileEvidence evidence, OccupationId occupation)
    {
        var index = _reference.IndexOf(occupation);
        return index >= 0
            ? _explainer.Explain(evidence, index)
            : throw new ArgumentException($"Occupation '{occupation}' is not in the reference.", nameof(occupation));
    }

    /// <summary>Scores of the occupations of a scope, by position in the reference.</summary>
    internal IEnumerable<(int Index, double Score)> Scores(Profile profile, MatchScope scope, YearMonth today) => Scores(Evidence(profile, today), scope);

    /// <summary>What a profile shows of every skill.</summary>
    internal SkillCoverage CoverageOf(Profile profile, YearMonth today) => Evidence(profile, today).Coverage;

    private IEnumerable<(int Index, double Score)> Scores(ProfileEvidence evidence, MatchScope scope)
    {
        for (var o = 0; o < _reference.Occupations.Length; o++)
        {
            var isSheet = _reference.Occupations[o].Source == OccupationSource.Sheet;
            if (isSheet || (scope == MatchScope.All && !_joined.IsCovered[o]))
            {
                yield return (o, evidence.ScoreOf(o));
            }
        }
    }

    internal ProfileEvidence Evidence(Profile profile, YearMonth today) => new(profile, _reference, _space, _occupations, _joined, _certifications, today);
}
