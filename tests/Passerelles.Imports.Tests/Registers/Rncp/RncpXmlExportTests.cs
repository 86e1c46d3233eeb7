using System.Globalization;
using System.IO.Compression;
using System.Text;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Registers.Rncp;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers.Rncp;

public sealed class RncpXmlExportTests : IDisposable
{
    private const string Version4 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <FICHES>
          <VERSION_FLUX>4.1</VERSION_FLUX>
          <FICHE>
            <ID_FICHE>1</ID_FICHE>
            <NUMERO_FICHE>RNCP900001</NUMERO_FICHE>
            <INTITULE>Veilleur &amp; gardien d'essai</INTITULE>
            <ABREGE><CODE>TP</CODE><LIBELLE>Titre professionnel</LIBELLE></ABREGE>
            <NOMENCLATURE_EUROPE><NIVEAU>NIV4</NIVEAU><INTITULE>Niveau 4</INTITULE></NOMENCLATURE_EUROPE>
            <CODES_NSF><NSF><CODE>331t</CODE><INTITULE>Essai</INTITULE></NSF></CODES_NSF>
            <FORMACODES><FORMACODE><CODE>43436</CODE><LIBELLE>Essai</LIBELLE></FORMACODE></FORMACODES>
            <CODES_ROME><ROME><CODE>J1501</CODE><LIBELLE>Essai</LIBELLE></ROME><ROME><CODE>?</CODE></ROME></CODES_ROME>
            <CERTIFICATEURS><CERTIFICATEUR><SIRET_CERTIFICATEUR>11004301500012</SIRET_CERTIFICATEUR><NOM_CERTIFICATEUR>ÉCOLE D'ESSAI</NOM_CERTIFICATEUR></CERTIFICATEUR></CERTIFICATEURS>
            <PARTENAIRES><PARTENAIRE><NOM_PARTENAIRE>A</NOM_PARTENAIRE></PARTENAIRE><PARTENAIRE/></PARTENAIRES>
            <BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>RNCP900001BC01</CODE><LIBELLE>Veiller</LIBELLE><LISTE_COMPETENCES>…</LISTE_COMPETENCES></BLOC_COMPETENCES></BLOCS_COMPETENCES>
            <SI_JURY_VAE><ACTIF>Oui</ACTIF><COMPOSITION>Trois personnes</COMPOSITION></SI_JURY_VAE>
            <SI_JURY_CA><ACTIF>Non</ACTIF></SI_JURY_CA>
            <TYPE_ENREGISTREMENT>Enregistrement sur demande</TYPE_ENREGISTREMENT>
            <DATE_DECISION>12/03/2018</DATE_DECISION>
            <DATE_FIN_ENREGISTREMENT>31/08/2029</DATE_FIN_ENREGISTREMENT>
            <ANCIENNES_CERTIFICATIONS><ANCIENNE_CERTIFICATION><ID_FICHE_ANCIENNE_CERTIFICATION>RNCP900002</ID_FICHE_ANCIENNE_CERTIFICATION></ANCIENNE_CERTIFICATION></ANCIENNES_CERTIFICATIONS>
            <ACTIF>Oui</ACTIF>
          </FICHE>
          <FICHE>
            <NUMERO_FICHE>RNCP900002</NUMERO_FICHE>
            <INTITULE><![CDATA[Veilleur d'essai (ancien)]]></INTITULE>
            <SI_JURY_FI>Oui</SI_JURY_FI>
            <NOUVELLE_CERTIFICATION>RNCP900001</NOUVELLE_CERTIFICATION>
            <ACTIF>Non</ACTIF>
          </FICHE>
        </FICHES>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export-fiches-rncp-v4-1-2026-01-15.xml")]
    [InlineData("export-fiches-rncp-v4-1-2026-01-15.xml.gz")]
    [InlineData("export-fiches-rncp-v4-1-2026-01-15.zip")]
    public void Read_EitherForm_GivesTheSameRecords(string name)
    {
        var result = RncpReader.Read([Write(name, Encoding.UTF8.GetBytes(Version4))], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal((2, 0), (result.Files.Single().Read, result.Files.Single().Rejected));
        Assert.Equal("2026-01-15", result.Release!.Info.Name);
        var register = RegisterDocuments.Certifications(result.Release);
        var first = register.Find(Number("RNCP900001"))!;
        Assert.Equal(("Veilleur & gardien d'essai", "TP", "Titre professionnel", 4), (first.Title, first.Abbreviation, first.Kind, first.Level!.Value));
        Assert.Equal((true, new DateOnly(2018, 3, 12), new DateOnly(2029, 8, 31), 2), (first.IsActive, first.DecidedOn!.Value, first.RegisteredUntil!.Value, first.Partners!.Value));
        Assert.Equal("J1501", Assert.Single(first.Rome).ToString());
        Assert.Equal([RegisterAccess.Experience], first.Access);
        Assert.Equal(new CertificationBlock("RNCP900001BC01", "Veiller"), Assert.Single(first.Blocks));
        var second = register.Find(Number("RNCP900002"))!;
        Assert.Equal("Veilleur d'essai (ancien)", second.Title);
        Assert.Equal([RegisterAccess.Student], second.Access);
        Assert.Equal([first.Number], second.Successors);
        Assert.Equal([second.Number], first.Predecessors);
    }

    /// <summary>
    /// Larger than what is ever held in memory (128 MB a file): it can only be read as a stream, and its long texts only passed over.
    /// </summary>
    [Fact]
    public void Read_FileLargerThanMemoryAllows_IsStreamed()
    {
        const int Records = 1500;
        var path = _folder.PathOf("export-fiches-rncp-v4-1-2026-01-15.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        using (var writer = new StreamWriter(zip.CreateEntry("export-fiches-rncp-v4-1-2026-01-15.xml").Open(), new UTF8Encoding(false)))
        {
            writer.Write("<FICHES>");
            var text = new string('é', 50_000);
            for (var i = 0; i < Records; i++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<FICHE><NUMERO_FICHE>RNCP{i}</NUMERO_FICHE><CAPACITES_ATTESTEES>{text}</CAPACITES_ATTESTEES><INTITULE>Essai {i}</INTITULE><ACTIF>Oui</ACTIF></FICHE>\n"));
            }

            writer.Write("</FICHES>");
        }

        var result = RncpReader.Read([path], ct: TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        Assert.Equal(Records, result.Release!.Documents.Length);
    }

    [Fact]
    public void Read_ValueThatNeverEnds_IsRefused()
    {
        var xml = Version4.Replace("Veilleur &amp; gardien", new string('x', 20_000), StringComparison.Ordinal);
        Readings.AssertRefused(Read(xml), "essai.xml", null, "<INTITULE> dépasse");
    }

    [Fact]
    public void Read_TruncatedFile_NamesTheLine() => Readings.AssertRefused(Read(Version4[..900]), "essai.xml", Version4[..900].Count(c => c == '\n') + 1, "mal formé");

    [Fact]
    public void Read_Entities_AreRefused() =>
        Readings.AssertRefused(Read("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><FICHES><FICHE><NUMERO_FICHE>&b;</NUMERO_FICHE></FICHE></FICHES>"), "essai.xml", null, "mal formé");

    [Fact]
    public void Read_DuplicateNumber_IsRefused() =>
        Readings.AssertRefused(Read(Version4.Replace("<NUMERO_FICHE>RNCP900002", "<NUMERO_FICHE>RNCP900001", StringComparison.Ordinal)), "essai.xml", 24, "figure déjà plus haut");

    [Fact]
    public void Read_AnotherXml_IsRefused() => Readings.AssertRefused(Read("<rss><channel/></rss>"), "essai.xml", null, "aucune fiche");

    [Fact]
    public void Read_DamagedFiles_NeverCrash() => Readings.AssertNeverCrashes(
        Encoding.UTF8.GetBytes(Version4), ".xml", seed: 3, count: 500, path => RncpReader.Read([path], ct: TestContext.Current.CancellationToken));

    [Fact]
    public void Read_DamagedArchives_NeverCrash() => Readings.AssertNeverCrashes(
        File.ReadAllBytes(Write("a.zip", Encoding.UTF8.GetBytes(Version4))), ".zip", seed: 4, count: 300, path => RncpReader.Read([path], ct: TestContext.Current.CancellationToken));

    private ReadResult<DocumentRelease> Read(string xml) =>
        RncpReader.Read([Write("essai.xml", Encoding.UTF8.GetBytes(xml))], ct: TestContext.Current.CancellationToken);

    private string Write(string name, byte[] xml)
    {
        var path = _folder.PathOf(name);
        switch (Path.GetExtension(name))
        {
            case ".gz":
                using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
                {
                    gzip.Write(xml);
                }

                break;
            case ".zip":
                using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
                using (var entry = zip.CreateEntry("export-fiches-rncp-v4-1-2026-01-15.xml").Open())
                {
                    entry.Write(xml);
                }

                break;
            default:
                File.WriteAllBytes(path, xml);
                break;
        }

        return path;
    }

    private static RncpNumber Number(string text) => RncpNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
