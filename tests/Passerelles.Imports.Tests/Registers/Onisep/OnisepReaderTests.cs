using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Imports.Registers.Onisep;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers.Onisep;

public sealed partial class OnisepReaderTests : IDisposable
{
    private const string OccupationsJson = "onisep/onisep_metiers_2026-03.json.gz";
    private const string OccupationsXml = "onisep/Onisep_Ideo_Fiches_metiers_2024-06.zip";
    private const string CoursesJson = "onisep/onisep_formations_2026.json.gz";
    private const string CoursesXml = "onisep/Onisep_Ideo_Fiches_formations_2024-06.zip";

    private const string Courses = """
        [
          { "nom": "veille d'essai", "url_onisep": "https://www.onisep.fr/http/redirection/formation/slug/FOR.900001", "rncp": "37987", "duree": "3 ans",
            "niveau": "bac+3", "niveau_certification": "2", "code_nsf": "331t", "type_diplome": "essai", "etablissement": "", "autre": [1, {"a": null}] },
          { "nom": "nuit d'essai", "url_onisep": "https://www.onisep.fr/http/redirection/formation/slug/FOR.900002", "rncp": null, "niveau_certification": "0" }
        ]
        """;

    private const string OccupationSheets = """
        <?xml version="1.0" encoding="UTF-8"?><metiers xmlns:exsl="http://exslt.org/common">
          <metier><identifiant>MET.900001</identifiant><nom_metier>veilleur/euse d'essai</nom_metier><libelle_feminin>veilleuse d'essai</libelle_feminin>
            <libelle_masculin>veilleur d'essai</libelle_masculin><synonymes><synonyme><nom_metier>gardien/ne</nom_metier></synonyme></synonymes>
            <romesV3><romeV3>K1302</romeV3><romeV3/></romesV3><competences><![CDATA[<h5>Un texte</h5>]]></competences>
            <niveau_acces_min><id>REF.1</id><libelle>Bac</libelle></niveau_acces_min>
            <formations_min_requise><formation_min_requise><id>FOR.900001</id></formation_min_requise></formations_min_requise></metier>
        </metiers>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReadOccupations_OfficialJson_EveryRowIsKept()
    {
        var path = ReferenceData.Require(OccupationsJson);
        var result = OnisepReader.ReadOccupations([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var addresses = Addresses().Matches(Unzipped(path)).Select(m => m.Value).ToList();
        Assert.Equal(addresses.Count, result.Files.Single().Kept);
        var sheets = RegisterDocuments.OnisepOccupations(result.Release);
        Assert.Equal(addresses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), sheets.Select(s => s.Id.Page.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(["K1301", "K1302"], sheets.Single(s => s.Id.ToString() is "MET.782").Rome.Select(r => r.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void ReadCourses_OfficialJson_EveryRowIsKept()
    {
        var path = ReferenceData.Require(CoursesJson);
        var result = OnisepReader.ReadCourses([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        var text = Unzipped(path);
        Assert.Equal(Addresses().Count(text), result.Files.Single().Kept);
        var sheets = RegisterDocuments.OnisepCourses(result.Release);
        Assert.Equal(Regex.Count(text, "\"rncp\": \"[0-9]+\"", RegexOptions.None, TimeSpan.FromSeconds(10)), sheets.Count(s => s.Rncp is not null));
        Assert.Equal(Addresses().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal), sheets.Select(s => s.Id.Page.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReadSheets_OfficialXml_EveryElementIsKept()
    {
        var (occupations, courses) = (ReferenceData.Require(OccupationsXml), ReferenceData.Require(CoursesXml));
        var first = OnisepReader.ReadOccupations([occupations], ct: TestContext.Current.CancellationToken);
        var second = OnisepReader.ReadCourses([courses], ct: TestContext.Current.CancellationToken);
        Assert.Empty(first.Problems.Concat(second.Problems));
        Assert.Equal(Regex.Count(Unzipped(occupations), "<identifiant>MET", RegexOptions.None, TimeSpan.FromSeconds(30)), first.Files.Single().Kept);
        Assert.Equal(Regex.Count(Unzipped(courses), "<identifiant>FOR", RegexOptions.None, TimeSpan.FromSeconds(30)), second.Files.Single().Kept);
        Assert.Equal(Regex.Count(Unzipped(courses), @"<url>https?://www\.francecompetences\.fr/recherche/rncp/\d+/?</url>", RegexOptions.None, TimeSpan.FromSeconds(30)), RegisterDocuments.OnisepCourses(second.Release).Count(s => s.Rncp is not null));
        var controller = RegisterDocuments.OnisepOccupations(first.Release).Single(s => s.Id.ToString() is "MET.1");
        Assert.Equal(("contrôleur aérien / contrôleuse aérienne", "Bac + 5"), (controller.Name, controller.EntryLevel));
        Assert.Equal("2024-06", first.Release!.Info.Name);
    }

    [Fact]
    public void ReadSheets_OfficialFiles_KeepNoText()
    {
        var release = Readings.Sound(OnisepReader.ReadOccupations([ReferenceData.Require(OccupationsXml)], ct: TestContext.Current.CancellationToken));
        Assert.DoesNotContain(release.Documents, d => d.Payload.Contains('<', StringComparison.Ordinal) || d.Payload.Contains("\\u003C", StringComparison.OrdinalIgnoreCase));
        Assert.All(release.Documents, d => Assert.InRange(d.Payload.Length, 1, 4000));
    }

    [Fact]
    public void ReadCourses_JsonAndXml_CompleteOneAnother()
    {
        string[] paths = [ReferenceData.Require(CoursesXml), ReferenceData.Require(CoursesJson)];
        var joined = RegisterDocuments.OnisepCourses(Readings.Sound(OnisepReader.ReadCourses(paths, ct: TestContext.Current.CancellationToken)));
        var alone = paths.Select(p => RegisterDocuments.OnisepCourses(OnisepReader.ReadCourses([p], ct: TestContext.Current.CancellationToken).Release)).ToList();
        Assert.Equal(alone[0].Select(s => s.Id).Union(alone[1].Select(s => s.Id)).Order(), joined.Select(s => s.Id));
        var byId = joined.ToDictionary(s => s.Id);
        Assert.All(alone[0].Where(s => !s.Occupations.IsEmpty), s => Assert.Equal(s.Occupations, byId[s.Id].Occupations));
        Assert.All(alone[1].Where(s => s.Rncp is not null), s => Assert.Equal(s.Rncp, byId[s.Id].Rncp));
    }

    /// <summary>The levels of the JSON are those of before 2019; the XML of the same courses and the register say so.</summary>
    [Fact]
    public void ReadCourses_LevelsOfTheJson_AgreeWithTheXml()
    {
        var json = RegisterDocuments.OnisepCourses(OnisepReader.ReadCourses([ReferenceData.Require(CoursesJson)], ct: TestContext.Current.CancellationToken).Release).ToDictionary(s => s.Id);
        var xml = RegisterDocuments.OnisepCourses(OnisepReader.ReadCourses([ReferenceData.Require(CoursesXml)], ct: TestContext.Current.CancellationToken).Release);
        var both = xml.Where(s => s.Level is not null && json.GetValueOrDefault(s.Id)?.Level is not null).ToList();
        Assert.True(both.Count > 1000);
        Assert.True(both.Count(s => json[s.Id].Level == s.Level) >= both.Count * 0.99);
    }

    [Fact]
    public void ReadCourses_Sample_GivesCodes()
    {
        var sheets = RegisterDocuments.OnisepCourses(Readings.Sound(Read(Courses, isCourse: true)));
        Assert.Equal(("RNCP37987", 6, "331t", "3 ans"), (sheets[0].Rncp.ToString(), sheets[0].Level!.Value, sheets[0].Nsf.ToString(), sheets[0].Duration));
        Assert.Equal((null, null), (sheets[1].Rncp, sheets[1].Level));
    }

    [Fact]
    public void ReadOccupations_SampleXml_GivesBothForms()
    {
        File.WriteAllText(_folder.PathOf("essai.xml"), OccupationSheets);
        var sheet = Assert.Single(RegisterDocuments.OnisepOccupations(Readings.Sound(OnisepReader.ReadOccupations([_folder.PathOf("essai.xml")], ct: TestContext.Current.CancellationToken))));
        Assert.Equal(("veilleur d'essai / veilleuse d'essai", "Bac"), (sheet.Name, sheet.EntryLevel));
        Assert.Equal(["gardien/ne"], sheet.Synonyms);
        Assert.Equal("K1302", Assert.Single(sheet.Rome).ToString());
        Assert.Equal("FOR.900001", Assert.Single(sheet.EntryCourses).ToString());
    }

    [Fact]
    public void ReadCourses_TruncatedJson_NamesTheLine() => Readings.AssertRefused(Read(Courses[..^40], isCourse: true), "essai.json", 4, "mal formé");

    [Fact]
    public void ReadCourses_SheetsOfOccupations_AreRefused() =>
        Readings.AssertRefused(Read(Courses.Replace("FOR.", "MET.", StringComparison.Ordinal), isCourse: true), "essai.json", null, "2 lignes sur 2");

    [Fact]
    public void ReadCourses_NoList_IsRefused() => Readings.AssertRefused(Read("{\"a\": 1}", isCourse: true), "essai.json", 1, "liste JSON");

    [Fact]
    public void ReadCourses_DeepJson_IsRefused() => Readings.AssertRefused(Read("[{\"a\":" + new string('[', 5000), isCourse: true), "essai.json", 1, "mal formé");

    [Fact]
    public void ReadSheets_DamagedFiles_NeverCrash()
    {
        Readings.AssertNeverCrashes(Encoding.UTF8.GetBytes(Courses), ".json", seed: 8, count: 400, path => OnisepReader.ReadCourses([path], ct: TestContext.Current.CancellationToken));
        Readings.AssertNeverCrashes(Encoding.UTF8.GetBytes(OccupationSheets), ".xml", seed: 9, count: 400, path => OnisepReader.ReadOccupations([path], ct: TestContext.Current.CancellationToken));
    }

    private ReadResult<DocumentRelease> Read(string json, bool isCourse)
    {
        File.WriteAllText(_folder.PathOf("essai.json"), json);
        return isCourse
            ? OnisepReader.ReadCourses([_folder.PathOf("essai.json")], ct: TestContext.Current.CancellationToken)
            : OnisepReader.ReadOccupations([_folder.PathOf("essai.json")], ct: TestContext.Current.CancellationToken);
    }

    private static string Unzipped(string path)
    {
        using var file = File.OpenRead(path);
        using var zip = path.EndsWith(".zip", StringComparison.Ordinal) ? new ZipArchive(file) : null;
        using Stream stream = zip is null ? new GZipStream(file, CompressionMode.Decompress) : zip.Entries.Single().Open();
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd();
    }

    [GeneratedRegex(@"https://www\.onisep\.fr/http/redirection/(?:metier|formation)/slug/(?:MET|FOR)\.[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30000)]
    private static partial Regex Addresses();
}
