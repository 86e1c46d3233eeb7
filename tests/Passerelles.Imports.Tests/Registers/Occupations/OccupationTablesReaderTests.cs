using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Registers.Occupations;
using Passerelles.Imports.Rome;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers.Occupations;

public sealed class OccupationTablesReaderTests : IDisposable
{
    private static readonly string[] Official =
    [
        "crosswalks/dares_nomenclature_fap2021.csv", "crosswalks/fap2009_pcs_rome_mobiville.csv", "crosswalks/intitule_fap2009.txt",
        "crosswalks/passage_fap2009_romev3.txt", "crosswalks/c2rp_table_supra_def_fap_pcs_rome.xlsx", "crosswalks/Correspondance_ROME_ISCO08.xlsx",
        "crosswalks/lba_rome_classification_sousdomaine_20260121.csv",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OfficialTables_EveryRowIsKept()
    {
        var result = OccupationTablesReader.Read([.. Official.Select(ReferenceData.Require)], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.All(result.Files, f => Assert.Equal(0, f.Rejected));
        var kept = result.Files.ToDictionary(f => f.File, f => f.Kept, StringComparer.Ordinal);

        // Counted with other means than the readers': line ends, patterns, cells of XML.
        Assert.Equal(Lines(Official[0]).Length - 1, kept["dares_nomenclature_fap2021.csv"]);
        Assert.Equal(Lines(Official[1]).Count(l => Count(l, ";([0-9]{3}[a-z])?;([A-N][0-9]{4})?$") > 0 && l.Length > 2 && !l.EndsWith(";;", StringComparison.Ordinal)), kept["fap2009_pcs_rome_mobiville.csv"]);
        Assert.Equal(Lines(Official[2]).Count(l => l.StartsWith('"')), kept["intitule_fap2009.txt"]);
        Assert.Equal(Lines(Official[3]).Count(l => l.StartsWith('"')), kept["passage_fap2009_romev3.txt"]);
        Assert.Equal(Lines(Official[6]).Count(l => Count(l, ";[A-N][0-9]{4};") > 0), kept["lba_rome_classification_sousdomaine_20260121.csv"]);
        Assert.Equal(FilledRows(Official[5], 2) - 1, kept["Correspondance_ROME_ISCO08.xlsx / ROME to ISCO-08"]);
        Assert.Equal(FilledRows(Official[5], 3) - 1, kept["Correspondance_ROME_ISCO08.xlsx / ISCO-08 to ROME"]);
        Assert.Equal(FilledRows(Official[4], 2) - 1, kept["c2rp_table_supra_def_fap_pcs_rome.xlsx / SUPRA-DEF-FAP-PCS"]);
        Assert.Equal(FilledRows(Official[4], 4) - 1, kept["c2rp_table_supra_def_fap_pcs_rome.xlsx / SUPRA-DEF-FAP-ROMEQ"]);

        var tables = RegisterDocuments.OccupationTables(result.Release);
        Assert.Equal(22 + 87 + 225, tables.Families.Count(f => f.Code.Version == FapVersion.Fap2009));
        Assert.Equal((22, 86, 228, 341), (Level(1), Level(3), Level(5), Lines(Official[0]).Skip(1).Select(l => l.Split(';')[6]).Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal("Ouvriers non qualifiés du gros œuvre du bâtiment", tables.Families.Single(f => f.Code.ToString() is "2009:B0Z21").Label);
        Assert.Equal(532, tables.RomeIsco.Select(l => l.Rome).Distinct().Count());

        int Level(int length) => tables.Families.Count(f => f.Code.Version == FapVersion.Fap2021 && f.Code.Value.Length == length);
    }

    [Fact]
    public void Crosswalk_OfficialTables_TranslateEveryOccupationOfRome()
    {
        var (crosswalk, rome) = (OfficialCrosswalk(out var release), release);
        Assert.All(rome.Occupations, o =>
        {
            var families = crosswalk.FamiliesOf(o.Code);
            Assert.Equal(1, families.KnownShare, 6);
            Assert.Contains(families.Families.Where(f => f.Share > 0), f => crosswalk.OccupationsOf(f.Fap).Occupations.Any(x => x.Rome == o.Code && x.Share == f.Share));
            Assert.NotEmpty(crosswalk.IscoOf(o.Code));
            Assert.All(crosswalk.IscoOf(o.Code), i => Assert.Contains(o.Code, crosswalk.OccupationsOf(i)));
        });
    }

    /// <summary>Every family for which Dares publishes figures by region leads to occupations of ROME 4 and back.</summary>
    [Fact]
    public void Crosswalk_FamiliesOfDaresFigures_LeadToOccupationsAndBack()
    {
        var crosswalk = OfficialCrosswalk(out _);
        var codes = Regex.Matches(File.ReadAllText(ReferenceData.Require("labour-market/dares_metiers_2030.json")), "\"code_fap\": \"(?<1>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))
            .Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count > 50);

        // « XK_ », what is left of two domains, is the one heading that is no family.
        Assert.Equal(["XK_"], codes.Where(c => !c.Split(';').All(t => FapCode.TryParse(t, FapVersion.Fap2009, out _))), StringComparer.Ordinal);
        foreach (var text in codes.Where(c => c is not "XK_"))
        {
            var families = text.Split(';').Select(t => FapCode.TryParse(t, FapVersion.Fap2009, out var fap) ? fap : throw new FormatException(t)).ToImmutableArray();
            var covered = crosswalk.OccupationsOf(families);
            if (covered.FormerCodes > 0)
            {
                Assert.Equal(1, covered.KnownShare);
                Assert.All(covered.Occupations, o => Assert.Contains(crosswalk.FamiliesOf(o.Rome).Families, f => families.Any(asked => asked.Holds(f.Fap))));
            }
        }
    }

    [Fact]
    public void Crosswalk_OfficialTables_NameTheirFilesAndShares()
    {
        var crosswalk = OfficialCrosswalk(out _);
        var care = crosswalk.FamiliesOf(RomeCode.Parse("J1501"));
        var family = Assert.Single(care.Families);
        Assert.Equal(("2009:V0Z60", 1d), (family.Fap.ToString(), family.Share!.Value));
        Assert.Equal(["fap2009_pcs_rome_mobiville.csv", "passage_fap2009_romev3.txt"], family.Origins);
        Assert.Equal("Aides-soignants", crosswalk.Find(family.Fap)!.Label);

        // F1601 is skilled or not: three qualifications in ten to one family, seven to the other.
        var divided = crosswalk.FamiliesOf(RomeCode.Parse("F1601")).Families.ToDictionary(f => f.Fap.Value, f => f.Share, StringComparer.Ordinal);
        Assert.Equal((0.3, 0.7), (divided["B3Z20"]!.Value, divided["B4Z44"]!.Value));
        Assert.Contains(crosswalk.FamiliesOf(PcsCode.TryParse("526a", out var pcs) ? pcs : default), f => f == family.Fap);
    }

    [Fact]
    public void Read_FoldersAndSingleFiles_SayWhatIsMissing()
    {
        var result = OccupationTablesReader.Read([ReferenceData.Require(Official[3])], ct: TestContext.Current.CancellationToken);
        Assert.NotNull(result.Release);
        Assert.Contains(result.Problems, p => p.Severity == ProblemSeverity.Warning && p.Message.Contains("entre le ROME et la CITP-08", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_BlankCells_RepeatTheFamilyAbove()
    {
        var tables = RegisterDocuments.OccupationTables(Readings.Sound(Read("essai.csv", "A0Z40;691e;A1416\r\n;691f;\r\n;;A1201\r\n;;\r\nC1Z;Ouvriers;\r\n;;\r\n\"  * (FAP) note; \"\"citée\"\"\";;\r\nA0Z41;691b;A1403\r\n")));
        Assert.Equal(["691e", "691f"], tables.FapPcs.Where(l => l.Fap.Value is "A0Z40").Select(l => l.Pcs.ToString()), StringComparer.Ordinal);
        Assert.Equal(["A1201", "A1416"], tables.FapRome.Where(l => l.Fap.Value is "A0Z40").Select(l => l.Rome.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_CodesUnderAHeading_BelongToNoFamily()
    {
        var result = Read("essai.csv", "A0Z40;691e;A1416\r\nC1Z;Ouvriers;\r\n;691f;\r\n");
        Assert.Contains(result.Problems, p => p is { Severity: ProblemSeverity.Rejected, Line: 3 });
        Assert.Single(RegisterDocuments.OccupationTables(result.Release).FapPcs);
    }

    [Fact]
    public void Read_KeyGivenTwice_IsRefused() =>
        Readings.AssertRefused(Read("essai.txt", "proc format ;\nvalue  $FAP9RSQ\n\"A1403\",\"A1407\" = \"A0Z41\"\n\"A1407\" = \"A0Z42\"\n Other = \"ZZZZZ\"; \n run;\n"), "essai.txt", 4, "« A1407 » a déjà une famille");

    [Fact]
    public void Read_UnknownTable_IsRefused() => Readings.AssertRefused(Read("essai.csv", "a;b\n1;2\n"), "essai.csv", 1, "aucune des tables connues");

    [Fact]
    public void Read_WorkbookOfAnotherKind_SaysWhatIsExpected()
    {
        var path = _folder.PathOf("essai.xlsx");
        File.WriteAllBytes(path, SmallWorkbook("Nom", "Prénom"));
        Readings.AssertRefused(OccupationTablesReader.Read([path], ct: TestContext.Current.CancellationToken), "essai.xlsx", null, "aucune feuille connue (Feuille)");
    }

    [Fact]
    public void Read_WorkbookBomb_IsRefused()
    {
        var path = _folder.PathOf("essai.xlsx");
        File.WriteAllBytes(path, SmallWorkbook("FAP", "PCS", new string(' ', 70 * 1024 * 1024)));
        Readings.AssertRefused(OccupationTablesReader.Read([path], ct: TestContext.Current.CancellationToken), "essai.xlsx", null, "dépasse 64 Mo");
    }

    [Theory]
    [InlineData(".csv", "A0Z40;691e;A1416\r\n;691f;A1201\r\n;;\r\nA0Z41;691b;A1403\r\n", 21)]
    [InlineData(".csv", "Code FAP 22;Intitulé FAP 22;Code FAP 86;Intitulé FAP 86;Code FAP 228;Intitulé FAP 228;Code FAP 341;Intitulé FAP 341\r\nV;Santé;V0X;Soins;V0X60;Essai;V0X60a;Essai fin\r\n", 22)]
    [InlineData(".txt", "value $FAP9_5L\r\n\"V0Z60\"=\"V0Z60 : Essai\"\r\n\"V0Z61\"=\"V0Z61 : Essai\"\r\n", 23)]
    [InlineData(".txt", "value $FAP9RSQ\r\n\"A1403\",\"A1407\"  = \"A0Z41\"\r\n run;\r\nvalue $FAP9RAQ\r\n\"F16011\",\"F16012\" = \"B3Z20\"\r\n", 24)]
    [InlineData(".csv", "_id;code;intitule;sousDomaine;Sous-domaine à ajouter;Sous-domaine à supprimer\n1;A1214;Essai;Sport;;\n;A1215;Essai;Sport;x;\n", 25)]
    public void Read_DamagedTables_NeverCrash(string extension, string sound, int seed) => Readings.AssertNeverCrashes(
        Encoding.UTF8.GetBytes(sound), extension, seed, count: 200, path => OccupationTablesReader.Read([path], ct: TestContext.Current.CancellationToken));

    [Fact]
    public void Read_DamagedWorkbooks_NeverCrash()
    {
        Assert.Single(RegisterDocuments.OccupationTables(ReadBytes("essai.xlsx", SmallWorkbook("FAP", "PCS")).Release).FapPcs);
        Readings.AssertNeverCrashes(SmallWorkbook("FAP", "PCS"), ".xlsx", seed: 31, count: 400, path => OccupationTablesReader.Read([path], ct: TestContext.Current.CancellationToken));

        // Stored without compression, so that damage reaches the XML and not only the archive.
        foreach (var damaged in Mutations.Of(Encoding.UTF8.GetBytes(Sheet("")), seed: 32, count: 200))
        {
            var result = ReadBytes("essai.xlsx", Workbook("FAP", "PCS", damaged));
            Assert.Equal(result.Release is null, result.Errors.Any());
        }
    }

    private static OccupationCrosswalk OfficialCrosswalk(out RomeRelease rome)
    {
        rome = RomeReader.Read(ReferenceData.Require("rome/RefRomeCsv_v460.zip"), ct: TestContext.Current.CancellationToken).Release!;
        var release = Readings.Sound(OccupationTablesReader.Read([.. Official.Select(ReferenceData.Require)], ct: TestContext.Current.CancellationToken));
        return OccupationCrosswalk.Build(RegisterDocuments.OccupationTables(release), rome);
    }

    private static byte[] SmallWorkbook(string first, string second, string blanks = "") => Workbook(first, second, Encoding.UTF8.GetBytes(Sheet(blanks)));

    private static string Sheet(string blanks) => "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"/>"
        + $"<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>V0Z60</t></is></c><c r=\"B3\"><f>1</f><v>526a</v></c><c r=\"C3\"/></row></sheetData>{blanks}</worksheet>";

    private static byte[] Workbook(string first, string second, byte[] sheet)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Feuille\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"u8);
            Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"u8);
            Part("xl/sharedStrings.xml", Encoding.UTF8.GetBytes($"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{first}</t></si><si><r><t>{second[..1]}</t></r><r><t>{second[1..]}</t></r></si></sst>"));
            Part("xl/worksheets/sheet1.xml", sheet);

            void Part(string name, ReadOnlySpan<byte> bytes)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private ReadResult<DocumentRelease> Read(string name, string text) => ReadBytes(name, Encoding.UTF8.GetBytes(text));

    private ReadResult<DocumentRelease> ReadBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.PathOf(name), bytes);
        return OccupationTablesReader.Read([_folder.PathOf(name)], ct: TestContext.Current.CancellationToken);
    }

    private static string[] Lines(string file) => File.ReadAllText(ReferenceData.Require(file), Encoding.Latin1).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n');

    private static int Count(string text, string pattern) => Regex.Count(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(10));

    /// <summary>Rows of a sheet with at least one value, counted in its XML.</summary>
    private static int FilledRows(string file, int sheet)
    {
        using var zip = ZipFile.OpenRead(ReferenceData.Require(file));
        using var text = new StreamReader(zip.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open());
        return text.ReadToEnd().Split("<row ").Skip(1).Count(r => r.Contains("<v>", StringComparison.Ordinal));
    }
}
