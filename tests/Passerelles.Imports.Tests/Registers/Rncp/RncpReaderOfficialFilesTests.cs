using System.IO.Compression;
using System.Text;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Registers.Rncp;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers.Rncp;

public sealed class RncpReaderOfficialFilesTests
{
    private const string Mended = "rncp/continuity_fix-export-fiches-csv-2024-02-22.zip";
    private const string Plain = "rncp/sample-export-fiches-csv-2024-02-22.zip";
    private const string Titles = "rncp/rncp_rs_titres_2026-04.tsv";

    [Theory]
    [InlineData(Mended)]
    [InlineData(Plain)]
    public void Read_CsvExport_EveryRowOfEveryFileIsCounted(string file)
    {
        var path = ReferenceData.Require(file);
        var result = RncpReader.Read([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);

        // No value of these files holds a line break: rows are line ends, header excepted. CCN is not taken.
        using var zip = ZipFile.OpenRead(path);
        var expected = zip.Entries.Where(e => !e.Name.Contains("_CCN_", StringComparison.Ordinal)).Select(e =>
        {
            using var text = new StreamReader(e.Open(), Encoding.UTF8);
            return (e.Name, Rows: text.ReadToEnd().Count(c => c == '\n') - 1);
        }).OrderBy(e => e.Name, StringComparer.Ordinal);
        Assert.Equal(expected, result.Files.Select(f => (f.File, f.Kept)).OrderBy(f => f.File, StringComparer.Ordinal));
    }

    [Fact]
    public void Read_CsvExport_GivesWhatTheFilesSay()
    {
        var register = RegisterDocuments.Certifications(Readings.Sound(RncpReader.Read([ReferenceData.Require(Plain)], ct: TestContext.Current.CancellationToken)));
        var cap = register.Find(Number("RNCP509"))!;
        Assert.Equal(("CAP", 3, false, new DateOnly(2023, 8, 31)), (cap.Abbreviation, cap.Level!.Value, cap.IsActive, cap.RegisteredUntil!.Value));
        Assert.Equal(RegistrationKind.ByRight, cap.Registration);
        Assert.Equal("RNCP509BC01 RNCP509BC02 RNCP509BC03 RNCP509BC04 RNCP509BC05 RNCP509BC06", string.Join(' ', cap.Blocks.Select(b => b.Code)));
        Assert.Equal("11004301500012", Assert.Single(cap.Certifiers).Siret.ToString());
        Assert.Equal(Enum.GetValues<RegisterAccess>().Order(), cap.Access.Order());
        Assert.Equal((0, 6), (cap.Partners!.Value, register.Find(Number("RS6117"))!.Partners!.Value));
        Assert.Equal(["221w"], register.Find(Number("RNCP1197"))!.Nsf.Select(n => n.ToString()), StringComparer.Ordinal);
        Assert.Null(register.Find(Number("RNCP19468"))!.Level);
    }

    [Theory]
    [InlineData(Mended)]
    [InlineData(Plain)]
    public void Read_CsvExport_ExpiredNumbersLeadToTheirLastSuccessor(string file)
    {
        var register = RegisterDocuments.Certifications(Readings.Sound(RncpReader.Read([ReferenceData.Require(file)], ct: TestContext.Current.CancellationToken)));
        Assert.Equal([Number("RNCP30271")], register.LastKnownOf(Number("RNCP1197")));
        Assert.Equal([Number("RNCP38228")], register.LastKnownOf(Number("RNCP509")));
        Assert.Equal("RS6117", Assert.Single(register.InForceAfter(Number("RNCP19468"))).Number.ToString());
        Assert.Empty(register.InForceAfter(Number("RNCP1197")));
    }

    [Fact]
    public void Read_TitleList_EveryLineIsARecord()
    {
        var path = ReferenceData.Require(Titles);
        var result = RncpReader.Read([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var starts = File.ReadLines(path).Count(l => l.StartsWith("RNCP", StringComparison.Ordinal) || l.StartsWith("RS", StringComparison.Ordinal));
        Assert.Equal((starts, 0), (result.Files.Single().Kept, result.Files.Single().Rejected));
        var register = RegisterDocuments.Certifications(result.Release);
        Assert.Equal(starts, register.Count);
        Assert.All(register.Numbers, n => Assert.True(register.Find(n) is { IsActive: true, IsTitleOnly: true, Partners: null, Export: "2026-04" }));

        // Quotes escaped twice, and a tab inside a title.
        Assert.DoesNotContain(register.Numbers, n => register.Find(n)!.Title.AsSpan().ContainsAny('\\', '\t'));
        Assert.EndsWith("documentation (fiche nationale)", register.Find(Number("RNCP40317"))!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ExportAndTitleList_MakeOneRegister()
    {
        string[] paths = [ReferenceData.Require(Titles), ReferenceData.Require(Plain), ReferenceData.Require(Mended)];
        var release = Readings.Sound(RncpReader.Read(paths, ct: TestContext.Current.CancellationToken));
        Assert.Equal("2026-04", release.Info.Name);
        var register = RegisterDocuments.Certifications(release);
        var inList = File.ReadLines(paths[0]).Select(l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var inExport = RegisterDocuments.Certifications(RncpReader.Read([paths[1]], ct: TestContext.Current.CancellationToken).Release).Numbers;
        Assert.Equal(inList.Count - 1 + inExport.Count(n => !inList.Contains(n.ToString())), register.Count);

        // What the older export says is dated from it.
        Assert.Equal("2024-02-22", register.Find(Number("RNCP509"))!.Export);
    }

    private static RncpNumber Number(string text) => RncpNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
