using System.Globalization;
using System.Text;
using Passerelles.Data;
using Passerelles.Data.Openings;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Openings;

public sealed class SqliteOpeningImportTests() : OpeningImportTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlOpeningImportTests() : OpeningImportTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class OpeningImportTests(DatabaseProvider provider) : IAsyncLifetime
{
    private static readonly GeoPoint Montpellier = new(43.61, 3.87);
    private static readonly DateOnly Today = new(2026, 11, 29);

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
    public async Task Employers_EmptyFolder_IsRefused()
    {
        var report = await new ImportPipeline(_store, TimeProvider.System).RunAsync("employers", Directory.CreateDirectory(_folder.PathOf("vide")).FullName, null, Ct);
        Assert.Equal(ImportOutcome.Refused, report.Outcome);
        Assert.Contains("aucun fichier", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FranceTravail_IsFoundNearestFirstWithoutContactDetails()
    {
        var report = await ImportAsync("offers", "offres.json", $"{{\"resultats\":[{Offer("A", 43.70)},{Offer("B", 43.62)},{Offer("C", 48.85)}],\"filtresPossibles\":[{{\"filtre\":\"x\"}}]}}");
        Assert.True(report.Outcome == ImportOutcome.Imported, string.Join('\n', report.Problems));
        Assert.Equal(new FileCount("offres.json", 3, 0), Assert.Single(report.Files));
        var page = await FindAsync();
        Assert.Equal((2, "B A"), (page.Total, string.Join(' ', page.Found.Select(f => f.Offer.Number))));
        var offer = page.Found[0].Offer;
        Assert.Equal(("MONTPELLIER", "34", "8710A", 2, true, null), (offer.City, offer.Department, offer.Naf!.Value.ToString(), offer.Positions, offer.IsAccessible, offer.RomeScore));
        Assert.Equal("Soigner, aider : écrire à … ou au …", offer.Excerpt);
        Assert.Equal((await _store.ReadVersionAsync(Ct), ImportOutcome.AlreadyCurrent), (1, (await RunAsync("offers", _folder.PathOf("offres.json"))).Outcome));
    }

    [Fact]
    public async Task Import_JobPostings_InEveryForm_AreRead()
    {
        const string Posting = """{"@context":"https://schema.org","@type":"JobPosting","identifier":{"@type":"PropertyValue","value":"@"},"title":"Aide-soignant H/F","occupationalCategory":"J1501","description":"<p>Soigner &amp; aider</p>","validThrough":"2026-12-31T00:00","hiringOrganization":{"name":"Clinique inventée"},"jobLocation":[{"address":{"postalCode":"34000","addressLocality":"Montpellier"},"geo":{"latitude":"43.6","longitude":3.88}}],"baseSalary":{"currency":"EUR","value":{"minValue":1900,"maxValue":2100,"unitText":"MONTH"}}}""";
        string Numbered(string number) => Posting.Replace("\"@\"", $"\"{number}\"", StringComparison.Ordinal);
        foreach (var (name, content) in new[]
        {
            ("un.json", Numbered("1")),
            ("liste.json", $"[{Numbered("1")},\n{Numbered("2")}]"),
            ("graphe.json", $"{{\"@context\":\"https://schema.org\",\"@graph\":[{{\"@type\":\"Organization\",\"name\":\"x\"}},{Numbered("1")}]}}"),
            ("lignes.jsonl", $"{Numbered("1")}\n{Numbered("2")}\n{Numbered("3")}\n"),
        })
        {
            var report = await ImportAsync("offers", name, content);
            Assert.True(report.Outcome == ImportOutcome.Imported, name + string.Join('\n', report.Problems));
            Assert.Equal(content.Split("JobPosting").Length - 1, report.Files[0].Kept);
            var offer = (await FindAsync()).Found[0].Offer;
            Assert.Equal(("Soigner & aider", "1900 à 2100 EUR par mois", "Clinique inventée"), (offer.Excerpt, offer.Salary, offer.Employer));
        }

        Assert.Equal(0, (await new JobOfferStore(_store).FindAsync(Query() with { Today = new DateOnly(2027, 1, 1) }, Ct)).Total);
    }

    [Fact]
    public async Task Import_OfferWithoutCode_IsClassifiedAndSaysSo()
    {
        await _store.SwapAsync(SampleReleases.Rome(), Ct);
        var rome = (await _store.LoadAsync(Ct)).Rome!.Occupations[0];
        var offer = Offer("A", 43.62).Replace("\"romeCode\":\"J1501\",", "", StringComparison.Ordinal).Replace("Aide-soignant", rome.Titles[0].Label, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.Imported, (await ImportAsync("offers", "offres.json", $"[{offer}]")).Outcome);
        var found = (await new JobOfferStore(_store).FindAsync(Query() with { Occupations = [rome.Code] }, Ct)).Found;
        Assert.InRange(Assert.Single(found).Offer.RomeScore!.Value, 0.01, 1);
    }

    [Fact]
    public async Task Import_HostileOffers_AreRefusedAndChangeNothing()
    {
        var sound = $"{{\"resultats\":[{string.Join(',', Enumerable.Range(0, 20).Select(i => Offer($"N{i}", 43.6)))}]}}";
        await ImportAsync("offers", "offres.json", sound);
        var random = new Random(3);
        var cases = new List<byte[]>
        {
            Array.Empty<byte>(), Encoding.UTF8.GetBytes("null"), Encoding.UTF8.GetBytes("{}"), Encoding.UTF8.GetBytes(sound[..^30]), Encoding.UTF8.GetBytes(sound + "]"),
            Encoding.Latin1.GetBytes(sound.Replace("Soigner", "Éduquer", StringComparison.Ordinal)), Encoding.UTF8.GetBytes($"[{new string('[', 100_000)}"),
            Encoding.UTF8.GetBytes($"[{{\"intitule\":\"{new string('x', 5_000_000)}\"}}]"), Encoding.UTF8.GetBytes($"[{Offer("A", 43.6)},{Offer("A", 43.6)}]"),
            Encoding.UTF8.GetBytes("[{\"intitule\":\"\",\"id\":\"x\"}]"),
        };
        foreach (var content in cases)
        {
            await File.WriteAllBytesAsync(_folder.PathOf("mauvais.json"), content, Ct);
            var report = await RunAsync("offers", _folder.PathOf("mauvais.json"));
            Assert.Equal(ImportOutcome.Refused, report.Outcome);
            Assert.Contains(report.Problems, p => p.Severity == ProblemSeverity.Error && p.Message.Length > 20);
            Assert.Equal(20, await _database.ScalarAsync("SELECT count(*) FROM job_offers"));
        }

        for (var round = 0; round < 40; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(sound);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(_folder.PathOf("mutation.json"), bytes, Ct);
            var report = await RunAsync("offers", _folder.PathOf("mutation.json"));
            Assert.True(report.Outcome != ImportOutcome.Refused || report.Problems.Any(p => p.Severity == ProblemSeverity.Error), $"round {round}");
        }
    }

    [Fact]
    public async Task Employers_LikelySectors_AreShuffledByDayAndExplained()
    {
        await ImportAsync("offers", "offres.json", $"[{string.Join(',', Enumerable.Range(0, 30).Select(i => Offer($"N{i}", 43.6)))}]");
        var csv = new StringBuilder("siret;denomination;activitePrincipaleEtablissement;trancheEffectifsEtablissement;codeCommuneEtablissement;latitude;longitude;recrutements\n");
        for (var i = 0; i < 12; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{10000000000000 + i};Maison inventée {i};87.10A;21;34172;43.6{i};3.87;{(i == 0 ? 200 : 10)}\n");
        }

        csv.Append("20000000000000;Boulangerie inventée;10.71C;01;34172;43.61;3.87;\n20000000000001;Maison de Paris;87.10A;21;75056;48.85;2.35;50\n");
        var report = await ImportAsync("employers", "etablissements.csv", csv.ToString());
        Assert.True(report.Outcome == ImportOutcome.Imported, string.Join('\n', report.Problems));
        var likelihood = HiringLikelihood.Build(await new JobOfferStore(_store).CountAsync(Ct), null);
        var store = new EmployerStore(_store);
        var days = new List<string>();
        for (var day = 0; day < 20; day++)
        {
            var query = new EmployerQuery(RomeCode.Parse("J1501"), Montpellier, 20, Today.AddDays(day), 5);
            var page = await store.FindAsync(query, likelihood, Ct);
            Assert.Equal(12, page.Total);
            Assert.Equal(page.Employers.Select(e => e.Employer.Siret), (await store.FindAsync(query, likelihood, Ct)).Employers.Select(e => e.Employer.Siret), StringComparer.Ordinal);
            Assert.All(page.Employers, e => Assert.Contains("(8710A)", e.Reasons[0], StringComparison.Ordinal));
            Assert.Equal((12, 0), ((await store.FindAsync(query with { Departments = ["34"] }, likelihood, Ct)).Total, (await store.FindAsync(query with { Departments = ["75"] }, likelihood, Ct)).Total));
            days.Add(page.Employers[0].Employer.Siret);
        }

        Assert.True(days.Distinct(StringComparer.Ordinal).Count() > 2, "everyone is sent to the same door");
        Assert.InRange(days.Count(d => d.EndsWith("0000", StringComparison.Ordinal)), 6, 19);
    }

    [Fact]
    public async Task Count_OfGroups_GivesWhatSearchingEachOfThemFinds()
    {
        await ImportAsync("offers", "offres.json", $"{{\"resultats\":[{Offer("A", 43.70)},{Offer("B", 43.62)},{Offer("C", 48.85)}]}}");
        var store = new JobOfferStore(_store);
        var near = new OfferQuery { Occupations = [], Today = Today, Near = Montpellier, RadiusKm = 20 };
        RomeCode[][] groups = [[RomeCode.Parse("J1501"), RomeCode.Parse("J1501")], [RomeCode.Parse("K1302")], []];
        Assert.Equal([2, 0, 0], await store.CountAsync(groups, near, Ct));
        Assert.Equal([3, 0, 0], await store.CountAsync(groups, near with { AnyDistance = true }, Ct));
        Assert.Equal([1, 0, 0], await store.CountAsync(groups, near with { AnyDistance = true, Within = at => at.Latitude > 45 }, Ct));
        Assert.Equal([0, 0, 0], await store.CountAsync(groups, near with { Departments = ["75"] }, Ct));
    }

    [Fact]
    public async Task Employers_WrongFiles_AreRefused()
    {
        foreach (var csv in new[]
        {
            "", "siret;denomination\n1;x\n", "siret,activitePrincipaleEtablissement,codeCommuneEtablissement\n123,87.10A,34172\n",
            "siret,activitePrincipaleEtablissement,codeCommuneEtablissement\n10000000000000,santé,34172\n", "siret,activitePrincipaleEtablissement,codeCommuneEtablissement\n\"10000000000000,87.10A,34172\n",
        })
        {
            var report = await ImportAsync("employers", "faux.csv", csv);
            Assert.Equal(ImportOutcome.Refused, report.Outcome);
            Assert.Contains(report.Problems, p => p.Severity == ProblemSeverity.Error);
        }

        Assert.Empty(await _store.ListReleasesAsync(Ct));
        Assert.Equal(0, await _database.ScalarAsync("SELECT count(*) FROM employers"));
    }

    private static string Offer(string id, double latitude) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"id":"{{{id}}}","intitule":"Aide-soignant","description":"Soigner, aider : écrire à x.y@exemple.fr ou au 04 00 00 00 00","dateCreation":"2026-11-20T08:00:00Z","lieuTravail":{"libelle":"34 - MONTPELLIER","latitude":{{{latitude}}},"longitude":3.87,"codePostal":"34000","commune":"34172"},"romeCode":"J1501","entreprise":{"nom":"Maison inventée"},"contact":{"nom":"Personne"},"typeContratLibelle":"CDI","codeNAF":"87.10A","nombrePostes":2,"accessibleTH":true,"origineOffre":{"urlOrigine":"https://exemple.fr/{{{id}}}"}}""");

    private static OfferQuery Query() => new() { Occupations = [RomeCode.Parse("J1501")], Today = Today, Near = Montpellier, RadiusKm = 30 };

    private Task<OfferPage> FindAsync() => new JobOfferStore(_store).FindAsync(Query(), Ct);

    private async Task<ImportReport> ImportAsync(string source, string name, string content)
    {
        await File.WriteAllTextAsync(_folder.PathOf(name), content, Ct);
        return await RunAsync(source, _folder.PathOf(name));
    }

    private Task<ImportReport> RunAsync(string source, string path) => new ImportPipeline(_store, TimeProvider.System).RunAsync(source, path, null, Ct);
}
