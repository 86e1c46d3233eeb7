using System.IO.Compression;
using System.Text;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Territories;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Territories;

public sealed class TerritoryReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TerritoryFiles _files;

    public TerritoryReaderTests() => _files = new TerritoryFiles(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ThreeFiles_AreOneRelease()
    {
        var result = TerritoryReader.Read([_files.ZoneFile, _files.PostcodeFile, _files.CommuneFile], TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal("cog-2024+codes-postaux+ze-2020", result.Release?.Info.Name);
        Assert.Equal(2021, result.Release?.PopulationYear);
        var places = result.Release!.Places.ToDictionary(p => p.Code.ToString(), StringComparer.Ordinal);

        // Twelve rows, two of them of Montpellier and one of a delegated commune; then Lyon itself and Miquelon.
        Assert.Equal(12, places.Count);
        Assert.Equal(["34000", "34070", "34080"], places["34172"].Postcodes.Select(p => p.ToString()), StringComparer.Ordinal);
        Assert.Equal("7615", places["34172"].EmploymentZone?.ToString());
        Assert.Equal("Le Mans", places["72181"].Name);
        Assert.Equal(0, places["55039"].Population);
        Assert.Null(places["97611"].Population);
        Assert.Null(places["60694"].Population);
        Assert.Equal(["Le Coudray", "Villotran"], places["60694"].OtherNames);
        Assert.Equal(new GeoPoint(49.36, 2.02), places["60694"].Position);
        Assert.Equal(("Lyon", 130000), (places["69123"].Name, places["69123"].Population));
        Assert.Equal("69123", places["69383"].City?.ToString());
        Assert.Equal("8421", places["69383"].EmploymentZone?.ToString());
        Assert.Equal("03", places["97302"].Region?.ToString());
        Assert.Equal(("Miquelon Langlade", null), (places["97501"].Name, places["97501"].Region));
    }

    [Fact]
    public void Read_PostcodesAlone_NamesCommunesAsTheyCan()
    {
        var result = TerritoryReader.Read([_files.PostcodeFile], TestContext.Current.CancellationToken);
        Assert.Equal("Les Hauts Talican", result.Release?.Places.Single(p => p.Code == CommuneCode.Parse("60694")).Name);
        Assert.Null(result.Release?.PopulationYear);
    }

    [Fact]
    public void Read_CommuneThatExistsNoLonger_IsLeftOutAndSaid()
    {
        _files.Postcodes.Add("01039;BEON;01350;;BEON;45.8;5.7");
        for (var i = 0; i < 200; i++)
        {
            _files.Postcodes.Add($"34172;MONTPELLIER;34{i:000};;MONTPELLIER;43.61;3.87");
        }

        var result = TerritoryReader.Read([_files.CommuneFile, _files.PostcodeFile], TestContext.Current.CancellationToken);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemSeverity.Rejected, 5), (problem.Severity, problem.Line));
        Assert.Contains("n'est plus dans le code officiel", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, result.Files.Single(f => f.File is "codes.csv").Rejected);
        Assert.DoesNotContain(result.Release!.Places, p => p.Code == CommuneCode.Parse("01039"));
    }

    [Theory]
    [InlineData("34172,76,34,Montpellier,Montpellier,34000", 14, "champs")]
    [InlineData("34172,76,34,Autre,Autre,34000,COM,,43,3,1,1,1", 14, "s'appelle")]
    [InlineData("34999,76,34,\"Ouvert,34000,COM,,43,3,1,1,1", 14, "guillemet")]
    [InlineData("01999,,,Seule,Seule,01000,COMD,01998,,,1,1,1", null, "01998")]
    [InlineData("34998,84,34,Ailleurs,Ailleurs,34000,COM,,43,3,1,1,1", null, "1 lignes sur 13")]
    [InlineData("ABCDE,84,34,Ailleurs,Ailleurs,34000,COM,,43,3,1,1,1", null, "1 lignes sur 13")]
    [InlineData("34998,76,34,Ailleurs,Ailleurs,34000,XXX,,43,3,1,1,1", null, "1 lignes sur 13")]
    public void Read_WrongRow_IsRefusedWithItsLine(string row, int? line, string words)
    {
        _files.Communes.Add(row);
        AssertRefused([_files.CommuneFile], "communes_cog2024.csv", line, words);
    }

    [Fact]
    public void Read_MissingColumn_SaysWhich()
    {
        _files.Communes[0] = TerritoryFiles.CommuneHeader.Replace("lat,", "latitude,", StringComparison.Ordinal);
        AssertRefused([_files.CommuneFile], "communes_cog2024.csv", 1, "« lat » manque");
    }

    [Fact]
    public void Read_TheSameFormTwice_IsRefused() =>
        AssertRefused([_files.CommuneFile, _files.Write("encore.csv", _files.Communes)], "encore.csv", null, "déjà un fichier");

    [Fact]
    public void Read_ZonesAlone_IsNoRelease() => AssertRefused([_files.ZoneFile], "ze.csv", null, "aucune commune");

    [Fact]
    public void Read_AnotherFile_SaysWhatIsExpected() =>
        AssertRefused([_files.Write("autre.csv", ["a,b", "1,2"])], "autre.csv", 1, "insee_com");

    [Fact]
    public void Read_TwoZonesForOneCommune_IsRefused()
    {
        _files.Zones.Add("34172;Montpellier;8421;Lyon;34;76");
        AssertRefused([_files.CommuneFile, _files.ZoneFile], "ze.csv", 4, "deux zones");
    }

    [Fact]
    public void Read_Latin1_IsRefusedWithItsLine()
    {
        File.WriteAllBytes(_folder.PathOf("latin.csv"), Encoding.Latin1.GetBytes(TerritoryFiles.CommuneHeader + "\n01004,84,01,Ambérieu,Ambérieu,01500,COM,,45,5,1,1,1\n"));
        AssertRefused([_folder.PathOf("latin.csv")], "latin.csv", 2, "UTF-8");
    }

    [Fact]
    public void Read_TruncatedGzip_IsRefused()
    {
        var path = _folder.PathOf("communes.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"{_files.Communes[0]}{i * 7919}"))));
        }

        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        Assert.Null(TerritoryReader.Read([path], TestContext.Current.CancellationToken).Release);
    }

    [Fact]
    public void Read_HugeField_IsReadOrRefused()
    {
        _files.Communes.Add($"34998,76,34,{new string('x', 3_000_000)},,34000,COM,,43,3,1,1,1");
        AssertSound(TerritoryReader.Read([_files.CommuneFile], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Read_AnyMutation_IsRefusedOrSound()
    {
        var random = new Random(34172);
        var sources = new[] { _files.CommuneFile, _files.PostcodeFile, _files.ZoneFile }.Select(p => (Path: p, Bytes: File.ReadAllBytes(p))).ToList();
        for (var round = 0; round < 400; round++)
        {
            foreach (var (path, bytes) in sources)
            {
                var mutated = bytes.ToList();
                for (var change = random.Next(1, 6); change > 0; change--)
                {
                    var at = random.Next(mutated.Count);
                    switch (random.Next(4))
                    {
                        case 0: mutated[at] = (byte)random.Next(256); break;
                        case 1: mutated.RemoveAt(at); break;
                        case 2: mutated.Insert(at, (byte)"\",;\n'\0é"[random.Next(7)]); break;
                        default: mutated.RemoveRange(at, Math.Min(random.Next(40), mutated.Count - at)); break;
                    }

                    if (mutated.Count == 0)
                    {
                        mutated.Add((byte)'x');
                    }
                }

                File.WriteAllBytes(path, [.. mutated]);
            }

            AssertSound(TerritoryReader.Read([.. sources.Select(s => s.Path)], TestContext.Current.CancellationToken));
            sources.ForEach(s => File.WriteAllBytes(s.Path, s.Bytes));
        }
    }

    private static void AssertSound(ReadResult<TerritoryRelease> result)
    {
        Assert.True(result.Release is null == result.Errors.Any(), string.Join('\n', result.Problems));
        if (result.Release is { } release)
        {
            Assert.All(release.Places, p => Assert.True(p.Name.Length > 0 && p.Position is not { IsValid: false }));
            Assert.Equal(release.Places.Length, PlaceIndex.Build(release).Places.Length);
        }
    }

    private static void AssertRefused(string[] paths, string file, int? line, string words)
    {
        var result = TerritoryReader.Read(paths, TestContext.Current.CancellationToken);
        Assert.Null(result.Release);
        Assert.Contains(result.Errors, p => p.File.Equals(file, StringComparison.Ordinal) && p.Line == line && p.Message.Contains(words, StringComparison.Ordinal));
    }
}
