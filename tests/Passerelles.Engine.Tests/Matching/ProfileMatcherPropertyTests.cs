using FsCheck;
using FsCheck.Fluent;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Matching;

public sealed class ProfileMatcherPropertyTests
{
    private static readonly OccupationMap Map = SampleMaps.Catalogue;

    private static Arbitrary<Profile> Profiles { get; } = (
        from skills in Gen.Choose(0, Map.Reference.Skills.Length - 1).ListOf()
        from jobs in Gen.Choose(0, Map.Reference.Occupations.Length - 1).ListOf(2)
        from years in Gen.Choose(1990, 2026).ListOf(2)
        from length in Gen.Choose(0, 12)
        from certification in Gen.Choose(0, Map.Reference.Certifications.Length - 1)
        select SampleProfiles.OfSkills(skills.Select(i => Map.Reference.Skills[i].Id)) with
        {
            Experiences = [.. jobs.Zip(years).Select(p => new ProfileExperience("x", Map.Reference.Occupations[p.First].Id, null, new(p.Second, null), new(p.Second + length, null), false, null, []))],
            Certifications = [new ProfileCertification(Map.Reference.Certifications[certification].Id, false, [])],
        }).ToArbitrary();

    [Fact]
    public void Scores_AnyProfile_LieBetweenZeroAndOne() =>
        Prop.ForAll(Profiles, profile => SampleProfiles.Scores(Map, profile).Values.All(s => s is >= 0 and <= 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void Reasons_AnyProfile_ShareTheWholeScore() =>
        Prop.ForAll(Profiles, profile => Map.Matcher.Match(profile, MatchScope.All, 30, SampleProfiles.Today)
            .All(m => !m.Reasons.IsEmpty && Math.Abs(m.Reasons.Sum(r => r.Share) - 1) < 1e-6)).QuickCheckThrowOnFailure();

    [Fact]
    public void Match_SameProfile_GivesTheSameResult() =>
        Prop.ForAll(Profiles, profile => Describe(profile).SequenceEqual(Describe(profile), StringComparer.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void Match_ItemsInAnotherOrder_GivesTheSameScores() =>
        Prop.ForAll(Profiles, profile =>
        {
            var turned = profile with { Skills = [.. profile.Skills.Reverse()], Experiences = [.. profile.Experiences.Reverse()] };
            return Same(SampleProfiles.Scores(Map, profile).Values, SampleProfiles.Scores(Map, turned).Values);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Match_OneMoreSkillTheOccupationAsksFor_NeverLowersItsScore() =>
        Prop.ForAll(Profiles, Gen.Choose(0, 10_000).ToArbitrary(), (profile, pick) =>
        {
            var occupation = Map.Reference.Occupations[pick % Map.Reference.Occupations.Length];
            var skill = occupation.Skills[pick % occupation.Skills.Length].Skill;
            var more = profile with { Skills = [.. profile.Skills.Where(s => s.Skill != skill), new ProfileSkill(skill, [])] };
            var less = profile with { Skills = [.. profile.Skills.Where(s => s.Skill != skill)] };
            var at = Map.Reference.IndexOf(occupation.Id);
            return SampleProfiles.Scores(Map, more)[at] >= SampleProfiles.Scores(Map, less)[at] - 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Match_OneSkillRemoved_MovesNoScoreByMoreThanATenth() =>
        Prop.ForAll(Profiles, profile =>
        {
            var whole = SampleProfiles.Scores(Map, profile);
            return profile.Skills.All(s =>
            {
                var less = SampleProfiles.Scores(Map, profile with { Skills = profile.Skills.Remove(s) });
                return whole.All(p => Math.Abs(p.Value - less[p.Key]) <= 0.10 + 1e-9);
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Match_OwnSkills_PutTheOccupationFirst() => Assert.All(Map.Reference.Occupations, o => AssertOwnBest(Map, o));

    [Fact]
    public void Match_OwnSkillsOverTheWholeRome_PutTheOccupationFirst()
    {
        var map = SampleMaps.Whole();
        // One occupation in seven keeps the test short and reaches every domain.
        Assert.All(map.Reference.Occupations.Where((_, i) => i % 7 == 0), o => AssertOwnBest(map, o));
    }

    private static void AssertOwnBest(OccupationMap map, Occupation occupation)
    {
        var scores = SampleProfiles.Scores(map, SampleProfiles.OfSkills(occupation.Skills.Select(s => s.Skill)));
        if (scores.TryGetValue(map.Reference.IndexOf(occupation.Id), out var own))
        {
            Assert.True(scores.Values.Max() <= own + 1e-9, $"{occupation.Id} scores {own} with its own skills, another {scores.Values.Max()}.");
        }
    }

    private static IEnumerable<string> Describe(Profile profile) =>
        Map.Matcher.Match(profile, MatchScope.All, 10, SampleProfiles.Today).Select(m => $"{m.Occupation.Id} {m.Score:R} {string.Join('|', m.Reasons.Select(r => r.Label))}");

    private static bool Same(IEnumerable<double> a, IEnumerable<double> b) => a.Zip(b).All(p => Math.Abs(p.First - p.Second) < 1e-6);
}
