using System.Text;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Imports.Registers.Rncp;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers.Rncp;

public sealed class RncpReaderDamagedSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RncpSample _sample = RncpSample.Sound();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Sample_IsSound()
    {
        var result = ReadZip();
        Assert.Empty(result.Problems);
        Assert.Equal((4, "2026-01-15", new DateOnly(2026, 1, 15)), (result.Release!.Documents.Length, result.Release.Info.Name, result.Release.Info.PublishedOn!.Value));
        var register = RegisterDocuments.Certifications(result.Release);
        Assert.Contains(register.Numbers, n => register.Find(n)!.Title is "Écouter « l'autre »; et \"répondre\"");
    }

    [Fact]
    public void Read_NamesWithCombiningAccents_AreKnown()
    {
        File.WriteAllBytes(_folder.PathOf("mac.zip"), _sample.ToZip(NormalizationForm.FormD));
        var result = Read("mac.zip");
        Assert.Empty(result.Problems);
        Assert.Equal(ReadZip().Release!.Documents, result.Release!.Documents);
    }

    [Fact]
    public void Read_MissingPath_SaysSo() => Readings.AssertRefused(Read("absent.zip"), "absent.zip", null, "n'existe pas");

    [Fact]
    public void Read_MissingFile_IsNamed()
    {
        _sample.Files.Remove("Blocs_De_Compétences");
        Readings.AssertRefused(ReadZip(), _sample.NameOf("Blocs_De_Compétences"), null, "le fichier manque");
    }

    [Fact]
    public void Read_MissingColumn_IsNamed()
    {
        _sample.Files["Standard"] = _sample.Files["Standard"].Replace("Date_Fin_Enregistrement", "Fin", StringComparison.Ordinal);
        Readings.AssertRefused(ReadZip(), _sample.NameOf("Standard"), 1, "la colonne « Date_Fin_Enregistrement » manque");
    }

    [Fact]
    public void Read_DuplicateNumber_NamesItsLine()
    {
        _sample.Add("RNCP900001", "Deux fois", isActive: true, until: "");
        Readings.AssertRefused(ReadZip(), _sample.NameOf("Standard"), 6, "RNCP900001 figure déjà plus haut");
    }

    [Fact]
    public void Read_FilesOfTwoDays_AreRefused()
    {
        Directory.CreateDirectory(_folder.PathOf("deux"));
        foreach (var (stem, text) in _sample.Files)
        {
            var name = stem is "Rome" ? new RncpSample("2026_01_16").NameOf(stem) : _sample.NameOf(stem);
            File.WriteAllText(Path.Combine(_folder.PathOf("deux"), name), text);
        }

        Readings.AssertRefused(Read("deux"), new RncpSample("2026_01_16").NameOf("Rome"), null, "plusieurs jours");
    }

    [Fact]
    public void Read_AnotherEncoding_NamesTheLine()
    {
        Directory.CreateDirectory(_folder.PathOf("latin"));
        foreach (var (stem, text) in _sample.Files)
        {
            File.WriteAllBytes(Path.Combine(_folder.PathOf("latin"), _sample.NameOf(stem)), (stem is "Standard" ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text));
        }

        Readings.AssertRefused(Read("latin"), _sample.NameOf("Standard"), 5, "n'est pas en UTF-8");
    }

    [Fact]
    public void Read_UnclosedQuote_IsRefused()
    {
        _sample.Files["Blocs_De_Compétences"] += "\"RNCP900001;";
        Readings.AssertRefused(ReadZip(), _sample.NameOf("Blocs_De_Compétences"), 6, "guillemet");
    }

    [Fact]
    public void Read_UnclosedQuoteBeforeMegabytesOfPartners_IsRefused()
    {
        _sample.Files["Partenaires"] += "\"" + new string('x', 5_000_000);
        var result = ReadZip();
        Assert.Null(result.Release);
        Assert.Contains(result.Errors, p => p.File.Equals(_sample.NameOf("Partenaires"), StringComparison.Ordinal) && p.Message.Contains("guillemet", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_StrayRows_AreListedAndLeftOut()
    {
        _sample.Row("Rome", "RNCP999999", "J1501", "Ailleurs");
        _sample.Row("Rome", "RNCP900001", "Z9", "Nulle part");
        _sample.Row("VoixdAccès", "RNCP900001", "Par tirage au sort");
        _sample.Row("Ancienne_Nouvelle_Certification", "RNCP900001", "RNCP", "");
        var result = ReadZip();
        Assert.NotNull(result.Release);
        Assert.Equal(4, result.Problems.Count(p => p.Severity == ProblemSeverity.Rejected));
        Assert.Equal(2, result.Files.Single(f => f.File.Contains("_Rome_", StringComparison.Ordinal)).Rejected);
        Assert.Contains(result.Problems, p => p.Line == 6 && p.Message.Contains("RNCP999999", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ManyStrayRows_RefuseTheExport()
    {
        for (var i = 0; i < 10; i++)
        {
            _sample.Row("Nsf", "RNCP900001", "x", "");
        }

        Readings.AssertRefused(ReadZip(), _sample.NameOf("Nsf"), null, "10 lignes sur 14");
    }

    [Fact]
    public void Read_UnreadableDatesAndLevels_AreNotGuessed()
    {
        _sample.Files["Standard"] = _sample.Files["Standard"].Replace("31/08/2029", "31/02/2029", StringComparison.Ordinal);
        var result = ReadZip();
        Assert.Contains(result.Problems, p => p is { Severity: ProblemSeverity.Warning, Line: 2 } && p.Message.Contains("31/02/2029", StringComparison.Ordinal));
        Assert.Contains("\"is_active\":true", result.Release!.Documents[0].Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("2029", result.Release.Documents[0].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TitleListBeforeAndAfter_KeepsWhatIsKnown()
    {
        var zip = _sample.WriteTo(_folder.PathOf("export.zip"));
        var list = _folder.PathOf("titres_2026-05.tsv");
        File.WriteAllText(list, "numero_fiche\tintitule\tniveau_cec\ttype_enregistrement\tlibelle_type\nRNCP900002\tVeilleur d'essai, rétabli\t4\tEnregistrement sur demande\t\n");
        var register = RegisterDocuments.Certifications(Readings.Sound(RncpReader.Read([list, zip], ct: TestContext.Current.CancellationToken)));
        var record = register.Numbers.Select(n => register.Find(n)!).Single(r => r.Number.ToString() is "RNCP900002");
        Assert.Equal(("Veilleur d'essai, rétabli", true, null, false), (record.Title, record.IsActive, record.RegisteredUntil, record.IsTitleOnly));
        Assert.NotEmpty(record.Blocks);
    }

    [Fact]
    public void Read_DamagedArchives_NeverCrash() =>
        Readings.AssertNeverCrashes(_sample.ToZip(), ".zip", seed: 7, count: 300, path => RncpReader.Read([path], ct: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("Standard")]
    [InlineData("Partenaires")]
    [InlineData("Ancienne_Nouvelle_Certification")]
    public void Read_DamagedFiles_NeverCrash(string stem)
    {
        var refused = 0;
        foreach (var damaged in Mutations.Of(Encoding.UTF8.GetBytes(_sample.Files[stem]), seed: 11, count: 150))
        {
            var folder = Directory.CreateDirectory(_folder.PathOf("mute")).FullName;
            foreach (var (other, text) in _sample.Files)
            {
                File.WriteAllBytes(Path.Combine(folder, _sample.NameOf(other)), other.Equals(stem, StringComparison.Ordinal) ? damaged : Encoding.UTF8.GetBytes(text));
            }

            var result = Read("mute");
            refused += result.Release is null ? 1 : 0;
            Assert.Equal(result.Release is null, result.Errors.Any());
        }

        Assert.True(refused > 0);
    }

    [Fact]
    public void Read_ZipBomb_IsRefused()
    {
        _sample.Files["Rome"] += new string(' ', 140 * 1024 * 1024);
        Readings.AssertRefused(ReadZip(), "essai.zip", null, "dépasse 128 Mo");
    }

    private ReadResult<DocumentRelease> ReadZip()
    {
        _sample.WriteTo(_folder.PathOf("essai.zip"));
        return Read("essai.zip");
    }

    private ReadResult<DocumentRelease> Read(string name) => RncpReader.Read([_folder.PathOf(name)], ct: TestContext.Current.CancellationToken);
}
