using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;
using Passerelles.TestKit;
using Passerelles.Web.Features.Map;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Tests.Features.Map;

public sealed class MapLayoutTests
{
    private static readonly OccupationReference Catalogue = OccupationReference.Build(SampleReleases.Catalogue(), null);

    private static readonly Lazy<OccupationReference> Rome = new(() =>
    {
        var read = RomeReader.Read(ReferenceData.Require("rome/RefRomeCsv_v460.zip"));
        return OccupationReference.Build(SampleReleases.Catalogue(), read.Release ?? throw new InvalidOperationException(string.Join('\n', read.Problems)));
    });

    public static TheoryData<string> Letters => [.. "ABCDEFGHIJKLMN".Select(c => c.ToString())];

    [Fact]
    public void Sector_InEveryScale_HasEachSheetOnceAndNothingOverlaps()
    {
        foreach (var scale in new[] { LayoutScale.Named, LayoutScale.LongNames, LayoutScale.Overview })
        {
            var layout = Place(Catalogue, MapScope.Sector(Catalogue), scale);

            Assert.Equal(Catalogue.Sheets.Select(s => s.Id.ToString()).Order(StringComparer.Ordinal), layout.Stations.Select(s => s.Station.Id).Order(StringComparer.Ordinal));
            AssertLegible(layout);
        }
    }

    [Fact]
    public void Sector_Overview_FitsAPageOfAScreen() =>
        Assert.InRange(Place(Catalogue, MapScope.Sector(Catalogue), LayoutScale.Overview).Width, 600, 1300);

