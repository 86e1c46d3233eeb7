using System.IO.Compression;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Sources;
using Passerelles.Imports.Territories;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Territories;

public sealed class TerritoryOfficialFilesTests
{
    private static string Communes => ReferenceData.Require("territories/communes_cog2024.csv.gz");

    private static string Postcodes => ReferenceData.Require("territories/laposte_hexasmal.csv.gz");

    [Fact]
    public void Read_BothFiles_KeepWhatTheyHold()
    {
        var result = TerritoryReader.Read([Communes, Postcodes], TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        var rows = Lines(Communes).Skip(1).Select(l => l.Split(',')).ToList();
        var postal = Lines(Postcodes).Skip(1).Select(l => l.Split(';')).ToList();
        Assert.Equal(rows.Count, result.Files.Single(f => f.File is "communes_cog2024.csv").Kept);
        var codes = rows.Select(r => r[6] is "COMD" ? r[7] : r[0]).ToHashSet(StringComparer.Ordinal);
        var gone = postal.Where(p => !codes.Contains(p[0]) && (p[0][0] != '9' || p[0][1] is not ('7' or '8'))).ToList();
        Assert.Equal(gone.Count, result.Files.Single(f => f.File is "laposte_hexasmal.csv").Rejected);

        // The three cities of arrondissements are added; those of the collectivities come from La Poste.
        var collectivities = postal.Select(p => p[0]).Where(c => !codes.Contains(c)).Distinct(StringComparer.Ordinal).Count(c => c[0] == '9' && c[1] is '7' or '8');
        Assert.Equal(codes.Count + 3 + collectivities, result.Release!.Places.Length);
        Assert.Equal(2021, result.Release.PopulationYear);

        var populations = rows.Where(r => r[6] is "COM" or "ARM").DistinctBy(r => r[0], StringComparer.Ordinal).Sum(r => long.Parse(r[11], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(populations, result.Release.Places.Where(p => p.City is null || !result.Release.Places.Any(c => c.Code == p.City)).Sum(p => (long)(p.Population ?? 0)));
    }

    [Fact]
    public void Read_Mayotte_HasNoPopulationRatherThanNone()
    {
        var places = TerritoryReader.Read([Communes], TestContext.Current.CancellationToken).Release!.Places;
        Assert.All(places.Where(p => p.Department == DepartmentCode.Parse("976")), p => Assert.Null(p.Population));
        Assert.Equal(6, places.Count(p => p.Population == 0));
    }

    [Theory]
    [InlineData("Montpellier", "34172", "34")]
    [InlineData("mende", "48095", "48")]
    [InlineData("cayenne", "97302", "973")]
    [InlineData("lyon", "69123", "69")]
    [InlineData("13001", "13201", "13")]
    [InlineData("fort de france", "97209", "972")]
    [InlineData("Mamoudzou", "97611", "976")]
    [InlineData("noumea", "98818", "988")]
    public void Search_KnownPlaces_AreFirst(string query, string code, string department)
    {
        var index = PlaceIndex.Build(TerritoryReader.Read([Communes, Postcodes], TestContext.Current.CancellationToken).Release!);
        var found = index.Search(query, 1)[0];
        Assert.Equal((code, department), (found.Code.ToString(), found.Department.ToString()));
    }

    [Fact]
    public void Recognizes_EachFile_AndNoOther()
    {
        var source = SourceRegistry.Find("territories")!;
        Assert.True(source.Recognizes(SourceProbe.Open(Communes)));
        Assert.True(source.Recognizes(SourceProbe.Open(Postcodes)));
        Assert.False(source.Recognizes(SourceProbe.Open(ReferenceData.Require("labour-market/metiers_en_tension_mars_2024.csv"))));
        Assert.False(source.Recognizes(SourceProbe.Open(ReferenceData.Require("rome/RefRomeCsv_v460.zip"))));
    }

    private static List<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
