using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;
using Passerelles.Imports.Catalogue;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Catalogue;

/// <summary>Each test spoils one thing in a copy of the project's own catalogue.</summary>
public sealed class CatalogueCheckerTests : IDisposable
{
    private const string Sheet = "occupations/aide-soignant.yaml";
    private readonly CatalogueCopy _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_OwnCatalogue_FindsNothingToPutRight()
    {
        var report = await CheckAsync(null);

        Assert.DoesNotContain(report.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.NotNull(report.Release);
        Assert.Null(report.Spelling);
    }

    [Fact]
    public async Task Check_OwnCatalogueAgainstOfficialFiles_FindsNoUnknownCode()
    {
        var report = await CheckAsync(ReferenceData.Require(""));

        Assert.DoesNotContain(report.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Contains(report.Official, f => f.Contains("ROME v460", StringComparison.Ordinal));
        Assert.Contains(report.Official, f => f.Contains("certifications", StringComparison.Ordinal));
        Assert.Contains(report.Official, f => f.Contains("ESCO", StringComparison.Ordinal));
        Assert.Contains(report.Official, f => f.Contains("FAP", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("L’aide-soignant ou", "L'aide-soignant ou", "apostrophe droite")]
    [InlineData("Mesurer les paramètres vitaux,", "Mesurer  les paramètres vitaux,", "espace doublée")]
    [InlineData("Donner ou aider", "Donnner ou aider", "« Donnner » n'est pas dans le dictionnaire")]
    [InlineData("  - On aide à faire la toilette.", "  - La toilette est faite par nous tous.", "« easy » :")]
    public async Task Check_FaultOfLanguage_NamesTheLine(string original, string spoiled, string message)
    {
        Replace(Sheet, original, spoiled);

        var report = await CheckAsync(null);

        Assert.Null(report.Release);
        Assert.Contains(report.Problems, p => Is(p.File, Sheet) && p.Line > 1 && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Sheet, "rome: [J1501]", "rome: [J9999]", "le code ROME « J9999 » n'existe pas")]
    [InlineData(Sheet, "87d0795a-d41f-47ee-979f-0ab7d73836e7", "00000000-0000-0000-0000-000000000000", "l'adresse ESCO")]
    [InlineData(Sheet, "fap: [V0Z60, V0X60]", "fap: [V9Z99]", "le code FAP « V9Z99 » n'existe pas")]
    [InlineData("certifications/socle.yaml", "rncp: RNCP40692", "rncp: RNCP99999", "n'est pas au répertoire")]
    [InlineData("certifications/socle.yaml", "rncp: RNCP40692", "rncp: RNCP36542", "l'intitulé officiel de RNCP36542 est « Ambulancier »")]
    [InlineData("certifications/socle.yaml", "rncp: RNCP40692\n  level: 4", "rncp: RNCP40692\n  level: 5", "RNCP40692 est de niveau 4")]
    public async Task Check_CodeThatOfficialFilesDoNotKnow_NamesIt(string file, string original, string spoiled, string message)
    {
        var data = ReferenceData.Require("");
        Replace(file, original, spoiled);

        var report = await CheckAsync(data);

        Assert.Contains(report.Problems, p => Is(p.File, file) && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AgainstAFolderWithoutTheFiles_SaysWhichAreMissing()
    {
        using var empty = new TemporaryFolder();

        var report = await CheckAsync(empty.Path);

        Assert.Equal(4, report.Problems.Count(p => Is(p.File, "--against")));
    }

    [Fact]
    public async Task Check_AgainstADamagedFile_SaysSoAndGoesOn()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf("esco.zip"), [0x50, 0x4B, 3, 4, 0, 0], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.PathOf("rncp.csv"), "numero_fiche;intitule\nRNCP40692;Aide-soignant\n\"RNCP1;abîmé", TestContext.Current.CancellationToken);

        var report = await CheckAsync(folder.Path);

        Assert.Contains(report.Problems, p => Is(p.File, "esco.zip") && p.Message.Contains("abîmé", StringComparison.Ordinal));
        Assert.Contains(report.Official, f => f.StartsWith("rncp.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_SkillWrittenTwice_IsReportedUntilSettled()
    {
        Replace(
            "skills/savoir-etre.yaml",
            "skills:\n",
            "skills:\n  - { id: empathie-bis, label: Faire preuve d’empathie et de patience, kind: soft-skill, definition: null, synonyms: [], rome: [], esco: [] }\n  - { id: empathie-ter, label: Faire preuve de patience et d’empathie, kind: soft-skill, definition: null, synonyms: [], rome: [], esco: [] }\n");
        var before = await CheckAsync(null);
        Assert.Contains(before.Problems, p => p.Message.Contains("ressemble à", StringComparison.Ordinal));

        Replace("skills/savoir-etre.yaml", "label: Faire preuve de patience et d’empathie,", "label: Réparer une chaudière,");
        var after = await CheckAsync(null);
        Assert.DoesNotContain(after.Problems, p => p.Message.Contains("« Réparer une chaudière » ressemble", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_PhraseOfTwoSkills_IsReported()
    {
        Replace(
            "skills/savoir-etre.yaml",
            "skills:\n",
            "skills:\n  - { id: toilette-bis, label: Laver une personne alitée, kind: know-how, definition: null, synonyms: [aide à la toilette], rome: [], esco: [] }\n");

        var report = await CheckAsync(null);

        Assert.Contains(report.Problems, p => p.Message.Contains("nomme déjà la compétence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_CitationOfARetiredCode_IsAWarningWithItsPlace()
    {
        var successor = new Successor(ReferenceCode.Of(RomeCode.Parse("J9001")), "Soins de base", new SuccessorEvidence(3, 4, 0, 0, SameLabel: false, IsDeclared: false));
        var history = CodeHistory.Of([new RetiredCode("rome", ReferenceCode.Of(RomeCode.Parse("J1501")), "Aide-soignant", CodeChangeKind.Recoded, "v999", null, [successor])]);

        var report = await CatalogueChecker.CheckAsync(_folder.Path, null, history, TestContext.Current.CancellationToken);

        var warning = Assert.Single(report.Problems, p => p.File.EndsWith("aide-soignant.yaml", StringComparison.Ordinal) && p.Message.Contains("J1501", StringComparison.Ordinal));
        Assert.Equal(ProblemSeverity.Warning, warning.Severity);
        Assert.Contains("J1501", (await File.ReadAllLinesAsync(_folder.PathOf(Sheet), TestContext.Current.CancellationToken))[warning.Line!.Value - 1], StringComparison.Ordinal);
        Assert.Contains("n'existe plus depuis v999 : à remplacer par J9001 (Soins de base, 3 appellations sur 4)", warning.Message, StringComparison.Ordinal);
        Assert.NotNull(report.Release);
    }

    private static bool Is(string file, string expected) => string.Equals(file, expected, StringComparison.Ordinal);

    private Task<CatalogueReport> CheckAsync(string? against) => CatalogueChecker.CheckAsync(_folder.Path, against, history: null, TestContext.Current.CancellationToken);

    private void Replace(string file, string original, string spoiled)
    {
        var path = _folder.PathOf(file);
        var text = File.ReadAllText(path);
        Assert.Contains(original, text, StringComparison.Ordinal);
        var at = text.IndexOf(original, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + spoiled + text[(at + original.Length)..]);
    }
}
