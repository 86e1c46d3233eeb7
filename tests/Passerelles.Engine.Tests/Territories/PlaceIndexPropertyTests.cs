using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Territories;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Territories;

/// <summary>What holds whatever is typed, over every commune of France.</summary>
public sealed class PlaceIndexPropertyTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzéèàçÿœ -'’.0123456789\u0301\ud83d\ude00ßΩ";
    private static readonly Lazy<PlaceIndex> All = new(() => PlaceIndex.Build(
        TerritoryReader.Read([ReferenceData.Require("territories/communes_cog2024.csv.gz"), ReferenceData.Require("territories/laposte_hexasmal.csv.gz")], CancellationToken.None).Release!));

    [Fact]
    public void Search_EveryLabel_FindsItsPlaceFirst()
    {
        // Two communes of one department may bear one name: the label of the smaller then finds both.
        var index = All.Value;
        var lost = index.Places.Where(p => p != index.Search(p.Label, 1).FirstOrDefault()).ToList();
        Assert.All(lost, p => Assert.Contains(p, index.Named(p.Label)));
        Assert.True(lost.Count < index.Places.Length / 200, $"{lost.Count} labels: {string.Join(", ", lost.Take(20).Select(p => p.Label))}");
    }

    [Fact]
    public void Search_AnyText_NeverFailsAndKeepsItsOrder()
    {
        var index = All.Value;
        Prop.ForAll(Gen.Elements<char>(Letters.ToCharArray()).ListOf().Select(l => new string([.. l])).ToArbitrary(), text =>
        {
            var few = index.Search(text, 5);
            return few.Length <= 5 && few.SequenceEqual(index.Search(text, 50).Take(5))
                && few.SequenceEqual(index.Search(text.ToUpperInvariant(), 5)) && few.SequenceEqual(index.Search($" {text} ", 5));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 7));
    }

    [Fact]
    public void Search_OneMoreLetterOfAName_NeverLosesIt()
    {
        var index = All.Value;
        foreach (var place in index.Places.Where((_, i) => i % 500 == 0))
        {
            for (var length = 1; length <= place.Name.Length; length++)
            {
                Assert.Contains(place, index.Search(place.Name[..length], int.MaxValue));
            }
        }
    }

    [Fact]
    public void Within_AnyCentre_IsWhatAPlainScanFinds()
    {
        var index = All.Value;
        var cities = index.Places.Where(p => p.City is not null).Select(p => p.City!.Value).ToHashSet();
        var random = new Random(20);
        for (var i = 0; i < 60; i++)
        {
            var centre = index.Places[random.Next(index.Places.Length)].Position ?? new GeoPoint(89.9, 179.9);
            var radius = random.NextDouble() * 120;
            var expected = index.Places.Where(p => p.Position is { } at && !cities.Contains(p.Code) && centre.KilometresTo(at) <= radius).Select(p => p.Code);
            var found = index.Within(centre, radius);
            Assert.Equal(expected, found.Select(p => p.Place.Code).Order());
            Assert.Equal(found.Select(p => p.Kilometres).Order(), found.Select(p => p.Kilometres));
            Assert.Equal(index.Within(centre, 25_000)[0].Kilometres, index.Nearest(centre)!.Value.Kilometres, 9);
        }
    }

    [Fact]
    public void Distance_AnyTwoPoints_IsSymmetricAndBounded()
    {
        var random = new Random(21);
        for (var i = 0; i < 2_000; i++)
        {
            var (a, b) = (Anywhere(random), Anywhere(random));
            Assert.Equal(a.KilometresTo(b), b.KilometresTo(a), 6);
            Assert.InRange(a.KilometresTo(b), 0, Math.PI * GeoPoint.EarthRadius);
            Assert.Equal(0, a.KilometresTo(a));
        }

        static GeoPoint Anywhere(Random random) => new((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180);
    }

    /// <summary>Not a judgement, which would depend on the machine: the figure of the documentation.</summary>
    [Fact]
    public void Search_EveryBeginning_IsMeasured()
    {
        var index = All.Value;
        var queries = index.Places.Where((_, i) => i % 35 == 0).SelectMany(p => Enumerable.Range(1, 4).Select(n => p.Name[..Math.Min(n * 2, p.Name.Length)])).ToList();
        var times = new List<double>();
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.NotEmpty(index.Search(query, 8));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        TestContext.Current.SendDiagnosticMessage($"{times.Count} searches: median {times[times.Count / 2]:0.000} ms, p99 {times[times.Count * 99 / 100]:0.000} ms, worst {times[^1]:0.000} ms");
    }
}
