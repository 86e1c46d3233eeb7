using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Tests.Territories;

namespace Passerelles.Engine.Tests.Market;

public sealed class FigureTableTests
{
    private static readonly SubjectCode Rome = new(Nomenclature.Rome4, "J1501");
    private static readonly SubjectCode Family = new(Nomenclature.Fap2009, "V0Z");
    private static readonly SubjectCode Group = new(Nomenclature.Fap2009, "V0Z;V1Z");
    private static readonly Indicator Pay = Of("pay", "€", Nomenclature.Rome4);
    private static readonly Indicator Jobs = Of("jobs", "emplois", Nomenclature.Fap2009);
    private static readonly ZoneCode Occitanie = ZoneCode.Of(RegionCode.Parse("76"));
    private static readonly ZoneCode Herault = ZoneCode.Of(DepartmentCode.Parse("34"));
    private static readonly MarketCatalogue Catalogue = new([Pay, Jobs], [new Subject(Rome, "Aide-soignant"), new Subject(Family, "Aides-soignants"), new Subject(Group, "Soins")]);

    private static IReadOnlyList<ZoneCode> Zones => [.. ZoneCode.Around(new Zone.Around(SamplePlaces.Index.Find(CommuneCode.Parse("34172"))!, 30))];

    [Fact]
    public void Build_DepartmentKnown_IsAgainstTheCountry()
    {
        var line = Line([Value(Pay, Rome, ZoneCode.France, 30_000), Value(Pay, Rome, Herault, 29_000), Value(Pay, Rome, Occitanie, 28_000)]);
        Assert.Equal((29_000, 30_000, false), (line.Local?.Number, line.Country?.Number, line.IsWider));
    }

    [Fact]
    public void Build_RegionOnly_IsSaidToBeWider()
    {
        var line = Line([Value(Pay, Rome, Occitanie, 28_000)]);
        Assert.Equal((28_000, null, true), (line.Local?.Number, line.Country?.Number, line.IsWider));
        Assert.Equal(Herault, line.Asked);
    }

    [Fact]
    public void Build_CountryOnly_HasNoLocalValue()
    {
        var line = Line([Value(Pay, Rome, ZoneCode.France, 30_000)]);
        Assert.Null(line.Local);
        Assert.Equal(30_000, line.Country?.Number);
    }

    [Fact]
    public void Build_SeveralPeriods_KeepTheNewest() => Assert.Equal(2, Line([
        Value(Pay, Rome, ZoneCode.France, 2) with { Period = "2026-03" }, Value(Pay, Rome, ZoneCode.France, 1) with { Period = "2025-03" }]).Country?.Number);

    [Fact]
    public void Build_SecretValue_IsNeitherZeroNorAbsent()
    {
        var line = Line([Value(Pay, Rome, Herault, null)]);
        Assert.True(line.Local?.IsSecret);
        Assert.Null(line.Local?.Number);
    }

    [Fact]
    public void Build_NothingKnown_GivesNoTable() => Assert.Empty(FigureTable.Build(Catalogue, [Rome], Zones, []));

    [Fact]
    public void Build_ListThatExistsThere_SaysWhatIsNotOnIt()
    {
        var list = Of("list", "", Nomenclature.Fap2009) with { AbsenceMeans = "pas sur la liste", ListedCodeLength = 3, Covers = [Occitanie] };
        var catalogue = new MarketCatalogue([list], [new Subject(Family, "Aides-soignants")]);
        Assert.Equal("pas sur la liste", FigureTable.Build(catalogue, [Family], Zones, [])[0].Lines[0].Local?.Category);
        var cayenne = ZoneCode.Around(new Zone.Around(SamplePlaces.Index.Find(CommuneCode.Parse("97302"))!, 30)).ToList();
        Assert.Empty(FigureTable.Build(catalogue, [Family], cayenne, []));
    }

    [Fact]
    public void Build_SeveralCodes_AreApartAndNeverSummed()
    {
        var other = new SubjectCode(Nomenclature.Rome4, "J1506");
        var tables = FigureTable.Build(Catalogue, [Rome, other], Zones, [Value(Pay, Rome, ZoneCode.France, 1), Value(Pay, other, ZoneCode.France, 2)]);
        Assert.Equal([1d, 2d], tables.Select(t => t.Lines.Single().Country!.Value.Number!.Value));
    }

    [Fact]
    public void SpeakingOf_DetailedFamily_FindsWiderOnesAndGroups() =>
        Assert.Equal([Family, Group], Catalogue.SpeakingOf([new SubjectCode(Nomenclature.Fap2009, "V0Z60")]));

    [Fact]
    public void SpeakingOf_AnotherNomenclature_FindsNothing() =>
        Assert.Empty(Catalogue.SpeakingOf([new SubjectCode(Nomenclature.Fap2021, "V0Z60"), SubjectCode.Everyone]));

    [Theory]
    [InlineData("V0Z60", 1)]
    [InlineData("V0X60", 1)]
    [InlineData("T2A60", 2)]
    public void OfFap_Code_IsOfItsNomenclature(string code, int count) => Assert.Equal(count, OccupationSubjects.OfFap(code).Count());

    [Fact]
    public void Around_EachZone_GoesFromNarrowToWide()
    {
        var place = SamplePlaces.Index.Find(CommuneCode.Parse("34172"))!;
        Assert.Equal([Herault, Occitanie, ZoneCode.France], ZoneCode.Around(new Zone.WholeDepartment(place)));
        Assert.Equal([Occitanie, ZoneCode.France], ZoneCode.Around(new Zone.WholeRegion(place)));
        Assert.Equal([ZoneCode.France], ZoneCode.Around(Zone.France));
        var zoned = place with { EmploymentZone = EmploymentZoneCode.Parse("7615") };
        Assert.Equal(ZoneLevel.EmploymentZone, ZoneCode.Around(new Zone.Around(zoned, 10)).First().Level);
    }

    private static FigureLine Line(IndicatorValue[] values) => FigureTable.Build(Catalogue, [Rome], Zones, values).Single().Lines.Single();

    private static IndicatorValue Value(Indicator indicator, SubjectCode subject, ZoneCode zone, double? number) => new(indicator.Id, subject, zone, "2026", number, null, 1);

    private static Indicator Of(string id, string unit, Nomenclature subjects) => new()
    {
        Id = IndicatorId.Parse(id),
        Label = id,
        Unit = unit,
        Measures = "m",
        Source = "s",
        Licence = "l",
        Subjects = subjects,
    };
}
