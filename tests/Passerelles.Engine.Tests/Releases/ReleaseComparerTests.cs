using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;

namespace Passerelles.Engine.Tests.Releases;

public sealed class ReleaseComparerTests
{
    [Fact]
    public void Compare_SameContent_IsEmpty()
    {
        var release = Release("1", Item("K1001", "Un", "a b c"));
        Assert.True(ReleaseComparer.Compare(release, release).IsEmpty);
    }

    [Fact]
    public void Compare_TitlesInTwoCodes_IsASplitWithShares()
    {
        var change = Only(Release("1", Item("K1001", "Un", "a b c d")), Release("2", Item("K2001", "Deux", "a b c"), Item("K2002", "Trois", "d")));
        Assert.Equal(CodeChangeKind.Split, change.Kind);
        Assert.Equal([("K2001", 0.75), ("K2002", 0.25)], change.Successors.Select(s => (s.Code.Value, s.Evidence.Share)));
    }

    [Fact]
    public void Compare_TitlesInOneNewCode_IsRecoded() =>
        Assert.Equal(CodeChangeKind.Recoded, Only(Release("1", Item("K1001", "Un", "a b")), Release("2", Item("K2001", "Autre nom", "a b"))).Kind);

    [Fact]
    public void Compare_TwoCodesInOne_AreMerged()
    {
        var diff = ReleaseComparer.Compare(Release("1", Item("K1001", "Un", "a"), Item("K1002", "Deux", "b")), Release("2", Item("K2001", "Trois", "a b")));
        Assert.All(diff.Retired, c => Assert.Equal(CodeChangeKind.Merged, c.Kind));
        Assert.Equal(["K1001", "K1002"], Assert.Single(diff.Added).From.Select(c => c.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void Compare_NothingCarried_HasNoSuccessor()
    {
        var change = Only(Release("1", Item("K1001", "Un", "a")), Release("2", Item("K2001", "Deux", "z")));
        Assert.Equal((CodeChangeKind.Removed, 0), (change.Kind, change.Successors.Length));
        Assert.Equal("K1001 Un : pas de successeur trouvé.", ReleaseWords.Sentence(change));
    }

    [Fact]
    public void Compare_OneTitleInTwentyElsewhere_IsACorrectionNotASplit()
    {
        var titles = Enumerable.Range(0, 20).Select(i => $"t{i}").ToList();
        var change = Only(
            Release("1", Item("K1001", "Un", string.Join(' ', titles))),
            Release("2", Item("K2001", "Deux", string.Join(' ', titles.Skip(1))), Item("K2002", "Trois", titles[0])));
        Assert.Equal("K2001", Assert.Single(change.Successors).Code.Value);
    }

    [Fact]
    public void Compare_NameBorneByTwo_IsNoEvidence()
    {
        var change = Only(Release("1", Item("K1001", "Même nom", "")), Release("2", Item("K2001", "Même nom", ""), Item("K2002", "même nom", "")));
        Assert.Empty(change.Successors);
    }

    [Fact]
    public void Compare_KeptCodeThatGivesTitlesToANewOne_IsDivided()
    {
        var diff = ReleaseComparer.Compare(Release("1", Item("K1001", "Un", "a b c d")), Release("2", Item("K1001", "Un", "a b"), Item("K2001", "Deux", "c d")));
        Assert.Empty(diff.Retired);
        Assert.Equal(("K1001", "K2001", 0.5), Assert.Single(diff.Divided) is var change ? (change.Code.Value, change.Successors[0].Code.Value, change.Successors[0].Evidence.Share) : default);
        Assert.Equal(["c", "d"], diff.MovedTitles.Select(m => m.Key), StringComparer.Ordinal);
    }

    [Fact]
    public void Compare_LinksAndNames_AreTold()
    {
        var before = Item("K1001", "Un", "a") with { Skills = [Skill(1), Skill(2)] };
        var after = Item("K1001", "Un, mieux dit", "a") with { Skills = [Skill(2), Skill(3)] };
        var diff = ReleaseComparer.Compare(Release("1", before), Release("2", after));
        Assert.Equal("Un, mieux dit", Assert.Single(diff.Renamed).To);
        var links = Assert.Single(diff.Links);
        Assert.Equal([Skill(3)], links.SkillsAdded);
        Assert.Equal([Skill(1)], links.SkillsRemoved);
    }

    [Fact]
    public void Compare_LinkToACodeThatOnlyBecameAnother_IsNoChange()
    {
        var before = Release("1", Item("K1001", "Un", "a") with { Mobility = [Code("K1002")] }, Item("K1002", "Deux", "b"));
        var after = Release("2", Item("K1001", "Un", "a") with { Mobility = [Code("K2002")] }, Item("K2002", "Deux", "b"));
        Assert.Empty(ReleaseComparer.Compare(before, after).Links);
    }

    [Fact]
    public void Advance_CodeThatComesBack_IsInUseAgain()
    {
        var (one, two) = (Release("1", Item("K1001", "Un", "a")), Release("2", Item("K2001", "Deux", "a")));
        var history = CodeHistory.Empty.Advance(null, one).Advance(ReleaseComparer.Compare(one, two), two);
        Assert.Equal("K2001", history.Resolve(Code("K1001"))!.Only!.Value.Value);
        history = history.Advance(ReleaseComparer.Compare(two, one), one);
        Assert.Null(history.Resolve(Code("K1001")));
        Assert.Equal("K1001", history.Resolve(Code("K2001"))!.Only!.Value.Value);
    }

    [Fact]
    public void Resolve_Chain_LeadsToTheCodesOfToday()
    {
        var one = Release("1", Item("K1001", "Un", "a b c d"));
        var two = Release("2", Item("K2001", "Deux", "a b c d"));
        var three = Release("3", Item("K3001", "Trois", "a b c"), Item("K3002", "Quatre", "d"));
        var history = CodeHistory.Empty.Advance(ReleaseComparer.Compare(one, two), two).Advance(ReleaseComparer.Compare(two, three), three);
        var fate = history.Resolve(Code("K1001"))!;
        Assert.Equal([("K3001", 0.75), ("K3002", 0.25)], fate.Heirs.Select(h => (h.Successor.Code.Value, h.Share)));
        Assert.All(fate.Heirs, h => Assert.Equal([Code("K2001")], h.Via));
        Assert.Null(fate.Only);
    }

    [Fact]
    public void Resolve_HistoryThatTurnsInCircles_Ends()
    {
        var evidence = new SuccessorEvidence(1, 1, 0, 0, SameLabel: false, IsDeclared: false);
        RetiredCode Retired(string code, string to) => new("rome", Code(code), code, CodeChangeKind.Recoded, "1", null, [new Successor(Code(to), to, evidence)]);
        var history = CodeHistory.Of([Retired("K1001", "K1002"), Retired("K1002", "K1001")]);
        Assert.Empty(history.Resolve(Code("K1001"))!.Heirs);
    }

    [Fact]
    public void Advance_FormerCodeOfAnotherVersion_LeadsToThoseThatComeFromIt()
    {
        var release = Release(
            "1",
            Item("K1001", "Un", "") with { Former = Code("K9001"), Marks = [new CodedMark("a", "a", Code("K9001")), new CodedMark("b", "b", Code("K9001"))] },
            Item("K1002", "Deux", "") with { Former = Code("K9001"), Marks = [new CodedMark("c", "c", Code("K9001"))] });
        var fate = CodeHistory.Empty.Advance(null, release).Resolve(Code("K9001"))!;
        Assert.Equal(CodeChangeKind.Former, fate.Retired.Kind);
        Assert.Equal(["K1001", "K1002"], fate.Heirs.Select(h => h.Successor.Code.Value), StringComparer.Ordinal);
    }

    private static CodeChange Only(ReleaseContents before, ReleaseContents after) => Assert.Single(ReleaseComparer.Compare(before, after).Retired);

    private static ReleaseContents Release(string name, params ImmutableArray<CodedItem> items) => new(new ReleaseInfo("rome", name, "Essai", null, ""), items);

    private static CodedItem Item(string code, string label, string marks) =>
        new(Code(code), label) { Marks = [.. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => new CodedMark(m, m))] };

    private static ReferenceCode Code(string code) => ReferenceCode.Of(RomeCode.Parse(code));

    private static ReferenceCode Skill(int ogr) => ReferenceCode.Of(new OgrCode(ogr));
}
