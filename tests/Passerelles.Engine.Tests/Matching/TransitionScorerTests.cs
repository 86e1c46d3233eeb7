using FsCheck;
using FsCheck.Fluent;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Matching;

public sealed class TransitionScorerTests
{
    private static readonly OccupationMap Map = SampleMaps.Catalogue;
    private static readonly TransitionScorer Scorer = Map.Transitions;
    private static readonly int[] Occupations = [.. Enumerable.Range(0, Map.Reference.Occupations.Length)];

    private static Arbitrary<int[]> SkillSets { get; } = Gen.Choose(0, Map.Reference.Skills.Length - 1).ArrayOf().ToArbitrary();

    [Fact]
    public void From_EveryPair_LiesBetweenZeroAndOne() =>
        Assert.All(Occupations, o => Assert.True(Scorer.From(o).ToArray().All(s => s is >= 0 and <= 1)));

    [Fact]
    public void From_AnOccupationToItself_IsOne() => Assert.All(Occupations, o => Assert.Equal(1, Scorer.From(o)[o], 5));

    [Fact]
    public void From_MostPairsWithSomethingInCommon_DiffersFromTheWayBack()
    {
        var pairs = Occupations.SelectMany(a => Occupations.Where(b => b > a).Select(b => (There: Scorer.From(a)[b], Back: Scorer.From(b)[a])))
            .Where(p => p.There > 0 || p.Back > 0).ToArray();
        Assert.NotEmpty(pairs);
        Assert.True(pairs.Count(p => Math.Abs(p.There - p.Back) > 1e-4) > 0.9 * pairs.Length);
    }

    [Fact]
    public void Score_TwoIdentifiers_IsTheEntryOfTheRow()
    {
        var (from, to) = (Map.Reference.Occupations[0].Id, Map.Reference.Occupations[^1].Id);
        Assert.Equal(Scorer.From(0)[Map.Reference.Occupations.Length - 1], Scorer.Score(from, to));
        Assert.Throws<ArgumentException>(() => Scorer.Score(OccupationId.Parse("metier-inconnu"), to));
    }

    [Fact]
    public void From_ScorerBuiltAgain_GivesTheSameScores()
    {
        var again = TransitionScorer.Build(Map.Reference, ProfileMatcher.Build(Map.Reference));
        Assert.All(Occupations.Where(o => o % 5 == 0), o => Assert.Equal(Scorer.From(o).ToArray(), again.From(o).ToArray()));
    }

    [Fact]
    public void Explain_EveryPair_PartsAddUpToTheScore() => Assert.All(Occupations.Where(o => o % 5 == 0), from => Assert.All(Occupations, to =>
        Assert.Equal(Scorer.From(from)[to], Scorer.Explain(from, to).Sum(c => c.Part), 1e-4)));

    [Fact]
    public void FromSkills_OneMoreSkillTheDestinationAsksFor_NeverLowersItsScore() =>
        Prop.ForAll(SkillSets, Gen.Choose(0, 10_000).ToArbitrary(), (held, pick) =>
        {
            var to = pick % Occupations.Length;
            var skills = Map.Matcher.Skills.SkillsOf(to);
            var skill = skills[pick % skills.Length];
            return Scorer.FromSkills([.. held, skill])[to] >= Scorer.FromSkills(held)[to] - 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void FromSkills_AnotherOrder_GivesTheSameScores() =>
        Prop.ForAll(SkillSets, held => Scorer.FromSkills(held).SequenceEqual(Scorer.FromSkills([.. Enumerable.Reverse(held)]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Grade_MoreAlike_MatchesMore()
    {
        var grades = Enumerable.Range(0, 101).Select(i => TransitionScorer.Grade(i / 100.0)).ToArray();
        Assert.Equal(0, grades[0]);
        Assert.Equal(1, grades[100]);
        Assert.All(grades.Zip(grades.Skip(1)), p => Assert.True(p.First < p.Second));
    }
}
