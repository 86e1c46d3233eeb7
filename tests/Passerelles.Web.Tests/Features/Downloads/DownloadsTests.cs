using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Passerelles.TestKit;
using Passerelles.Web.Features.Downloads;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Downloads;

public sealed class DownloadsTests(CatalogueSite shared)
{
    public static TheoryData<string> Names => [.. DataFiles.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task File_InEachFormat_HoldsTheSameRowsAsItsDictionarySays(string name)
    {
        using var client = new ApiClient(shared.Site);
        var csv = await client.AskAsync($"/opendata/{name}.csv");
        var json = (await client.GetAsync($"/opendata/{name}.json")).AsArray();
        var lines = (await client.AskAsync($"/opendata/{name}.jsonl")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var schema = await client.GetAsync($"/opendata/{name}.schema.json");
        var fields = schema["fields"]!.AsArray().ToDictionary(f => f!["name"]!.GetValue<string>(), f => f!["type"]!.GetValue<string>(), StringComparer.Ordinal);

        Assert.StartsWith("text/csv", csv.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Matches($"^attachment; filename=\"passerelles-{name}-[^\"/]+\\.csv\"$", csv.Header("Content-Disposition")!);
        Assert.NotEqual(0xEF, csv.Body[0]);
        var table = Read(csv.Text);
        Assert.Equal(fields.Keys, table[0], StringComparer.Ordinal);
        Assert.NotEmpty(json);
        Assert.Equal(json.Count, table.Count - 1);
        Assert.Equal(json.Count, lines.Length);
        for (var i = 0; i < json.Count; i++)
        {
            Assert.True(JsonNode.DeepEquals(json[i], JsonNode.Parse(lines[i])));
            Assert.Equal(fields.Keys, json[i]!.AsObject().Select(p => p.Key), StringComparer.Ordinal);
            Assert.Equal(fields.Select(f => Cell(f.Value, json[i]![f.Key])), table[i + 1], StringComparer.Ordinal);
        }

        Assert.All(schema["fields"]!.AsArray(), f => Assert.NotEmpty(f!["description"]!.GetValue<string>()));
        var key = schema["primaryKey"]!.AsArray().Select(k => k!.GetValue<string>()).ToArray();
        var keys = json.Select(row => string.Join('\t', key.Select(k => row![k]!.ToString()))).ToArray();
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Links_BetweenFiles_NameRowsThatExist()
    {
        using var client = new ApiClient(shared.Site);
        var package = await client.GetAsync("/opendata/datapackage.json");
        var links = 0;
        foreach (var resource in package["resources"]!.AsArray())
        {
            foreach (var link in resource!["schema"]!["foreignKeys"]?.AsArray() ?? [])
            {
                var target = link!["reference"]!["resource"]!.GetValue<string>();
                var ids = (await client.GetAsync($"/opendata/{target}.json")).AsArray().Select(r => r!["id"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
                var column = link["fields"]![0]!.GetValue<string>();
                Assert.All((await client.GetAsync($"/opendata/{resource["name"]}.json")).AsArray(), r => Assert.Contains(r![column]!.GetValue<string>(), ids));
                links++;
            }

            // The path is relative to the package.
            Assert.Equal(HttpStatusCode.OK, (await client.AskAsync("/opendata/" + resource["path"])).Status);
        }

        Assert.Equal(4, links);
    }

    [Fact]
    public async Task Rows_OfTheFiles_AreAsManyAsTheCatalogueAndRomeHave()
    {
        await using var site = await RunningSite.StartAsync(new RomeSample(occupations: 12).WriteTo(shared.Site.Folder));
        using var client = new ApiClient(site);
        var (catalogue, rome) = (SampleReleases.Catalogue(), SampleReleases.Rome(occupations: 12));

        Assert.Equal(catalogue.Sheets.Length + 12, await CountAsync("occupations"));
        Assert.Equal(catalogue.Skills.Length + rome.Skills.Length, await CountAsync("skills"));
        Assert.Equal(catalogue.Sheets.Sum(s => s.Skills.Length) + rome.Occupations.Sum(o => o.Skills.Length), await CountAsync("occupation-skills"));
        Assert.Equal(catalogue.Certifications.Length, await CountAsync("certifications"));

        async Task<int> CountAsync(string name) => Read((await client.AskAsync($"/opendata/{name}.csv")).Text).Count - 1;
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 1", "'+33 1")]
    [InlineData("-SOMME(A1)", "'-SOMME(A1)")]
    [InlineData("@import", "'@import")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("1=1", "1=1")]
    [InlineData("", "")]
    public void Cell_ThatASpreadsheetWouldRun_BecomesAText(string text, string cell) => Assert.Equal(cell, CsvFormat.Cell(text));

    [Fact]
    public void Cell_OfANegativeNumber_StaysANumber() => Assert.Equal("-1.5", CsvFormat.Cell(-1.5));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task File_SentCompressed_IsTheSame(string coding)
    {
        using var client = new ApiClient(shared.Site);
        var plain = await client.AskAsync("/opendata/occupation-skills.csv");

        var coded = await client.AskAsync("/opendata/occupation-skills.csv", null, ("Accept-Encoding", coding));

        Assert.Equal(coding, coded.Header("Content-Encoding"));
        Assert.True(coded.Body.Length < plain.Body.Length / 3);
        using var body = new MemoryStream(coded.Body);
        await using Stream decoded = coding is "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(decoded);
        Assert.Equal(plain.Text, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Page_OfTheDownloads_LinksToEveryFileAndSaysHowToCite()
    {
        using var browser = new SiteBrowser(shared.Site);
        using var client = new ApiClient(shared.Site);

        var page = await browser.GetAsync("/opendata");

        var links = page.Document.QuerySelectorAll("main a[href^='/opendata/']").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(1 + (DataFiles.All.Length * (DataFormat.All.Length + 1)), links.Length);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.AskAsync(link, HttpMethod.Head)).Status);
        }

        Assert.Contains("Licence Ouverte 2.0", page.Text, StringComparison.Ordinal);
        Assert.Contains(SampleReleases.Catalogue().Info.Name, page.Text, StringComparison.Ordinal);
    }

    /// <summary>The grammar of RFC 4180 § 2, read letter by letter.</summary>
    private static List<string[]> Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var (rows, row, cell) = (new List<string[]>(), new List<string>(), new StringBuilder());
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !isQuoted:
                    Assert.Equal('\n', text[++i]);
                    row.Add(cell.ToString());
                    cell.Clear();
                    rows.Add([.. row]);
                    row.Clear();
                    break;
                default:
                    Assert.True(isQuoted || text[i] != '\n', "A line feed stands alone outside quotes.");
                    cell.Append(text[i]);
                    break;
            }
        }

        Assert.False(isQuoted);
        return rows;
    }

    private static string Cell(string type, JsonNode? value) => (type, value) switch
    {
        (_, null) => "",
        ("list", JsonArray list) => string.Join('|', list.Select(i => i!.GetValue<string>())) is var joined && joined.StartsWith('-') ? "'" + joined : string.Join('|', list.Select(i => i!.GetValue<string>())),
        ("string", _) => value.GetValue<string>() is var text && text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" + text : value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
