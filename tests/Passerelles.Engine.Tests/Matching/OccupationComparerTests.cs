using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Matching;

public sealed class OccupationComparerTests
{
    private static readonly OccupationMap Map = SampleMaps.Catalogue;
    private static readonly OccupationId CareAssistant = OccupationId.Parse("aide-soignant");
    private static readonly OccupationId Nurse = OccupationId.Parse("infirmier");

    private static Arbitrary<(Occupation From, Occupation To)> Pairs { get; } = PairsOf(Map);

    [Fact]
    public void Compare_AnOccupationWithItself_SharesAllAndAcquiresNothing() => Assert.All(Map.Reference.Occupations, o =>
    {
        var comparison = Map.Comparer.Compare(o.Id, o.Id);
        Assert.Equal(1, comparison.Coverage, 6);
        Assert.Equal(o.Skills.Length, comparison.Shared.Length);
        Assert.All(comparison.Shared, s => Assert.Equal(SkillCloseness.Same, s.Closeness));
        Assert.Empty(comparison.Close);
        Assert.Empty(comparison.ToAcquire.All);
        Assert.Empty(comparison.NotUsed);
        Assert.Empty(comparison.Differences);
        Assert.NotEqual(OriginDiploma.DoesNotOpen, comparison.Diploma);
    });

