using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>Certifications that lead to each occupation, as its sheet says; a ROME occupation takes those of its sheet.</summary>
internal sealed class OccupationCertifications
{
    private readonly int _count;
    private readonly Dictionary<CertificationId, List<(int Occupation, double Part)>> _occupations = [];

    public OccupationCertifications(OccupationReference reference, JoinedOccupations joined)
    {
        _count = reference.Occupations.Length;
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var link in reference.Occupations[o].Sheet?.Certifications ?? [])
            {
                if (!_occupations.TryGetValue(link.Certification, out var targets))
                {
                    _occupations.Add(link.Certification, targets = []);
                }

                foreach (var (occupation, part) in joined.Of(o))
                {
                    targets.Add((occupation, part * PartOf(link.Role)));
                }
            }
        }
    }

    /// <summary>For each occupation, the best of the certifications of the profile, 0 to 1.</summary>
    public double[] Score(Profile profile)
    {
        var scores = new double[_count];
        foreach (var certification in profile.Certifications)
        {
            foreach (var (occupation, _, value) in Of(certification))
            {
                scores[occupation] = Math.Max(scores[occupation], value);
            }
        }

        return scores;
    }

    /// <summary>What one certification of the profile is worth for one occupation.</summary>
    public double Score(ProfileCertification certification, int occupation) =>
        Of(certification).Where(p => p.Occupation == occupation).Select(p => p.Value).DefaultIfEmpty(0).Max();

    private IEnumerable<(int Occupation, double Part, double Value)> Of(ProfileCertification certification)
    {
        var pending = certification.InProgress || certification.IsForeign ? MatchingWeights.CertificationPending : 1;
        return _occupations.GetValueOrDefault(certification.Certification, []).Select(p => (p.Occupation, p.Part, p.Part * pending));
    }

    private static double PartOf(CertificationRole role) => role switch
    {
        CertificationRole.Required => 1,
        CertificationRole.Prerequisite or CertificationRole.Usual => 0.7,
        _ => 0.3,
    };
}
