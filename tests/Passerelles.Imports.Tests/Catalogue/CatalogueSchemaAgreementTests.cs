using System.Text.Json;
using Passerelles.Imports.Catalogue;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Catalogue;

/// <summary>The schemas that editors use and the reader say the same.</summary>
public sealed class CatalogueSchemaAgreementTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Names = ["catalogue", "certifications", "distinct-skills", "families", "figures", "glossary", "lived-experience", "occupation", "skills", "sources", "trainings", "workplaces"];

    [Fact]
    public void Schemas_OfTheFolder_AreTheOnesBuiltIn()
    {
        var files = Directory.GetFiles(Checkout.PathOf("catalogue/schema")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
        Assert.Equal(Names.Select(n => n + ".schema.json"), files, StringComparer.Ordinal);
        Assert.All(Names, name =>
        {
            using var reader = new StreamReader(typeof(CatalogueReader).Assembly.GetManifestResourceStream($"catalogue/schema/{name}.schema.json")!);
            Assert.Equal(File.ReadAllText(Checkout.PathOf($"catalogue/schema/{name}.schema.json")), reader.ReadToEnd());
        });
    }

    [Fact]
    public void Schemas_ClosedLists_AreTheWordsOfTheModel()
    {
        var skill = JsonSchema.Load("skills").Properties["skills"].Items!;
        var sheet = JsonSchema.Load("occupation");
        var certification = JsonSchema.Load("certifications").Items!;
        Assert.Equal(CatalogueWords.SkillKinds.Keys.Order(StringComparer.Ordinal), skill.Properties["kind"].Enum.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogueWords.Importances.Keys.Order(StringComparer.Ordinal), sheet.Properties["skills"].Items!.Properties["importance"].Enum.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogueWords.CertificationRoles.Keys.Order(StringComparer.Ordinal), sheet.Properties["certifications"].Items!.Properties["role"].Enum.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogueWords.AccessWays.Keys.Order(StringComparer.Ordinal), sheet.Properties["access"].Properties["ways"].Items!.Properties["kind"].Enum.Order(StringComparer.Ordinal));
        Assert.Equal(CatalogueWords.AccessWays.Keys.Order(StringComparer.Ordinal), certification.Properties["ways"].Items!.Enum.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schemas_EveryMapping_IsClosed()
    {
        Assert.All(Names, name => AssertClosed(JsonSchema.Load(name)));

        static void AssertClosed(JsonSchema schema)
        {
            Assert.True(schema.Properties.Count == 0 || !schema.AllowsOtherKeys);
            Assert.All(schema.Properties.Values.Concat(schema.OneOf), AssertClosed);
            if (schema.Items is { } items)
            {
                AssertClosed(items);
            }
        }
    }

    [Fact]
    public void Read_FullSheet_KeepsEveryValue()
    {
        // Every key of the schema, with values found nowhere else: each must come out in the model.
        const string extra =
            """
            emerging: { horizon: 2031, why: "Raison d’émergence", source: csp }
            reviewed: [ { date: 2026-01-02, by: "Relectrice d’essai", points: [ "Point relu" ] } ]
            easy: [ "Phrase facile d’essai." ]
            pay: { min: 1234.5, max: 2345.5, unit: eur-gross-month, source: csp, date: 2025-03-04 }
            """;
        using var folder = new TemporaryFolder();
        CopyCatalogue(folder);
        var path = folder.PathOf("occupations/aide-soignant.yaml");
        var replaced = extra.Split('\n').Select(l => l.Split(':')[0]).ToList();
        var lines = File.ReadAllLines(path).ToList();
        foreach (var key in replaced)
        {
            var start = lines.FindIndex(l => l.StartsWith(key + ":", StringComparison.Ordinal));
            var end = lines.FindIndex(start + 1, l => l.Length > 0 && l[0] != ' ');
            lines.RemoveRange(start, (end < 0 ? lines.Count : end) - start);
        }

        File.WriteAllText(path, string.Join('\n', lines) + "\n" + extra + "\n");
        var result = CatalogueReader.Read(folder.Path);
        Assert.Empty(result.Errors);
        var sheet = result.Release!.Sheets.Single(s => s.Id.ToString().Equals("aide-soignant", StringComparison.Ordinal));
        var model = JsonSerializer.Serialize(sheet, Readable).Replace("\\u00A0", "\u00A0", StringComparison.Ordinal) + string.Join(' ', Codes(sheet));
        var values = Scalars(YamlFile.Parse("sheet", File.ReadAllText(path), new ProblemList())!).Where(v => v.Length > 4 && !IsWord(v)).ToList();
        Assert.True(values.Count > 100);
        Assert.All(values, value => Assert.Contains(value.Replace("\"", "\\\"", StringComparison.Ordinal), model, StringComparison.Ordinal));
    }

    private static bool IsWord(string value) =>
        CatalogueWords.Importances.ContainsKey(value) || CatalogueWords.CertificationRoles.ContainsKey(value) || CatalogueWords.AccessWays.ContainsKey(value) || value is "false";

    private static IEnumerable<string> Codes(Engine.Reference.OccupationSheet sheet) =>
    [
        sheet.Id.ToString(),
        .. sheet.Skills.Select(s => s.Skill.ToString()),
        .. sheet.RomeCodes.Select(c => c.ToString()),
        .. sheet.EscoUris.Select(u => u.ToString()),
        .. sheet.Up.Concat(sheet.Side).Concat(sheet.Elsewhere).Select(n => n.Occupation.ToString()),
    ];

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } scalar => [scalar.Text],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };

    private static void CopyCatalogue(TemporaryFolder folder)
    {
        var source = Checkout.PathOf("catalogue");
        foreach (var file in Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