    [Fact]
    public void Compare_AnyTwo_PutsEachSkillOfTheDestinationInOnePlace() =>
        Prop.ForAll(Pairs, p => IsSplit(Map.Comparer.Compare(p.From.Id, p.To.Id))).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_OverTheWholeRome_PutsEachSkillOfTheDestinationInOnePlace()
    {
        var map = SampleMaps.Whole();
        Prop.ForAll(PairsOf(map), p => IsSplit(map.Comparer.Compare(p.From.Id, p.To.Id))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Compare_InBothDirections_AgreesOnTheSameSkills() => Prop.ForAll(Pairs, p =>
    {
        var (there, back) = (Map.Comparer.Compare(p.From.Id, p.To.Id), Map.Comparer.Compare(p.To.Id, p.From.Id));
        return SameSkills(there).SetEquals(SameSkills(back)) && there.LevelStep == -back.LevelStep
            && (there.Workplaces is null ? back.Workplaces is null : there.Workplaces.OnlyFrom.SequenceEqual(back.Workplaces!.OnlyTo, StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_SkillsInAnotherOrder_FallInTheSamePlaces()
    {
        var catalogue = SampleReleases.Catalogue();
        var turned = OccupationMap.Build(OccupationReference.Build(catalogue with { Sheets = [.. catalogue.Sheets.Select(s => s with { Skills = [.. s.Skills.Reverse()] })] }, null));
        Prop.ForAll(Pairs, p =>
        {
            var (one, other) = (Map.Comparer.Compare(p.From.Id, p.To.Id), turned.Comparer.Compare(p.From.Id, p.To.Id));
            return Math.Abs(one.Coverage - other.Coverage) < 1e-6
                && one.Shared.ToHashSet().SetEquals(other.Shared)
                && one.Close.ToHashSet().SetEquals(other.Close)
                && one.ToAcquire.All.ToHashSet().SetEquals(other.ToAcquire.All)
                && one.NotUsed.ToHashSet().SetEquals(other.NotUsed);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Compare_CareAssistantAndNurse_IsNotSymmetric()
    {
        var (there, back) = (Map.Comparer.Compare(CareAssistant, Nurse), Map.Comparer.Compare(Nurse, CareAssistant));

        Assert.InRange(there.Coverage, 0.1, 0.9);
        Assert.NotEqual(there.Coverage, back.Coverage, 0.01);
        Assert.Equal(2, there.LevelStep);
        Assert.Equal(OriginDiploma.DoesNotOpen, there.Diploma);
        Assert.NotEmpty(there.Workplaces!.Shared);
        Assert.Contains(there.ToAcquire.Essential, s => s.Skill == SkillId.Parse("administrer-des-traitements"));
        Assert.Contains(there.Shared, s => s.To.Skill == SkillId.Parse("mesurer-les-constantes"));
        Assert.Contains(there.Differences, d => d.Aspect == ComparedAspect.Regulation);
    }

    [Fact]
    public void Diploma_OfANurse_OpensPrivatePracticeAndNotAnaesthesia()
    {
        Assert.Equal(OriginDiploma.Opens, Map.Comparer.Compare(Nurse, OccupationId.Parse("infirmier-liberal")).Diploma);
        Assert.Equal(OriginDiploma.DoesNotOpen, Map.Comparer.Compare(Nurse, OccupationId.Parse("infirmier-anesthesiste")).Diploma);
    }

    [Fact]
    public void Diploma_OfAnyOrigin_OpensNoRegulatedOccupationThatDoesNotNameIt() => Assert.All(
        Map.Reference.Occupations.Where(o => o.IsRegulated == true), to => Assert.All(Map.Reference.Occupations.Where(o => o.Id != to.Id && o.IsRegulated == false), from =>
            Assert.NotEqual(OriginDiploma.Opens, Map.Comparer.Compare(from.Id, to.Id).Diploma)));

    [Fact]
    public void Pay_OfTwoOccupations_IsComparedInOneUnitOnly() => Prop.ForAll(Pairs, p =>
        Map.Comparer.Compare(p.From.Id, p.To.Id).Pay is not { } pay || string.Equals(pay.From.Unit, pay.To.Unit, StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void Aspects_KnownOnOneSideOnly_AreDifferencesWithANull()
    {
        var map = SampleMaps.Whole();
        var comparison = map.Comparer.Compare(CareAssistant, OccupationId.Parse("D1106"));
        var emotional = comparison.Differences.Single(d => d.Aspect == ComparedAspect.Emotional);
        Assert.NotNull(emotional.From);
        Assert.Null(emotional.To);
        Assert.Null(comparison.LevelStep);
        Assert.Null(comparison.Workplaces);
    }

    [Fact]
    public void Compare_UnknownOccupation_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Map.Comparer.Compare(OccupationId.Parse("inconnu"), Nurse));

    [Fact]
    public void SideBySide_OfFour_HoldsEverySkillOnce()
    {
        ImmutableArray<OccupationId> four = [CareAssistant, Nurse, OccupationId.Parse("ambulancier"), OccupationId.Parse("auxiliaire-de-puericulture")];
        var table = Map.Comparer.Compare(four);

        Assert.Equal(four, table.Occupations.Select(o => o.Id));
        Assert.Equal(table.Skills.Length, table.Skills.Select(s => s.Skill.Id).Distinct().Count());
        Assert.All(table.Skills, row => Assert.Contains(row.Cells, c => c.IsAsked));
        Assert.All(table.Skills, row => Assert.All(row.Cells, c => Assert.False(c.IsAsked && c.Closeness is not null)));
        for (var o = 0; o < four.Length; o++)
        {
            var asked = table.Skills.Count(r => r.Cells[o].IsAsked);
            Assert.InRange(asked, 1, table.Occupations[o].Skills.Length);
            Assert.All(table.Occupations[o].Skills, s => Assert.True(table.Skills.Any(r => r.Skill.Id == s.Skill && r.Cells[o].IsAsked) || asked < table.Occupations[o].Skills.Length));
        }
    }

    [Fact]
    public void SideBySide_OfTwo_AgreesWithTheComparison() => Prop.ForAll(Pairs, p =>
    {
        if (p.From.Id == p.To.Id)
        {
            return true;
        }

        var table = Map.Comparer.Compare([p.From.Id, p.To.Id]);
        var comparison = Map.Comparer.Compare(p.From.Id, p.To.Id);
        // Equivalent skills make one row, under the name met first.
        return table.Skills.Where(r => SameSkills(comparison).Contains(r.Skill.Id)).All(r => r.Cells.All(c => c.IsAsked))
            && comparison.Close.All(s => table.Skills.FirstOrDefault(r => r.Skill.Id == s.To.Skill) is not { } row || row.Cells[0].IsAsked || row.Cells[0].Closeness == s.Closeness)
            && comparison.ToAcquire.All.All(s => table.Skills.FirstOrDefault(r => r.Skill.Id == s.Skill) is not { } row || row.Cells[0] == SkillCell.None);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("infirmier")]
    [InlineData("infirmier,infirmier")]
    [InlineData("infirmier,aide-soignant,ambulancier,sage-femme,ergotherapeute")]
    public void SideBySide_OfOneOfTwiceOrOfTooMany_IsRefused(string ids) =>
        Assert.Throws<ArgumentException>(() => Map.Comparer.Compare([.. ids.Split(',').Select(OccupationId.Parse)]));

    [Fact]
    public void Profile_OfACareAssistant_SharesWithTheLinesOfTheCv()
    {
        var profile = SampleProfiles.OfJob("aide-soignant", new(2015, 1)) with { Skills = [new ProfileSkill(SkillId.Parse("mesurer-les-constantes"), ["Prise de la tension"])] };
        profile = profile with { Experiences = [profile.Experiences[0] with { Title = "Aide-soignante", Quotes = ["Aide-soignante, EHPAD"] }] };

        var comparison = Map.Comparer.Compare(profile, Nurse, SampleProfiles.Today);

        var quoted = comparison.Shared.Single(s => s.To.Skill == SkillId.Parse("mesurer-les-constantes"));
        Assert.Equal(["Prise de la tension"], quoted.Quotes);
        Assert.Null(quoted.Experience);
        Assert.Contains(comparison.Shared, s => s.Experience is "Aide-soignante" && s.Quotes.Contains("Aide-soignante, EHPAD", StringComparer.Ordinal));
        Assert.Equal(comparison.Tally.Total, comparison.Tally.Shared + comparison.Tally.Close + comparison.Tally.Essential + comparison.Tally.Optional);
        Assert.False(Assert.Single(comparison.Match.Gates).IsOpen);
    }

    [Fact]
    public void Profile_ThatIsAnything_PutsEachSkillInOnePlaceAndMissesNoMoreThanTheMatch() => Prop.ForAll(Pairs, Gen.Choose(0, 10_000).ToArbitrary(), (p, pick) =>
    {
        var profile = SampleProfiles.OfJob(p.From.Id.ToString(), new(1990 + (pick % 36), 1), new(2025, 1)) with
        {
            Skills = [new ProfileSkill(Map.Reference.Skills[pick % Map.Reference.Skills.Length].Id, [])],
        };
        var comparison = Map.Comparer.Compare(profile, p.To.Id, SampleProfiles.Today);
        var places = comparison.Shared.Concat(comparison.Close).Select(s => s.To.Skill).Concat(comparison.ToAcquire.All.Select(s => s.Skill)).ToArray();
        var missing = comparison.Match.MissingEssential.Concat(comparison.Match.MissingOptional).Select(m => m.Skill).ToHashSet();
        return places.Order().SequenceEqual(p.To.Skills.Select(s => s.Skill).Order())
            && comparison.ToAcquire.All.All(s => missing.Contains(s.Skill))
            && comparison.Shared.All(s => !missing.Contains(s.To.Skill));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Closeness_OfEveryKind_HasItsOwnWords()
    {
        var words = Enum.GetValues<SkillCloseness>().Select(c => c.Label()).ToArray();
        Assert.Equal(words.Length, words.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(12, Enum.GetValues<ComparedAspect>().Select(a => a.Label()).Distinct(StringComparer.Ordinal).Count());
    }

    private static Arbitrary<(Occupation From, Occupation To)> PairsOf(OccupationMap map) => (
        from first in Gen.Choose(0, map.Reference.Occupations.Length - 1)
        from second in Gen.Choose(0, map.Reference.Occupations.Length - 1)
        select (map.Reference.Occupations[first], map.Reference.Occupations[second])).ToArbitrary();

    private static bool IsSplit(OccupationComparison c)
    {
        var places = c.Shared.Concat(c.Close).Select(s => s.To.Skill).Concat(c.ToAcquire.All.Select(s => s.Skill)).ToArray();
        return c.Coverage is >= 0 and <= 1
            && places.Order().SequenceEqual(c.To.Skills.Select(s => s.Skill).Order())
            && c.Shared.All(s => s.Closeness.IsShared() && Math.Abs(s.Similarity - 1) < 1e-6)
            && c.Close.All(s => !s.Closeness.IsShared() && s.Similarity < 1)
            && c.NotUsed.All(s => c.Shared.Concat(c.Close).All(k => k.From.Skill != s.Skill))
            && c.Tally.Total == c.Tally.Shared + c.Tally.Close + c.Tally.Essential + c.Tally.Optional;
    }

    private static HashSet<SkillId> SameSkills(OccupationComparison c) => [.. c.Shared.Where(s => s.Closeness == SkillCloseness.Same).Select(s => s.To.Skill)];
}
