using Passerelles.Engine.Reference;
using Passerelles.Imports.Catalogue;

namespace Passerelles.Imports.Tests.Catalogue;

/// <summary>Each test spoils one thing in a copy of the project's own catalogue.</summary>
public sealed class CatalogueReaderProblemTests : IDisposable
{
    private const string Sheet = "occupations/aide-soignant.yaml";
    private readonly CatalogueCopy _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("family: soins", "family: cuisine", "la famille « cuisine » n'existe pas")]
    [InlineData("importance: optional, level: 3", "importance: vital, level: 3", "« importance » doit être essential ou optional")]
    [InlineData("importance: optional, level: 3", "importance: optional, level: 5", "« level » doit valoir au plus 4")]
    [InlineData("skill: accompagner-la-fin-de-vie", "skill: savoir-voler", "la compétence « savoir-voler » n'existe pas")]
    [InlineData("skill: aider-a-la-toilette", "skill: accompagner-la-fin-de-vie", "la compétence « accompagner-la-fin-de-vie » est citée deux fois")]
    [InlineData("certification: deas", "certification: deass-imaginaire", "la certification « deass-imaginaire » n'existe pas")]
    [InlineData("emerging: null", "emergent: null", "la clé « emergent » est inconnue")]
    [InlineData("emerging: null", "emergent: null", "la clé « emerging » manque")]
    [InlineData("level: 4\naccess", "level: quatre\naccess", "« level » doit être un nombre entier ou null")]
    [InlineData("rome: [J1501]", "rome: [J15]", "« J15 » n'a pas la forme attendue : un code ROME")]
    [InlineData("riasec: ", "riasec: X", "une à trois lettres différentes de RIASEC")]
    [InlineData("  gate: Il faut", "  gate: null # Il faut", "le métier est réglementé : « gate » doit dire")]
    [InlineData("  regulated: true", "  regulated: false", "le métier n'est pas réglementé : « gate » doit être null")]
    [InlineData("role: required", "role: useful", "au moins une certification doit être exigée")]
    [InlineData("date: 2021-06-10", "date: 2021-02-30", "le 2021-02-30 n'existe pas dans le calendrier")]
    [InlineData("id: aide-soignant\n", "id: aide-soignante\n", "doit être dans le fichier occupations/aide-soignante.yaml")]
    [InlineData("occupation: infirmier,", "occupation: aide-soignant,", "la fiche se donne elle-même pour voisine")]
    [InlineData("  max: ", "  max: 0 # ", "le salaire le plus bas dépasse le plus haut")]
    [InlineData("emerging: null", "emerging: null\nemerging: null", "la clé « emerging » est écrite deux fois")]
    [InlineData("emerging: null", "emerging: [", "syntaxe YAML incorrecte")]
    [InlineData("family: soins", "family: &a soins", "les ancres (&) et les renvois (*)")]
    [InlineData("family: soins", "family: !!int soins", "les étiquettes de type (!)")]
    public void Read_SpoiledSheet_NamesTheLineAndTheReason(string original, string spoiled, string message)
    {
        var line = Replace(Sheet, original, spoiled);
        var result = CatalogueReader.Read(_folder.Path);
        Assert.Null(result.Release);
        var problem = result.Errors.First(p => p.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(Sheet, problem.File);
        Assert.NotNull(problem.Column);

        // A missing key is reported where the mapping begins, a wrong list where the list does; all the rest on the very line.
        Assert.True(message.EndsWith("manque", StringComparison.Ordinal) || message.StartsWith("au moins une certification", StringComparison.Ordinal)
            ? problem.Line <= line
            : Math.Abs(problem.Line!.Value - line) <= 1, $"{problem}, expected near line {line}");
    }

    [Fact]
    public void Read_RegulatedWithoutLegalText_IsRefused()
    {
        var path = _folder.PathOf(Sheet);
        var lines = File.ReadAllLines(path).ToList();
        var legal = lines.FindIndex(l => l.StartsWith("  legal:", StringComparison.Ordinal));
        var next = lines.FindIndex(legal + 1, l => !l.StartsWith("    ", StringComparison.Ordinal));
        lines.RemoveRange(legal, next - legal);
        lines.Insert(legal, "  legal: []");
        File.WriteAllLines(path, lines);
        AssertError(Sheet, legal + 1, "citez au moins un texte");
    }

    [Theory]
    [InlineData("missions", 4, "5 au moins")]
    [InlineData("missions", 10, "9 au plus")]
    [InlineData("activities", 7, "8 au moins")]
    [InlineData("skills", 11, "12 au moins")]
    [InlineData("sources", 0, "1 au moins")]
    public void Read_TooFewOrTooMany_CountsThem(string key, int count, string message)
    {
        var path = _folder.PathOf(Sheet);
        var lines = File.ReadAllLines(path).ToList();
        var start = lines.FindIndex(l => l.StartsWith(key + ":", StringComparison.Ordinal));
        var end = lines.FindIndex(start + 1, l => !l.StartsWith("  - ", StringComparison.Ordinal));
        var items = lines.Skip(start + 1).Take(end - start - 1).ToList();
        lines.RemoveRange(start, end - start);
        lines.Insert(start, count == 0 ? key + ": []" : key + ":\n" + string.Join('\n', Enumerable.Range(0, count).Select(i => items[i % items.Count])));
        File.WriteAllLines(path, lines);
        var result = CatalogueReader.Read(_folder.Path);
        Assert.Contains(result.Errors, p => p.Message.Contains($"« {key} » compte {count} ", StringComparison.Ordinal) && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_DuplicateIds_NameTheFirstPlace()
    {
        var families = File.ReadAllText(_folder.PathOf("families.yaml"));
        File.WriteAllText(_folder.PathOf("families.yaml"), families + "- { id: soins, label: Soins, definition: Encore., order: 99 }\n");
        AssertError("families.yaml", families.Split('\n').Length, "l'identifiant « soins » est déjà pris (families.yaml:2)");
    }

    [Fact]
    public void Read_OrphanSkill_IsAWarningOnItsLine()
    {
        var path = _folder.PathOf("skills/savoir-etre.yaml");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text + "  - { id: jongler, label: Jonglage, kind: soft-skill, definition: null, synonyms: [], rome: [], esco: [] }\n");
        var result = CatalogueReader.Read(_folder.Path);
        Assert.NotNull(result.Release);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemSeverity.Warning, "skills/savoir-etre.yaml", text.Split('\n').Length), (problem.Severity, problem.File, problem.Line));
    }

    [Fact]
    public void Read_BrokenSheet_IsNotReportedAgainByItsNeighbours()
    {
        File.WriteAllText(_folder.PathOf("occupations/infirmier.yaml"), "id: infirmier\n");
        var result = CatalogueReader.Read(_folder.Path);
        Assert.All(result.Errors, p => Assert.Equal("occupations/infirmier.yaml", p.File));
    }

    [Theory]
    [InlineData("glossary.yaml", "le fichier manque")]
    [InlineData("catalogue.yaml", "ce n'est pas le dossier d'un catalogue")]
    public void Read_MissingFile_IsNamed(string file, string message)
    {
        File.Delete(_folder.PathOf(file));
        var result = CatalogueReader.Read(_folder.Path);
        Assert.Contains(result.Errors, p => p.Line is null && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_StrayFile_IsRefused()
    {
        File.WriteAllText(_folder.PathOf("occupations/brouillon.yml"), "id: brouillon\n");
        AssertError("occupations/brouillon.yml", null, "n'a pas sa place dans le catalogue");
    }

    [Fact]
    public void Read_DeepNesting_IsRefusedAndNotAStackOverflow()
    {
        File.WriteAllText(_folder.PathOf(Sheet), new string('[', 100_000));
        AssertError(Sheet, 1, "trop de niveaux imbriqués");
    }

    [Fact]
    public void Read_FileInAnotherEncoding_NamesTheLine()
    {
        File.WriteAllText(_folder.PathOf(Sheet), File.ReadAllText(_folder.PathOf(Sheet)), System.Text.Encoding.Latin1);
        Assert.Contains(CatalogueReader.Read(_folder.Path).Errors, p => p.File is Sheet && p.Line > 1 && p.Message.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_MutatedSheets_NeverThrows()
    {
        var text = File.ReadAllText(_folder.PathOf(Sheet));
        var random = new Random(24);
        const string marks = "[]{}&*!|>'\"%@`#:-?,\n\t ~";
        for (var round = 0; round < 500; round++)
        {
            var mutated = text.ToCharArray();
            for (var i = 0; i < 3; i++)
            {
                mutated[random.Next(mutated.Length)] = marks[random.Next(marks.Length)];
            }

            var problems = new ProblemList();
            var root = YamlFile.Parse(Sheet, new string(mutated, 0, random.Next(mutated.Length)), problems);
            Assert.True(root is not null || problems.HasErrors);
            if (root is not null)
            {
                new SchemaCheck(Sheet, problems).Check(root, JsonSchema.Load("occupation"));
            }
        }
    }

    private int Replace(string file, string original, string spoiled)
    {
        var path = _folder.PathOf(file);
        var text = File.ReadAllText(path);
        var index = text.IndexOf(original, StringComparison.Ordinal);
        Assert.True(index >= 0, $"'{original}' is not in {file}.");
        File.WriteAllText(path, string.Concat(text.AsSpan(0, index), spoiled, text.AsSpan(index + original.Length)));
        return text[..index].Count(c => c == '\n') + 1;
    }

    private void AssertError(string file, int? line, string message)
    {
        ReadResult<CatalogueRelease> result = CatalogueReader.Read(_folder.Path);
        Assert.Null(result.Release);
        Assert.Contains(result.Errors, p => p.File.Equals(file, StringComparison.Ordinal) && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }
}
