using System.IO.Compression;
using System.Text;
using Passerelles.Data;
using Passerelles.Data.RomeEsco;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Reference;
using Passerelles.Imports.RomeEsco;
using Passerelles.Imports.Sources;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.RomeEsco;

public sealed class RomeEscoReaderTests : IDisposable
{
    private const string Preamble =
        "Mapping project name,ESCO - ROME\nMapping project version,V9.9\nMapping project version date,07/06/2022\nClassification 1 Name,ESCO\nClassification 2 Name,ROME \n\n";

    private const string Header = "classification 1 ID,classification 1 prefered label,classification 2 ID,classification 2 prefered label,mapping relation\n";
    private const string Sound = Preamble + Header
        + EscoSample.Nurse + ",infirmier,15533,Infirmier / Infirmière,skos:exactMatch\n"
        + EscoSample.CareAssistant + ",soignant,10891,\"Aide, de jour\",skos:broadMatch\n"
        + EscoSample.Nurse + ",infirmier,15534,Infirmier de nuit,skos:closeMatch\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_TableUnderItsPreamble_KeepsEveryRelation()
    {
        var result = ReadText(Sound);

        Assert.Empty(result.Problems);
        var mapping = result.Release!;
        Assert.Equal(("rome-esco", "V9.9", new DateOnly(2022, 6, 7)), (mapping.Info.Source, mapping.Info.Name, mapping.Info.PublishedOn));
        var nurse = mapping.Occupations.Single(o => o.Occupation.ToString().Equals(EscoSample.Nurse, StringComparison.Ordinal));
        Assert.Equal([new MappedTitle(new OgrCode(15533), MappingRelation.Exact), new MappedTitle(new OgrCode(15534), MappingRelation.Close)], nurse.Titles);
        Assert.Equal(2, mapping.Occupations.Length);
    }

    [Fact]
    public void Read_OfficialFile_KeepsEveryLine()
    {
        var path = ReferenceData.Require("crosswalks/rome_esco_v1.4.csv.gz");
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var lines = text.ReadToEnd().Split('\n').Where(l => l.StartsWith("http", StringComparison.Ordinal)).Select(l => l.Trim()).ToList();

        var result = RomeEscoReader.Read(path, ct: TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        var links = result.Release!.Occupations.SelectMany(o => o.Titles).ToList();
        Assert.Equal(lines.Count, links.Count);
        foreach (var (word, relation) in new[] { ("exact", MappingRelation.Exact), ("close", MappingRelation.Close), ("broad", MappingRelation.Broad), ("narrow", MappingRelation.Narrow) })
        {
            Assert.Equal(lines.Count(l => l.EndsWith($"skos:{word}Match", StringComparison.Ordinal)), links.Count(l => l.Relation == relation));
        }

        Assert.Equal(lines.Select(l => l.Split(',')[0]).Distinct(StringComparer.Ordinal).Count(), result.Release.Occupations.Length);
        Assert.Contains("Mapping project author", result.Release.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_OfAMapping_GiveItBackWhole()
    {
        var documents = RomeEscoDocuments.Of(ReadText(Sound).Release!);
        Assert.Equal(ReleaseFingerprint.Of(documents), ReleaseFingerprint.Of(RomeEscoDocuments.Of(RomeEscoDocuments.Read(documents)!)));
    }

    [Theory]
    [InlineData("infirmier,15535,x,skos:relatedMatch", "n'est pas une relation connue")]
    [InlineData("infirmier,J1506,x,skos:exactMatch", "n'est pas un code OGR")]
    [InlineData("infirmier,15533,x,skos:exactMatch", "figure déjà plus haut")]
    public void Read_RowThatCannotBeRead_IsNamedByItsLineInTheFile(string row, string message)
    {
        var result = ReadText(Sound + EscoSample.Nurse + "," + row + "\n");

        // One row in four: the file is refused, and the row is told.
        Assert.Null(result.Release);
        var problem = Assert.Single(result.Problems, p => p.Severity == ProblemSeverity.Rejected);
        Assert.Equal(11, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData(Header)]
    [InlineData("Classification 1 Name,ESCO\nClassification 2 Name,SOC\n" + Header)]
    public void Read_AnotherTable_IsRefusedWithWhatWasExpected(string text) =>
        Assert.Contains("aucune correspondance d'ESCO vers le ROME", Assert.Single(ReadText(text).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_NoRow_IsRefused() => Assert.Contains("aucune ligne", Assert.Single(ReadText(Preamble + Header).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_MissingFileDamagedGzipOrEncoding_SaysSo()
    {
        Assert.Contains("n'existe pas", Assert.Single(RomeEscoReader.Read(_folder.PathOf("absent.csv"), ct: TestContext.Current.CancellationToken).Errors).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_folder.PathOf("cut.csv.gz"), [0x1F, 0x8B, 8, 0, 1, 2, 3]);
        Assert.NotEmpty(RomeEscoReader.Read(_folder.PathOf("cut.csv.gz"), ct: TestContext.Current.CancellationToken).Errors);
        File.WriteAllBytes(_folder.PathOf("latin.csv"), Encoding.Latin1.GetBytes(Sound));
        Assert.Contains("UTF-8", Assert.Single(RomeEscoReader.Read(_folder.PathOf("latin.csv"), ct: TestContext.Current.CancellationToken).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RandomChanges_AreRefusedOrImportedNeverACrash()
    {
        var random = new Random(14);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder(Sound);
            text.Remove(random.Next(text.Length - 5), random.Next(1, 5)).Insert(random.Next(text.Length), "\",\n|\0é"[random.Next(6)]);
            var result = ReadText(text.ToString());
            Assert.True(result.Release is not null || result.Errors.Any(e => e.Message.Length > 10), $"round {round}");
        }
    }

    [Fact]
    public void Recognizes_TheTableAndNothingElse()
    {
        var source = SourceRegistry.Find("rome-esco")!;
        File.WriteAllText(_folder.PathOf("a.csv"), Sound);
        File.WriteAllText(_folder.PathOf("rome_esco_v1.4.csv"), "a,b\n");
        Assert.True(source.Recognizes(SourceProbe.Open(_folder.PathOf("a.csv"))));
        Assert.False(source.Recognizes(SourceProbe.Open(_folder.PathOf("rome_esco_v1.4.csv"))));
    }

    private ReadResult<RomeEscoMapping> ReadText(string text)
    {
        File.WriteAllText(_folder.PathOf("mapping.csv"), text);
        return RomeEscoReader.Read(_folder.PathOf("mapping.csv"), ct: TestContext.Current.CancellationToken);
    }
}
