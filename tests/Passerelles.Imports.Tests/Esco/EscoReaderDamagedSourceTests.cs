using System.IO.Compression;
using System.Text;
using Passerelles.Data;
using Passerelles.Data.Esco;
using Passerelles.Engine.Esco;
using Passerelles.Imports.Esco;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Esco;

public sealed class EscoReaderDamagedSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EscoSample _sample = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_MissingPath_SaysSo() => AssertRefused(Read(_folder.PathOf("absent.zip")), "absent.zip", null, "n'existe pas");

    [Fact]
    public void Read_EmptyFolder_IsNoRelease() => AssertRefused(Read(_folder.Path), Path.GetFileName(_folder.Path), null, "aucun fichier d'ESCO");

    [Fact]
    public void Read_LinksAlone_AsksForTheLabels()
    {
        foreach (var name in _sample.Files.Keys.Where(n => !n.Contains("Relations", StringComparison.Ordinal)).ToList())
        {
            _sample.Files.Remove(name);
        }

        AssertRefused(ReadZip(), "esco.zip", null, "que des liens, sans aucun libellé : donnez aussi l'archive");
    }

    [Fact]
    public void Read_EnglishAlone_AsksForTheFrench() =>
        AssertRefused(Read(new EscoSample("en").WriteTo(_folder.Path)), "ESCO dataset - v1.2.0 - classification - en - csv.zip", null, "donnez aussi l'archive française");

    [Fact]
    public void Read_LabelsAlone_NamesWhatIsMissing()
    {
        _sample.Files.Clear();
        _sample["skills"] = $"conceptUri,preferredLabel,altLabels\n{EscoSample.Wash},laver,\n";
        AssertRefused(ReadZip(), "esco.zip", null, "il manque occupations");
    }

    [Fact]
    public void Read_WithoutLinks_NamesTheTable()
    {
        _sample.Files.Remove(_sample.NameOf("occupationSkillRelations"));
        AssertRefused(ReadZip(), "esco.zip", null, "il manque occupationSkillRelations");
    }

    [Fact]
    public void Read_MissingColumn_IsNamed()
    {
        _sample["occupations"] = _sample["occupations"].Replace("altLabels", "autres", StringComparison.Ordinal);
        AssertRefused(ReadZip(), _sample.NameOf("occupations"), 1, "la colonne « altLabels » manque");
    }

    [Fact]
    public void Read_UnknownColumnFileAndLanguage_AreReportedAndImported()
    {
        _sample["skillGroups"] = _sample["skillGroups"].Replace(",code\n", ",code,couleur\n", StringComparison.Ordinal)
            .Replace(",S\n", ",S,bleu\n", StringComparison.Ordinal).Replace(",S3\n", ",S3,vert\n", StringComparison.Ordinal).Replace(",09\n", ",09,\n", StringComparison.Ordinal);
        _sample.Files["lisezmoi.docx"] = "x";
        _sample.Files["occupations_de.csv"] = "x";
        var result = ReadZip();
        Assert.NotNull(result.Release);
        Assert.Contains(result.Problems, p => p.Message.Contains("« couleur »", StringComparison.Ordinal));
        Assert.Contains(result.Problems, p => Same(p.File, "lisezmoi.docx"));
        Assert.Contains(result.Problems, p => Same(p.File, "occupations_de.csv") && p.Message.Contains("le français et l'anglais", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("occupations", 12)]
    [InlineData("ISCOGroups", 10)]
    [InlineData("skillGroups", 5)]
    [InlineData("skills", 6)]
    public void Read_ConceptTwice_NamesItsLine(string table, int line)
    {
        var first = _sample[table].Split('\n')[1];
        var row = table is "occupations" ? _sample[table][_sample[table].IndexOf("Occupation,", StringComparison.Ordinal).._sample[table].IndexOf("Occupation," + EscoSample.NightNurse, StringComparison.Ordinal)] : first + "\n";
        _sample[table] += row;
        AssertRefused(ReadZip(), _sample.NameOf(table), line, "figure déjà plus haut");
    }

    [Theory]
    [InlineData("http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000ffff", EscoSample.Wash, "essential", "n'est pas un concept de cette publication")]
    [InlineData(EscoSample.Nurse, "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000ffff", "optional", "n'est pas un concept de cette publication")]
    [InlineData(EscoSample.Nurse, EscoSample.WashInBed, "utile", "ni « essential » ni « optional »")]
    [InlineData(EscoSample.Nurse, EscoSample.Anatomy, "optional", "figure déjà plus haut")]
    public void Read_LinkThatLeadsNowhere_IsRejectedWithItsLine(string occupation, string skill, string relation, string message)
    {
        // Eleven links for one wrong: under the share above which files do not belong together.
        _sample["occupationSkillRelations"] += string.Concat(
            new[] { EscoSample.Wash, EscoSample.WashInBed, EscoSample.Empathy }.Select(s => $"{EscoSample.NightNurse},optional,skill/competence,{s}\n")) + $"{occupation},{relation},skill/competence,{skill}\n";
        var result = ReadZip();
        Assert.NotNull(result.Release);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemSeverity.Rejected, _sample.NameOf("occupationSkillRelations"), 13), (problem.Severity, problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal((12, 1), (result.Files.Single(f => Same(f.File, problem.File)).Read, result.Files.Single(f => Same(f.File, problem.File)).Rejected));
    }

    [Fact]
    public void Read_FilesThatDoNotBelongTogether_AreRefused()
    {
        _sample["occupationSkillRelations"] = _sample["occupationSkillRelations"].Replace(EscoSample.Anatomy, "http://data.europa.eu/esco/skill/autre", StringComparison.Ordinal);
        AssertRefused(ReadZip(), _sample.NameOf("occupationSkillRelations"), null, "lignes sur 8 ne vont pas avec les autres fichiers");
    }

    [Fact]
    public void Read_EnglishOfAnotherRelease_IsRefusedOrCounted()
    {
        var english = new EscoSample("en");
        english["skills"] = english["skills"].Replace(EscoSample.Wash, "http://data.europa.eu/esco/skill/autre", StringComparison.Ordinal);
        AssertRefused(Read(_sample.WriteTo(_folder.Path), english.WriteTo(_folder.Path)), "ESCO dataset - v1.2.0 - classification - en - csv.zip/skills_en.csv", null, "1 lignes sur 4");
    }

    [Fact]
    public void Read_Latin1File_NamesTheLine()
    {
        var bytes = Encoding.Latin1.GetBytes(_sample["skillGroups"]);
        AssertRefused(ReadFiles("skillGroups", bytes), _sample.NameOf("skillGroups"), 4, "n'est pas en UTF-8");
    }

    [Theory]
    [InlineData("occupations")]
    [InlineData("skills")]
    [InlineData("occupationSkillRelations")]
    public void Read_BinaryFile_IsRefused(string table)
    {
        var noise = new byte[5000];
        new Random(6).NextBytes(noise);
        Assert.Null(ReadFiles(table, noise).Release);
    }

    [Fact]
    public void Read_QuoteNeverClosed_NamesTheLine()
    {
        _sample["skills"] = _sample["skills"].Replace("laver une personne au lit", "\"laver une personne au lit", StringComparison.Ordinal);
        var result = ReadZip();
        Assert.Null(result.Release);
        Assert.Contains(result.Problems, p => Same(p.File, _sample.NameOf("skills")) && p is { Line: 3, Severity: ProblemSeverity.Error });
    }

    [Fact]
    public void Read_HugeField_IsKeptOrRefused()
    {
        _sample["skills"] = _sample["skills"].Replace("faire une toilette", new string('a', 3_000_000), StringComparison.Ordinal);
        var result = ReadZip();
        Assert.True(result.Release is null || result.Release.Skills.Any(s => s.French.Alternatives.Any(a => a.Length == 3_000_000)));
    }

    [Fact]
    public void Read_ZipBomb_StopsAtTheLimit()
    {
        var path = _folder.PathOf("bomb.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in _sample.Files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
                if (name.StartsWith("skills_", StringComparison.Ordinal))
                {
                    var blank = new byte[1 << 20];
                    for (var i = 0; i < 130; i++)
                    {
                        entry.Write(blank);
                    }
                }
            }
        }

        AssertRefused(Read(path), "bomb.zip", null, "dépasse 128 Mo");
    }

    [Fact]
    public void Read_ArchiveCutAnywhere_IsRefused()
    {
        var whole = _sample.ToZip();
        for (var length = 0; length < whole.Length - 1; length += 97)
        {
            File.WriteAllBytes(_folder.PathOf("cut.zip"), whole[..length]);
            var result = Read(_folder.PathOf("cut.zip"));
            Assert.Null(result.Release);
            Assert.Contains(result.Errors, e => e.Message.Length > 10);
        }
    }

    [Fact]
    public void Read_RandomChanges_AreRefusedOrImportedNeverACrash()
    {
        var random = new Random(120);
        var names = _sample.Files.Keys.ToArray();
        for (var round = 0; round < 400; round++)
        {
            var spoiled = new EscoSample();
            var name = names[random.Next(names.Length)];
            var text = new StringBuilder(spoiled.Files[name]);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                    1 => text.Insert(at, "\",\n;|\u0000é"[random.Next(7)]),
                    _ => text.Replace(text[at], (char)random.Next(32, 127), at, 1),
                };
            }

            spoiled.Files[name] = text.ToString();
            File.WriteAllBytes(_folder.PathOf("esco.zip"), spoiled.ToZip());
            var result = Read(_folder.PathOf("esco.zip"));
            if (result.Release is { } release)
            {
                Assert.Equal(ReleaseFingerprint.Of(EscoDocuments.Of(release)), ReleaseFingerprint.Of(EscoDocuments.Of(EscoDocuments.Read(EscoDocuments.Of(release))!)));
            }
            else
            {
                Assert.Contains(result.Errors, e => e.Message.Length > 10);
            }
        }
    }

    private static void AssertRefused(ReadResult<EscoRelease> result, string file, int? line, string message)
    {
        Assert.Null(result.Release);
        Assert.True(
            result.Errors.Any(p => Same(p.File, file) && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal)),
            string.Join('\n', result.Problems));
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.Ordinal);

    private static ReadResult<EscoRelease> Read(params string[] paths) => EscoReader.Read(paths, ct: TestContext.Current.CancellationToken);

    private ReadResult<EscoRelease> ReadZip()
    {
        File.WriteAllBytes(_folder.PathOf("esco.zip"), _sample.ToZip());
        return Read(_folder.PathOf("esco.zip"));
    }

    private ReadResult<EscoRelease> ReadFiles(string table, byte[] bytes)
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("files")).FullName;
        foreach (var (name, text) in _sample.Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        File.WriteAllBytes(Path.Combine(folder, _sample.NameOf(table)), bytes);
        return Read(folder);
    }
}