    [Fact]
    public void Families_EachAlone_StandFirstWithWhatTheirBridgesReach()
    {
        foreach (var family in Catalogue.Families)
        {
            var scope = MapScope.OfFamily(Catalogue, family.Id);
            var layout = Place(Catalogue, scope, LayoutScale.Named);

            Assert.Equal(family.Id.Value, layout.Columns[0].Column.Id);
            var reached = Catalogue.Sheets.Where(s => s.Family == family.Id).SelectMany(s => s.Sheet!.Up.Concat(s.Sheet.Side)).Select(n => n.Occupation.ToString())
                .Where(id => Catalogue.FindOccupation(OccupationId.TryParse(id, out var parsed) ? parsed : default)?.Source == OccupationSource.Sheet);
            Assert.Superset(reached.ToHashSet(StringComparer.Ordinal), layout.Stations.Select(s => s.Station.Id).ToHashSet(StringComparer.Ordinal));
            AssertLegible(layout);
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Rome_EachLetter_HasEveryOccupationOnceAndNothingOverlaps(string letter)
    {
        foreach (var scale in new[] { LayoutScale.LongNames, LayoutScale.Overview })
        {
            var layout = Place(Rome.Value, MapScope.OfDomain(Rome.Value, letter), scale);

            Assert.Equal(
                Rome.Value.Rome!.Occupations.Where(o => o.Code.MajorDomain == letter[0]).Select(o => o.Code.ToString()).Order(StringComparer.Ordinal),
                layout.Stations.Select(s => s.Station.Id).Order(StringComparer.Ordinal));
            AssertLegible(layout);
        }
    }

    [Fact]
    public void Levels_AreRowsThatClimb()
    {
        var layout = Place(Catalogue, MapScope.Sector(Catalogue), LayoutScale.Named);

        var known = layout.Rows.Where(r => r.Row.Level is not null).ToArray();
        Assert.Equal([7, 6, 5, 4, 3], known.Select(r => r.Row.Level!.Value));
        Assert.Null(layout.Rows[^1].Row.Level);
        Assert.All(layout.Rows.Zip(layout.Rows.Skip(1)), p => Assert.Equal(p.First.Band.Bottom, p.Second.Band.Y));
        Assert.All(layout.Stations, s => Assert.True(layout.Rows[s.Station.Row].Band.Contains(s.Area)));
        Assert.All(layout.Stations, s => Assert.Equal(EntryLevel.Of(Find(s.Station.Id)).Level, layout.Rows[s.Station.Row].Row.Level));
    }

    [Fact]
    public void Layout_OfTheSameMap_IsTheSame()
    {
        var scope = MapScope.Sector(Catalogue);

        var one = Place(Catalogue, scope, LayoutScale.Named);
        var other = Place(Catalogue, MapScope.Sector(Catalogue), LayoutScale.Named);

        Assert.Equal(one.Stations.Select(s => (s.Station.Id, s.Dot, s.Area)), other.Stations.Select(s => (s.Station.Id, s.Dot, s.Area)));
        Assert.Equal((one.Width, one.Height), (other.Width, other.Height));
    }

    [Fact]
    public void Layout_OfNothing_IsEmpty()
    {
        var layout = MapLayout.Place([], [], [], LayoutScale.Named);

        Assert.Empty(layout.Stations);
        Assert.Equal(0, layout.Height);
    }

    /// <summary>From every sheet to all the others, in every kind: no line goes through a name or another station.</summary>
    [Fact]
    public void Lines_FromEveryStationToEveryOther_CrossNoName()
    {
        foreach (var scale in new[] { LayoutScale.Named, LayoutScale.Overview })
        {
            var layout = Place(Catalogue, MapScope.Sector(Catalogue), scale);
            var radius = scale.DotSize;
            foreach (var from in layout.Stations.Where((_, i) => i % 7 == 0))
            {
                var links = layout.Stations.Where(s => s != from).Select((s, i) => new MapLink(from.Station.Id, s.Station.Id, (LineKind)(i % 3)));
                foreach (var line in LineRouter.Route(layout, links))
                {
                    var ends = new HashSet<string>([line.Link.From, line.Link.To], StringComparer.Ordinal);
                    Assert.All(line.Points.Zip(line.Points.Skip(1)), leg => Assert.True(leg.First.X == leg.Second.X || leg.First.Y == leg.Second.Y));
                    foreach (var leg in line.Points.Zip(line.Points.Skip(1)).Select(p => Around(p.First, p.Second)))
                    {
                        var crossed = layout.Stations.FirstOrDefault(s => leg.Overlaps(s.Label) || (!ends.Contains(s.Station.Id)
                            && leg.Overlaps(new MapBox(s.Dot.X - radius, s.Dot.Y - radius, 2 * radius, 2 * radius))));
                        Assert.True(crossed is null, $"The line from {line.Link.From} to {line.Link.To} goes through {crossed?.Station.Id}.");
                    }
                }
            }
        }
    }

    [Fact]
    public void Path_OfALine_HasItsCornersCutAndItsEndsWhereTheyWere() =>
        Assert.Equal("M0 0L5 0L10 5L10 20", LineRouter.ToPath([new(0, 0), new(10, 0), new(10, 20)]));

    internal static void AssertLegible(MapLayout layout)
    {
        var all = new MapBox(0, 0, layout.Width, layout.Height);
        Assert.Equal(layout.Stations.Length, layout.Stations.Select(s => s.Station.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var station in layout.Stations)
        {
            Assert.True(all.Contains(station.Area) && all.Contains(station.Label), $"{station.Station.Id} is outside the drawing.");
            Assert.True(station.Area.Contains(station.Label) || layout.Scale is { HasLabels: false }, $"The name of {station.Station.Id} is wider than its place.");
            Assert.True(station.Area.Height >= 24 && station.Area.Width >= 24, $"{station.Station.Id} is hard to touch.");
            Assert.All(station.Lines, l => Assert.True(LabelText.Width(l, layout.Scale.TextSize) <= layout.Scale.LabelWidth));
        }

        // Sorted by their left side, only close stations need be compared.
        var sorted = layout.Stations.OrderBy(s => s.Area.X).ToArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            for (var j = i + 1; j < sorted.Length && sorted[j].Area.X < sorted[i].Area.Right; j++)
            {
                Assert.False(sorted[i].Area.Overlaps(sorted[j].Area), $"{sorted[i].Station.Id} and {sorted[j].Station.Id} overlap.");
            }
        }

        for (var i = 1; i < layout.Columns.Length; i++)
        {
            Assert.False(layout.Columns[i - 1].Heading.Overlaps(layout.Columns[i].Heading));
        }
    }

    private static MapLayout Place(OccupationReference reference, MapScope scope, LayoutScale scale)
    {
        var columns = scope.Columns.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i, StringComparer.Ordinal);
        var entries = scope.Members.ToDictionary(m => m.Occupation.Id, m => EntryLevel.Of(m.Occupation));
        var rows = MapRows.For(entries.Values, scope.IsRome);
        return MapLayout.Place(
            scope.Columns,
            rows,
            [.. scope.Members.Select(m => new MapStation(m.Occupation.Id.ToString(), French.Capital(m.Occupation.Label), columns[m.Column], rows.Select(r => r.Level).ToImmutableArray().IndexOf(entries[m.Occupation.Id].Level)))],
            scale);
    }

    private static Occupation Find(string id) => Catalogue.FindOccupation(OccupationId.TryParse(id, out var parsed) ? parsed : default)!;

    private static MapBox Around(MapPoint one, MapPoint other) =>
        new(Math.Min(one.X, other.X) - 1, Math.Min(one.Y, other.Y) - 1, Math.Abs(one.X - other.X) + 2, Math.Abs(one.Y - other.Y) + 2);
}
