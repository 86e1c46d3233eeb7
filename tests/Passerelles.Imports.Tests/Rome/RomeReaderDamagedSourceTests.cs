using System.IO.Compression;
using System.Text;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Rome;

public sealed class RomeReaderDamagedSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RomeSample _sample = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Sample_IsSound()
    {
        var result = ReadFolder();
        Assert.Empty(result.Problems);
        Assert.Equal(3, result.Release?.Occupations.Length);
        Assert.Equal("L'infirmier n° 1 soigne.", result.Release?.Occupations[0].Definition[0]);
    }

    [Fact]
    public void Read_MissingPath_SaysSo() => AssertRefused(Read(_folder.PathOf("absent.zip")), "absent.zip", null, "n'existe pas");

    [Fact]
    public void Read_EmptyFolder_IsNoRelease() => AssertRefused(Read(_folder.Path), Path.GetFileName(_folder.Path), null, "aucun fichier du ROME 4.0");

    [Fact]
    public void Read_MissingFile_IsNamed()
    {
        _sample.Files.Remove(_sample.NameOf("texte"));
        AssertRefused(ReadFolder(), _sample.NameOf("texte"), null, "le fichier manque");
    }

    [Fact]
    public void Read_EarlierReleaseWithoutSecondaryFiles_IsReadAndSaysWhatIsMissing()
    {
        var sample = new RomeSample("455");
        string[] missing = ["item", "cr_gd_dp", "arborescence_secteur_naf", "referentiel_code_rome_riasec", "themes", "arborescence_thematique"];
        Assert.All(missing, stem => Assert.True(sample.Files.Remove(sample.NameOf(stem))));
        var result = Read(sample.WriteTo(_folder.Path));
        Assert.Equal(3, result.Release?.Occupations.Length);
        Assert.Equal(missing.Select(sample.NameOf).Order(StringComparer.Ordinal), result.Problems.Select(p => p.File), StringComparer.Ordinal);
        Assert.All(result.Problems, p => Assert.Equal(ProblemSeverity.Warning, p.Severity));
    }

    [Fact]
    public void Read_EarlierReleaseWithoutLinks_IsRefused()
    {
        var sample = new RomeSample("455");
        sample.Files.Remove(sample.NameOf("liens_rome_referentiels"));
        AssertRefused(Read(sample.WriteTo(_folder.Path)), sample.NameOf("liens_rome_referentiels"), null, "le fichier manque");
    }

    [Fact]
    public void Read_OlderRome_IsRefused()
    {
        var sample = new RomeSample("346");
        AssertRefused(Read(sample.WriteTo(_folder.Path)), Path.GetFileName(_folder.Path), null, "seules les versions du ROME 4.0");
    }

    [Fact]
    public void Read_FilesOfTwoReleases_AreRefused()
    {
        _sample.Files.Remove(_sample.NameOf("texte"));
        _sample.Files["unix_texte_v459_utf8.csv"] = new RomeSample("459").Files["unix_texte_v459_utf8.csv"];
        AssertRefused(ReadFolder(), Path.GetFileName(_folder.Path), null, "plusieurs versions sont mêlés");
    }

    [Fact]
    public void Read_AnotherVersionAnnounced_IsRefused()
    {
        _sample.Files["version.txt"] = "Numero de version : 59\nDate de publication : 18/06/2025\n"u8.ToArray();
        AssertRefused(ReadFolder(), "version.txt", null, "la version annoncée est 59");
    }

    [Fact]
    public void Read_MissingColumn_IsNamed()
    {
        _sample["rubrique_mobilite"] = _sample["rubrique_mobilite"].Replace("code_rome_cible", "cible", StringComparison.Ordinal);
        AssertRefused(ReadFolder(), _sample.NameOf("rubrique_mobilite"), 1, "la colonne « code_rome_cible » manque");
    }

    [Fact]
    public void Read_ColumnsInAnotherOrder_AreFoundByName()
    {
        _sample["themes"] = "\"definition_theme\",\"code_theme\",\"libelle_theme\"\n\"Métiers ouverts à tous \",\"017\",\"Sans diplôme\"\n";
        Assert.Equal(SampleReleases.Rome().Info.ContentHash, ReadFolder().Release?.Info.ContentHash);
    }

    [Fact]
    public void Read_UnknownColumnAndFile_AreReportedAndImported()
    {
        _sample["grand_domaine"] = "\"code_grand_domaine\",\"libelle_grand_domaine\",\"couleur\"\n\"J\",\"Santé\",\"bleu\"\n";
        _sample.Files["unix_metiers_verts_v460_utf8.csv"] = "\"a\"\n"u8.ToArray();
        var result = ReadFolder();
        Assert.NotNull(result.Release);
        Assert.Contains(result.Problems, p => Same(p.File, _sample.NameOf("grand_domaine")) && p.Line == 1 && p.Message.Contains("« couleur »", StringComparison.Ordinal));
        Assert.Contains(result.Problems, p => Same(p.File, "unix_metiers_verts_v460_utf8.csv") && p.Message.Contains("fichier inconnu", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("referentiel_code_rome", 5)]
    [InlineData("referentiel_appellation", 8)]
    [InlineData("referentiel_competence", 5)]
    [InlineData("referentiel_savoir", 3)]
    [InlineData("secteur_activite", 5)]
    [InlineData("texte", 11)]
    public void Read_DuplicateRow_NamesItsLine(string stem, int line)
    {
        var text = _sample[stem];
        var firstRow = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        _sample[stem] = text + (stem is "secteur_activite" ? firstRow : firstRow[..(firstRow.IndexOf('\n', StringComparison.Ordinal) + 1)]);
        AssertRefused(ReadFolder(), _sample.NameOf(stem), line, "figure déjà plus haut");
    }

    [Fact]
    public void Read_Latin1File_NamesTheLine()
    {
        _sample.Files[_sample.NameOf("texte")] = Encoding.Latin1.GetBytes(_sample["texte"].Replace("Œ", "O", StringComparison.Ordinal));
        AssertRefused(ReadFolder(), _sample.NameOf("texte"), 2, "n'est pas en UTF-8");
    }

    [Fact]
    public void Read_Utf16File_IsRefused()
    {
        _sample.Files[_sample.NameOf("texte")] = Encoding.Unicode.GetBytes(_sample["texte"]);
        AssertRefused(ReadFolder(), _sample.NameOf("texte"), 1, "n'est pas en UTF-8");
    }

    [Fact]
    public void Read_Utf8WithByteOrderMark_IsAccepted()
    {
        _sample.Files[_sample.NameOf("texte")] = [.. Encoding.UTF8.Preamble, .. _sample.Files[_sample.NameOf("texte")]];
        Assert.Empty(ReadFolder().Problems);
    }

    [Theory]
    [InlineData("iso-8859-15")]
    [InlineData("windows-1252")]
    public void Read_NafTreeMixingEncodings_KeepsEveryLetter(string encoding)
    {
        var lines = _sample["arborescence_secteur_naf"].Split('\n');
        var oneByte = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        var mixed = lines.SelectMany((line, i) => (i % 2 == 0 ? oneByte : Encoding.UTF8).GetBytes(line + "\n"));
        _sample.Files[_sample.NameOf("arborescence_secteur_naf")] = [.. mixed];
        Assert.Empty(ReadFolder().Problems);
    }

    [Theory]
    [InlineData("liens_rome_referentiels")]
    [InlineData("texte")]
    [InlineData("cr_gd_dp_appellations")]
    public void Read_FileCutAnywhere_IsRefusedWithItsName(string stem)
    {
        var whole = _sample.Files[_sample.NameOf(stem)];
        for (var length = 0; length < whole.Length - 1; length += 17)
        {
            _sample.Files[_sample.NameOf(stem)] = whole[..length];
            var result = ReadFolder();
            if (stem is "texte" && result.Release is { } release)
            {
                // Cut between two rows, in the last occupation, of a file that nothing else repeats: sound, only shorter.
                Assert.True(whole[length - 1] == (byte)'\n' || whole[length] == (byte)'\n');
                Assert.All(release.Occupations, o => Assert.NotEmpty(o.Definition));
                continue;
            }

            Assert.Null(result.Release);
            Assert.Contains(result.Errors, p => Same(p.File, _sample.NameOf(stem)) || Same(p.File, _sample.NameOf("coherence_item")));
        }
    }

    [Fact]
    public void Read_DanglingRowAmongMany_IsRejectedWithItsLineAndTheRestKept()
    {
        var sample = new RomeSample(occupations: 99);
        sample["rubrique_mobilite"] += "\"J1501\",\"M9999\",\"2\"\n";
        var result = RomeReader.Read(sample.WriteTo(_folder.Path), ct: TestContext.Current.CancellationToken);
        Assert.NotNull(result.Release);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((ProblemSeverity.Rejected, sample.NameOf("rubrique_mobilite"), 101), (problem.Severity, problem.File, problem.Line));
        Assert.Equal("le métier « M9999 » n'existe pas.", problem.Message);
        var count = result.Files.Single(f => Same(f.File, sample.NameOf("rubrique_mobilite")));
        Assert.Equal((100, 99, 1), (count.Read, count.Kept, count.Rejected));
    }

    [Fact]
    public void Read_ManyDanglingRows_AreRefused()
    {
        _sample["rubrique_mobilite"] += "\"J1501\",\"M9999\",\"2\"\n";
        AssertRefused(ReadFolder(), _sample.NameOf("rubrique_mobilite"), null, "la publication est incohérente");
    }

    [Theory]
    [InlineData("item", "\"Hygiène\"", "\"Propreté\"")]
    [InlineData("cr_gd_dp", "\"Santé\"", "\"Autre\"")]
    [InlineData("cr_gd_dp_appellations", "\"2001\"", "\"2999\"")]
    [InlineData("coherence_item", "\"200\"", "\"999\"")]
    public void Read_RedundantFileThatDiffers_IsRefused(string stem, string official, string other)
    {
        _sample[stem] = _sample[stem].Replace(official, other, StringComparison.Ordinal);
        var result = ReadFolder();
        Assert.Null(result.Release);
        Assert.Contains(result.Errors, p => Same(p.File, _sample.NameOf(stem)));
    }

    [Fact]
    public void Read_TruncatedZip_IsRefusedAtEveryLength()
    {
        var zip = _sample.ToZip();
        for (var length = 0; length < zip.Length; length += 101)
        {
            var result = ReadZip(zip[..length]);
            Assert.Null(result.Release);
            Assert.NotEmpty(result.Errors);
        }
    }

    [Fact]
    public void Read_ZipWithFlippedBytes_IsRefusedOrUnharmed()
    {
        var zip = _sample.ToZip();
        var expected = SampleReleases.Rome().Info.ContentHash;
        var random = new Random(460);
        for (var round = 0; round < 200; round++)
        {
            var damaged = zip.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            var result = ReadZip(damaged);
            Assert.True(result.Release is null || Same(result.Release.Info.ContentHash, expected), $"round {round}");
        }
    }

    [Theory]
    [InlineData("../unix_texte_v460_utf8.csv")]
    [InlineData("/etc/unix_texte_v460_utf8.csv")]
    [InlineData("a/..\\b.csv")]
    [InlineData("C:\\texte.csv")]
    public void Read_ZipWhoseNamesLeaveIt_IsRefused(string name)
    {
        _sample.Files[name] = [1];
        AssertRefused(ReadZip(_sample.ToZip()), "rome.zip", null, "sort de l'archive");
    }

    [Fact]
    public void Read_ZipBomb_StopsAtTheLimit()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _sample.Files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
                if (Same(name, _sample.NameOf("texte")))
                {
                    var zeros = new byte[1024 * 1024];
                    for (var i = 0; i < 130; i++)
                    {
                        entry.Write(zeros);
                    }
                }
            }
        }

        AssertRefused(ReadZip(stream.ToArray()), "rome.zip", null, "dépasse 128 Mo");
    }

    [Fact]
    public void Read_NotAZip_SaysWhatToDo() => AssertRefused(ReadZip("Ceci n'est pas une archive."u8.ToArray()), "rome.zip", null, "Téléchargez-la de nouveau");

    [Fact]
    public void Read_ZipWithAFolderInside_IsAccepted()
    {
        foreach (var (name, bytes) in _sample.Files.ToList())
        {
            _sample.Files.Remove(name);
            _sample.Files["RefRomeCsv_v460/" + name] = bytes;
        }

        Assert.Empty(ReadZip(_sample.ToZip()).Problems);
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => RomeReader.Read(_sample.WriteTo(_folder.Path), ct: source.Token));
    }

    private ReadResult<RomeRelease> ReadFolder() => Read(_sample.WriteTo(_folder.Path));

    private static ReadResult<RomeRelease> Read(string path) => RomeReader.Read(path, ct: TestContext.Current.CancellationToken);

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.Ordinal);

    private ReadResult<RomeRelease> ReadZip(byte[] bytes)
    {
        var path = _folder.PathOf("rome.zip");
        File.WriteAllBytes(path, bytes);
        return Read(path);
    }

    private static void AssertRefused(ReadResult<RomeRelease> result, string file, int? line, string message)
    {
        Assert.Null(result.Release);
        Assert.Contains(result.Errors, p => Same(p.File, file) && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }
}
