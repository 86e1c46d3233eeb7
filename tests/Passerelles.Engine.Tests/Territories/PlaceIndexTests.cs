using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Tests.Territories;

public sealed class PlaceIndexTests
{
    private static readonly PlaceIndex Index = SamplePlaces.Index;

    [Theory]
    [InlineData("montpellier", "34172")]
    [InlineData("MONT", "34172")]
    [InlineData("st denis", "97411", "93066", "11339")]
    [InlineData("Saint-Denis 974", "97411")]
    [InlineData("saint denis (11)", "11339")]
    [InlineData("Saint-Denis la Réunion", "97411")]
    [InlineData("saint-denis ile de france", "93066")]
    [InlineData("saint denis 932", "93066")]
    [InlineData("mans", "72181")]
    [InlineData("le mans", "72181")]
    [InlineData("l'hay les roses", "94038")]
    [InlineData("haÿ", "94038")]
    [InlineData("ferrand", "64233", "63113")]
    [InlineData("paris", "75056", "75112", "75101")]
    [InlineData("paris 12", "75112")]
    [InlineData("Paris 75", "75056", "75112", "75101")]
    [InlineData("34000", "34172")]
    [InlineData("34 070", "34172")]
    [InlineData("34", "34172", "34129", "34300")]
    [InlineData("200", "2A004")]
    [InlineData("arbignieu", "01015")]
    [InlineData("zzz")]
    [InlineData("")]
    [InlineData("  - ")]
    [InlineData("99999")]
    public void Search_Words_FindsInOrder(string query, params string[] expected) =>
        Assert.Equal(expected, Index.Search(query, 10).Select(p => p.Code.ToString()), StringComparer.Ordinal);

    [Theory]
    [InlineData("Mende", "48095")]
    [InlineData("Mende (48)", "48095")]
    [InlineData("Saint-Denis", "97411", "93066", "11339")]
    [InlineData("Saint-Denis (93)", "93066")]
    [InlineData("Paris", "75056")]
    [InlineData("75001", "75101")]
    [InlineData("Paris 12e Arrondissement", "75112")]
    [InlineData("Mont")]
    [InlineData("340")]
    public void Named_Words_LeaveADoubtOrNot(string query, params string[] expected) =>
        Assert.Equal(expected, Index.Named(query).Select(p => p.Code.ToString()), StringComparer.Ordinal);

    [Fact]
    public void Named_LabelOfAnyPlace_IsThatPlaceAlone() =>
        Assert.All(Index.Places, p => Assert.Equal([p], Index.Named(p.Label)));

    [Fact]
    public void Search_AtMost_IsHeld() => Assert.Single(Index.Search("s", 1));

    [Fact]
    public void Nearest_Position_IsTheArrondissementNotItsCity()
    {
        var found = Index.Nearest(new GeoPoint(48.8566, 2.3522));
        Assert.Equal("75101", found?.Place.Code.ToString());
        Assert.InRange(found!.Value.Kilometres, 1, 1.6);
        Assert.Null(PlaceIndex.Empty.Nearest(default));
    }

    [Fact]
    public void Within_Radius_IsSortedByDistance()
    {
        var montpellier = Index.Find(CommuneCode.Parse("34172"))!;
        Assert.Equal(["34172", "34129", "34300"], Index.Within(montpellier.Position!.Value, 20).Select(p => p.Place.Code.ToString()), StringComparer.Ordinal);
        Assert.Single(Index.Within(montpellier.Position.Value, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Index.Within(montpellier.Position.Value, -1));
    }

    [Fact]
    public void Kilometres_KnownDistances_AreWithinOnePercent()
    {
        // Paris (Notre-Dame) to Marseille (Vieux-Port): 660 km; Paris to Cayenne: 7 070 km.
        var paris = new GeoPoint(48.8530, 2.3498);
        Assert.InRange(paris.KilometresTo(new GeoPoint(43.2951, 5.3743)), 655, 667);
        Assert.InRange(paris.KilometresTo(new GeoPoint(4.9224, -52.3135)), 7000, 7150);
        Assert.Null(PlaceIndex.Kilometres(Index.Find(CommuneCode.Parse("64233"))!, Index.Places[0]));
    }

    [Fact]
    public void Zone_OfEachKind_HoldsItsPlacesOnly()
    {
        var montpellier = Index.Find(CommuneCode.Parse("34172"))!;
        Assert.Equal(["34129", "34172", "34300"], InZone(new Zone.Around(montpellier, 20)));
        Assert.Equal(["34129", "34172", "34300"], InZone(new Zone.WholeDepartment(montpellier)));
        Assert.Equal(["11339", "34129", "34172", "34300", "48095"], InZone(new Zone.WholeRegion(montpellier)));
        Assert.Equal(Index.Places.Length, InZone(Zone.France).Length);
        Assert.Equal(["34172"], InZone(new Zone.Employment(montpellier with { EmploymentZone = EmploymentZoneCode.Parse("7615") }, new EmploymentZone(EmploymentZoneCode.Parse("7615"), "Montpellier")), montpellier));
    }

    private static string[] InZone(Zone zone, Place? inside = null) =>
        [.. Index.Places.Where(p => zone.Contains(inside is not null && p.Code == inside.Code ? p with { EmploymentZone = EmploymentZoneCode.Parse("7615") } : p)).Select(p => p.Code.ToString())];
}
