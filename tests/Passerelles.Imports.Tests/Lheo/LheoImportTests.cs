using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Passerelles.Data;
using Passerelles.Data.Training;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;
using Passerelles.Imports.Lheo;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Lheo;

public sealed class SqliteLheoImportTests() : LheoImportTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlLheoImportTests() : LheoImportTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract partial class LheoImportTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private ReferenceStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(provider);
        _store = new ReferenceStore(_database.Options, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        _folder.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Import_ValidDocument_KeepsWhatIsShownAndNoPerson()
    {
        var report = await ImportAsync(LheoSample.Document(3));
        Assert.True(report.Outcome == ImportOutcome.Imported, string.Join('\n', report.Problems));
        Assert.Equal(new FileCount("essai.xml", 3, 0), Assert.Single(report.Files));
        Assert.Equal(("2026-11-02", new DateOnly(2026, 11, 2)), (report.Release!.Name, report.Release.PublishedOn!.Value));
        Assert.Equal(3, await _database.ScalarAsync("SELECT count(*) FROM training_sessions"));
        var course = (await ReadAsync())[1];
        Assert.Equal(("F2", "Formation inventée 2", "Apprendre & pratiquer."), (course.Number, course.Title, course.Objective));
        Assert.Equal("FORMACODE:43436 NSF:331 ROME:J1501 RNCP:40002 CERTIFINFO:80002", string.Join(' ', course.Codes));
        Assert.Equal(("Centre inventé", "Association inventée", "https://centre.exemple.fr"), (course.Provider.Name, course.Provider.LegalName, course.Provider.Url));
        var action = Assert.Single(course.Actions);
        Assert.Equal(("A2", "34", "2 rue d'Essai", new GeoPoint(43.6, 3.92)), (action.Number, action.Place!.Department, action.Place.Street, action.Place.Position!.Value));
        var session = Assert.Single(action.Sessions);
        Assert.Equal((20270104, true, RecruitmentState.Open), (session.Start.Digits, session.End.IsNever, session.State!.Value));
        Assert.DoesNotContain("Inventé", JsonSerializer.Serialize(await ReadAsync()).Replace("Inventée 2", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Twice_WritesNothing()
    {
        Assert.Equal(ImportOutcome.Imported, (await ImportAsync(LheoSample.Document(5))).Outcome);
        var again = await ImportAsync(LheoSample.Document(5));
        Assert.Equal(ImportOutcome.AlreadyCurrent, again.Outcome);
        Assert.Equal(5, again.Swap!.Counts["training_actions"]);
        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
        Assert.Equal(5, await _database.ScalarAsync("SELECT count(*) FROM training_actions"));
    }

    [Fact]
    public async Task Import_ThreeReleases_KeepsTheLastTwo()
    {
        foreach (var count in new[] { 2, 3, 4 })
        {
            Assert.Equal(ImportOutcome.Imported, (await ImportAsync(LheoSample.Document(count))).Outcome);
        }

        Assert.Equal(7, await _database.ScalarAsync("SELECT count(*) FROM training_actions"));
        Assert.Equal(2, (await _store.ListReleasesAsync(Ct)).Count);
        Assert.Equal(4, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task Import_OneWrongActionAmongMany_IsLeftOutWithItsLine()
    {
        var courses = Enumerable.Range(1, 200).Select(i => LheoSample.Course(i, LheoSample.Action(i), LheoSample.Action(1000 + i))).ToList();
        courses[9] = courses[9].Replace("<session numero=\"S10\">", "<session numero=\"S10\"><intrus/>", StringComparison.Ordinal);
        courses[19] = courses[19].Replace("<intitule-formation>Formation inventée 20</intitule-formation>", "", StringComparison.Ordinal);
        var document = LheoSample.Document(courses);
        var report = await ImportAsync(document);
        Assert.True(report.Outcome == ImportOutcome.Imported, string.Join('\n', report.Problems));
        Assert.Equal(new FileCount("essai.xml", 400, 3), Assert.Single(report.Files));
        Assert.Collection(
            report.Problems,
            p => Assert.Equal((LineOf(document, "<intrus/>"), "<intrus> n'est pas prévu dans <session> (<action> n° A10). Cette action n'est pas reprise."), (p.Line, p.Message)),
            p => Assert.StartsWith("<intitule-formation> manque dans <formation> (<formation> n° F20)", p.Message, StringComparison.Ordinal));
        Assert.Equal(397, await _database.ScalarAsync("SELECT count(*) FROM training_actions"));
    }

    [Fact]
    public async Task Import_MoreThanOneInAHundredWrong_IsRefusedAndChangesNothing()
    {
        await ImportAsync(LheoSample.Document(3));
        var courses = Enumerable.Range(1, 100).Select(i => LheoSample.Course(i, LheoSample.Action(i, session: i <= 2 ? "<etat-recrutement>9</etat-recrutement>" : "")));
        var report = await ImportAsync(LheoSample.Document(courses));
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains(report.Problems, p => p.Message.Contains("<etat-recrutement> vaut « 9 », les valeurs admises sont 1, 2, 3", StringComparison.Ordinal));
        Assert.Contains(report.Problems, p => p.Severity == ProblemSeverity.Error && p.Message.StartsWith("2 actions sur 100", StringComparison.Ordinal));
        Assert.Equal(3, (await ReadAsync()).Count);
        Assert.Equal(3, await _database.ScalarAsync("SELECT count(*) FROM training_actions"));
    }

    [Fact]
    public async Task Import_HostileFiles_AreRefusedInFrenchAndChangeNothing()
    {
        await ImportAsync(LheoSample.Document(3));
        var before = JsonSerializer.Serialize(await ReadAsync());
        var sound = LheoSample.Document(30);
        var bytes = Encoding.UTF8.GetBytes(sound);
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("vide.xml", []),
            ("tronque.xml", bytes[..(bytes.Length * 2 / 3)]),
            ("binaire.xml", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 >> 3))]),
            ("latin1.xml", Encoding.Latin1.GetBytes(sound)),
            ("doctype.xml", Encoding.UTF8.GetBytes(sound.Replace("<lheo ", "<!DOCTYPE lheo [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><lheo ", StringComparison.Ordinal))),
            ("entite.xml", Encoding.UTF8.GetBytes(sound.Replace("Temps plein", "&autre;", StringComparison.Ordinal))),
            ("racine.xml", Encoding.UTF8.GetBytes("<rss><channel/></rss>")),
            ("ancien.xml", Encoding.UTF8.GetBytes("<lheo xmlns=\"http://www.lheo.org/1.3.0\"><offres/></lheo>")),
            ("sans-offre.xml", Encoding.UTF8.GetBytes("<lheo-index xmlns=\"http://lheo.gouv.fr/2.3\"><resumes-offres/></lheo-index>")),
            ("profond.xml", Encoding.UTF8.GetBytes(sound.Replace("<rythme-formation>Temps plein</rythme-formation>", string.Concat(Enumerable.Repeat("<extras>", 5000)) + string.Concat(Enumerable.Repeat("</extras>", 5000)), StringComparison.Ordinal))),
            ("geant.xml", Encoding.UTF8.GetBytes(sound.Replace("Temps plein", new string('x', 2_000_000), StringComparison.Ordinal))),
            ("intrus.xml", Encoding.UTF8.GetBytes(sound.Replace("</offres>", "</offres><offres/>", StringComparison.Ordinal))),
            ("json.json", Encoding.UTF8.GetBytes("{\"intitule\": \"x\", \"codes-rome-vises\": [")),
        })
        {
            var path = _folder.PathOf(name);
            await File.WriteAllBytesAsync(path, content, Ct);
            var report = await RunAsync(path);
            Assert.True(report.Outcome == ImportOutcome.Refused, name);
            Assert.Contains(report.Problems, p => p.Severity == ProblemSeverity.Error && p.Message.Length > 20);
            Assert.Equal(before, JsonSerializer.Serialize(await ReadAsync()));
        }

        Assert.Equal(3, await _database.ScalarAsync("SELECT count(*) FROM training_actions"));
    }

    [Fact]
    public async Task Import_JsonWithHalfACharacter_IsRefusedAndChangesNothing()
    {
        var path = _folder.PathOf("essai.json");
        await File.WriteAllTextAsync(path, """{"id":"1","uid":"1","premier-intitule":"x","intitule":"Formation \ud800","codes-rome-vises":["J1501"],"sessions":[]}""", Ct);
        var report = await RunAsync(path);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains("n'est pas en UTF-8", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Null(await new TrainingStore(_store).ActiveAsync(Ct));
    }

    [Fact]
    public async Task Import_EntryOfAnArchiveThatChanged_IsRefused()
    {
        var path = _folder.PathOf("essai.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            await using var entry = zip.CreateEntry("essai.xml", CompressionLevel.NoCompression).Open();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(LheoSample.Document(3)), Ct);
        }

        var bytes = await File.ReadAllBytesAsync(path, Ct);
        var title = bytes.AsSpan().IndexOf("Formation inventée 2"u8);
        bytes[title]++;
        await File.WriteAllBytesAsync(path, bytes, Ct);
        var report = await RunAsync(path);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains(report.Problems, p => p.Message.Contains("abîmé", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_RandomMutations_AreImportedOrRefusedNeverHalfWritten()
    {
        var sound = LheoSample.Document(8);
        var random = new Random(5);
        for (var round = 0; round < 60; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(sound);
            for (var i = 0; i <= round % 4; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var path = _folder.PathOf("mutation.xml");
            await File.WriteAllBytesAsync(path, bytes, Ct);
            var report = await RunAsync(path);
            Assert.True(report.Outcome != ImportOutcome.Refused || report.Problems.Any(p => p.Severity == ProblemSeverity.Error), $"round {round}");
            var kept = (await ReadAsync()).Sum(c => c.Actions.Length);
            Assert.True(kept == 0 || report.Outcome == ImportOutcome.Refused || kept == report.Files.Sum(f => f.Kept), $"round {round}");
        }
    }

    [Fact]
    public async Task Import_Compressed_IsTheSameRelease()
    {
        await ImportAsync(LheoSample.Document(4));
        var gz = _folder.PathOf("essai.xml.gz");
        await using (var stream = new GZipStream(File.Create(gz), CompressionLevel.Fastest))
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(LheoSample.Document(4)), Ct);
        }

        var zip = _folder.PathOf("essai.zip");
        await using (var archive = await ZipFile.OpenAsync(zip, ZipArchiveMode.Create, Ct))
        {
            await using var entry = await archive.CreateEntry("flux/essai.xml").OpenAsync(Ct);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(LheoSample.Document(4)), Ct);
        }

        Assert.Equal(ImportOutcome.AlreadyCurrent, (await RunAsync(gz)).Outcome);
        Assert.Equal(ImportOutcome.AlreadyCurrent, (await RunAsync(zip)).Outcome);
        await File.WriteAllBytesAsync(gz, (await File.ReadAllBytesAsync(gz, Ct))[..^40], Ct);
        Assert.Equal(ImportOutcome.Refused, (await RunAsync(gz)).Outcome);
    }

    [Fact]
    public async Task Import_Intercarif_CountsAndShowsEveryOffer()
    {
        var path = ReferenceData.Require("lheo/intercarif-xml/carif.xml");
        var text = await File.ReadAllTextAsync(path, Ct);
        var report = await RunAsync(path);
        Assert.True(report.Outcome == ImportOutcome.Imported, string.Join('\n', report.Problems));
        Assert.Equal(OfferTag().Count(text), report.Files[0].Kept);
        var course = (await ReadAsync()).Single(c => string.Equals(c.Number, "14_AF_0000028218_SE_0000118670", StringComparison.Ordinal));
        var action = Assert.Single(course.Actions);
        Assert.Equal(("AFCI", "39297563700043", true), (course.Provider.Name, course.Provider.Siret, action.Funding.IsAgreed));
        Assert.Equal((20170900, new DateOnly(2017, 9, 1), false), (action.Sessions[0].Start.Digits, action.Sessions[0].Start.Earliest!.Value, action.Sessions[0].Start.IsExact));
        Assert.Equal(new GeoPoint(48.826991, 2.333706), action.Place!.Position);
        Assert.True(TrainingCode.TryParse("RNCP:17793", out var code));
        var found = await new TrainingSearch(_store).FindAsync(new TrainingQuery { Codes = [code], Near = new GeoPoint(48.85, 2.35), RadiusKm = 10 }, Ct);
        Assert.Contains(found.Found, f => f.Action.Number.Equals(course.Number, StringComparison.Ordinal) && f.Kilometres is > 0 and < 10);
    }

    [Fact]
    public async Task Import_OnisepAndJsonSamples_AreImported()
    {
        var onisep = await RunAsync(ReferenceData.Require("lheo/exemple-bts-onisep.xml"));
        Assert.True(onisep.Outcome == ImportOutcome.Imported, string.Join('\n', onisep.Problems));
        Assert.Equal("29", Assert.Single((await ReadAsync())[0].Actions).Place!.Department);
        var folder = ReferenceData.Require("lheo/intercarif-json");
        var json = await RunAsync(folder);
        Assert.True(json.Outcome == ImportOutcome.Imported, string.Join('\n', json.Problems));
        Assert.Equal(Directory.GetFiles(folder, "*.json").Length, (await ReadAsync()).Count);
    }

    [Fact]
    public async Task Import_OlderSamples_AreRefusedWithTheReason()
    {
        foreach (var path in Directory.GetFiles(ReferenceData.Require("lheo/exemples-anciens"), "*.xml"))
        {
            var report = await RunAsync(path);
            Assert.Equal(ImportOutcome.Refused, report.Outcome);
            Assert.Contains(report.Problems, p => p.Message.Contains("ancienne version de LHEO", StringComparison.Ordinal) || p.Message.Contains("DOCTYPE", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Export_Imported_IsValidAndGivesTheSameRelease()
    {
        const string More = "<acces-handicapes>Oui</acces-handicapes><frais-restants>0 €</frais-restants><prix-total-TTC>1234,50</prix-total-TTC><duree-indicative>2 ans</duree-indicative><nombre-heures-total>300</nombre-heures-total><conventionnement>1</conventionnement>"
            + "<organisme-formateur><SIRET-formateur><SIRET>22222222222222</SIRET></SIRET-formateur><raison-sociale-formateur>Formateur inventé</raison-sociale-formateur></organisme-formateur><organisme-financeur><code-financeur>4</code-financeur></organisme-financeur>";
        var documents = new List<string>
        {
            LheoSample.Write(_folder.PathOf("complet.xml"), LheoSample.Document(
                LheoSample.Course(1, LheoSample.Action(1, rest: More), LheoSample.Action(2, "<etat-recrutement>2</etat-recrutement><extras info=\"c\"><extra info=\"nb-places-disponibles\">7</extra></extras>", "20270900")))),
        };
        string[] official = ["lheo/intercarif-xml/carif.xml", "lheo/exemple-bts-onisep.xml", "lheo/intercarif-json"];
        documents.AddRange(official.Select(ReferenceData.Require));
        foreach (var document in documents)
        {
            Assert.Equal(ImportOutcome.Imported, (await RunAsync(document)).Outcome);
            var before = await ReadAsync();
            var path = _folder.PathOf("export.xml");
            await using (var file = File.Create(path))
            {
                Assert.Equal(before.Count, await LheoExport.WriteAsync(_store, file, Ct));
            }

            using (var exported = File.OpenText(path))
            {
                Assert.Empty(OfficialSchema.Errors(exported));
            }

            Assert.NotEqual(ImportOutcome.Refused, (await RunAsync(path)).Outcome);
            Assert.Equal(JsonSerializer.Serialize(before), JsonSerializer.Serialize(await ReadAsync()));
        }
    }

    private static int LineOf(string document, string text) => document[..document.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private Task<ImportReport> ImportAsync(string document) => RunAsync(LheoSample.Write(_folder.PathOf("essai.xml"), document));

    private Task<ImportReport> RunAsync(string path) => new ImportPipeline(_store, TimeProvider.System).RunAsync("lheo", path, null, Ct);

    private async Task<List<TrainingCourse>> ReadAsync()
    {
        var courses = new List<TrainingCourse>();
        await foreach (var course in new TrainingStore(_store).ReadAllAsync(Ct))
        {
            courses.Add(course);
        }

        return courses;
    }

    [GeneratedRegex("<resume-offre ", RegexOptions.None, 1000)]
    private static partial Regex OfferTag();
}
