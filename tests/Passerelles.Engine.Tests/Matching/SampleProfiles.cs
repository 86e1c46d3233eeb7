using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Matching;

internal static class SampleProfiles
{
    public static YearMonth Today { get; } = new(2026, 11);

    public static Profile OfSkills(IEnumerable<SkillId> skills) => Profile.Empty with { Skills = [.. skills.Distinct().Select(s => new ProfileSkill(s, []))] };

    public static Profile OfJob(string occupation, YearMonth start, YearMonth? end = null) => Profile.Empty with
    {
        Experiences = [new ProfileExperience(occupation, OccupationId.Parse(occupation), null, start, end, end is null, null, [])],
    };

    public static Profile OfCertification(string id, bool inProgress = false, bool isForeign = false) => Profile.Empty with
    {
        Certifications = [new ProfileCertification(new CertificationId(id), inProgress, [], isForeign)],
    };

    /// <summary>Scores of every occupation, by its position in the reference.</summary>
    public static ImmutableSortedDictionary<int, double> Scores(OccupationMap map, Profile profile) =>
        map.Matcher.Scores(profile, MatchScope.All, Today).ToImmutableSortedDictionary(p => p.Index, p => p.Score);
}
