using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Matching;

public sealed class OccupationComparerTests
{
    private static readonly OccupationMap Map = SampleMaps.Catalogue;

    [Fact]
    public void Compare_AnOccupationWithItself_IsWhollyCovered() => Assert.All(Map.Reference.Occupations, o =>
    {
        var comparison = Map.Comparer.Compare(o.Id, o.Id);
        Assert.Equal(1, comparison.Coverage, 6);
        Assert.Empty(comparison.ToAcquire);
        Assert.Empty(comparison.Differences);
    });

    [Fact]
    public void Compare_TwoOccupations_SplitsTheSkillsOfTheDestination()
    {
        var (from, to) = (OccupationId.Parse("aide-soignant"), OccupationId.Parse("infirmier"));
        var comparison = Map.Comparer.Compare(from, to);
        Assert.Equal(
            Map.Reference.FindOccupation(to)!.Skills.Select(s => s.Skill).Order(),
            comparison.Shared.Select(s => s.To.Skill).Concat(comparison.ToAcquire.Select(s => s.Skill)).Order());
        Assert.InRange(comparison.Coverage, 0.1, 0.9);
        Assert.NotEqual(comparison.Coverage, Map.Comparer.Compare(to, from).Coverage);
        Assert.Contains(comparison.Differences, d => d.Aspect is "Réglementation");
    }

    [Fact]
    public void Compare_UnknownOccupation_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Map.Comparer.Compare(OccupationId.Parse("inconnu"), OccupationId.Parse("infirmier")));
}
