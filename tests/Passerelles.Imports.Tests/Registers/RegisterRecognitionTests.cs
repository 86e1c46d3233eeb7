using Passerelles.Imports.Sources;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers;

public sealed class RegisterRecognitionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rncp/continuity_fix-export-fiches-csv-2024-02-22.zip", "rncp")]
    [InlineData("rncp/sample-export-fiches-csv-2024-02-22.zip", "rncp")]
    [InlineData("rncp/rncp_rs_titres_2026-04.tsv", "rncp")]
    [InlineData("lheo/FCod-utf-8.csv", "formacode")]
    [InlineData("lheo/formacodes_v12.txt", "formacode")]
    [InlineData("onisep/onisep_metiers_2026-03.json.gz", "onisep-metiers")]
    [InlineData("onisep/Onisep_Ideo_Fiches_metiers_2024-06.zip", "onisep-metiers")]
    [InlineData("onisep/onisep_formations_2026.json.gz", "onisep-formations")]
    [InlineData("onisep/Onisep_Ideo_Fiches_formations_2024-06.zip", "onisep-formations")]
    [InlineData("crosswalks/dares_nomenclature_fap2021.csv", "fap-pcs")]
    [InlineData("crosswalks/fap2009_pcs_rome_mobiville.csv", "fap-pcs")]
    [InlineData("crosswalks/intitule_fap2009.txt", "fap-pcs")]
    [InlineData("crosswalks/passage_fap2009_romev3.txt", "fap-pcs")]
    [InlineData("crosswalks/c2rp_table_supra_def_fap_pcs_rome.xlsx", "fap-pcs")]
    [InlineData("crosswalks/Correspondance_ROME_ISCO08.xlsx", "fap-pcs")]
    [InlineData("crosswalks/lba_rome_classification_sousdomaine_20260121.csv", "fap-pcs")]
    public void Recognize_OfficialFileUnderAnotherName_IsOfOneSource(string file, string source)
    {
        var path = ReferenceData.Require(file);
        var renamed = _folder.PathOf("telechargement" + (path.EndsWith(".gz", StringComparison.Ordinal) ? ".json.gz" : Path.GetExtension(path)));
        File.Copy(path, renamed);
        Assert.Equal([source], Sources(path), StringComparer.Ordinal);
        Assert.Equal([source], Sources(renamed), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("rome/RefRomeCsv_v460.zip")]
    [InlineData("esco/ESCO_v1.2.0_classification_fr.zip")]
    [InlineData("crosswalks/rome_esco_v1.4.csv.gz")]
    [InlineData("lheo/loms/QMS1-LOMS Mapping.xlsx")]
    [InlineData("lheo/exemple-bts-onisep.xml")]
    [InlineData("lheo/intercarif-json/vae.json")]
    [InlineData("labour-market/dares_metiers_2030.json")]
    [InlineData("territories/laposte_hexasmal.csv.gz")]
    public void Recognize_FilesOfOtherSources_AreNoRegisters(string file) =>
        Assert.DoesNotContain(Sources(ReferenceData.Require(file)), s => s is "rncp" or "formacode" or "onisep-metiers" or "onisep-formations" or "fap-pcs");

    private static IEnumerable<string> Sources(string path)
    {
        var probe = SourceProbe.Open(path);
        return SourceRegistry.All.Where(s => s.Recognizes(probe)).Select(s => s.Card.Id);
    }
}
