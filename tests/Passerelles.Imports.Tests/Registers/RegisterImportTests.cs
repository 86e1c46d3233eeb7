using Passerelles.Data;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers;

public sealed class SqliteRegisterImportTests() : RegisterImportTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlRegisterImportTests() : RegisterImportTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class RegisterImportTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private ReferenceStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ImportPipeline Pipeline => new(_store, TimeProvider.System);

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

    [Theory]
    [InlineData("rncp", "rncp/rncp_rs_titres_2026-04.tsv", "rncp/sample-export-fiches-csv-2024-02-22.zip", "rncp/continuity_fix-export-fiches-csv-2024-02-22.zip")]
    [InlineData("formacode", "lheo/FCod-utf-8.csv", "lheo/formacodes_v12.txt")]
    [InlineData("onisep-metiers", "onisep/onisep_metiers_2026-03.json.gz", "onisep/Onisep_Ideo_Fiches_metiers_2024-06.zip")]
    [InlineData("onisep-formations", "onisep/onisep_formations_2026.json.gz", "onisep/Onisep_Ideo_Fiches_formations_2024-06.zip")]
    [InlineData("fap-pcs", "crosswalks/dares_nomenclature_fap2021.csv", "crosswalks/fap2009_pcs_rome_mobiville.csv", "crosswalks/intitule_fap2009.txt", "crosswalks/passage_fap2009_romev3.txt", "crosswalks/c2rp_table_supra_def_fap_pcs_rome.xlsx", "crosswalks/Correspondance_ROME_ISCO08.xlsx", "crosswalks/lba_rome_classification_sousdomaine_20260121.csv")]
    public async Task Run_OfficialFiles_AreImportedOnceAndReadBackWhole(string source, params string[] files)
    {
        string[] paths = [.. files.Select(ReferenceData.Require)];
        var report = await Pipeline.RunAsync(source, paths, null, Ct);
        Assert.True(report.Outcome == ImportOutcome.Imported, string.Join('\n', report.Problems));
        var stored = await _store.LoadDocumentsAsync(source, Ct);
        Assert.Equal(report.Swap!.Counts.Values.Sum(), stored!.Documents.Length);
        Assert.Equal(report.Release!.Name, stored.Info.Name);
        Assert.Equal(ImportOutcome.AlreadyCurrent, (await Pipeline.RunAsync(source, paths, null, Ct)).Outcome);

        // The same in another order is the same release.
        Assert.Equal(ImportOutcome.AlreadyCurrent, (await Pipeline.RunAsync(source, [.. paths.Reverse()], null, Ct)).Outcome);
    }

    [Fact]
    public async Task Run_DamagedExport_LeavesThePreviousReleaseWhole()
    {
        var sample = RncpSample.Sound();
        await Pipeline.RunAsync("rncp", sample.WriteTo(_folder.PathOf("sain.zip")), null, Ct);
        var before = ReleaseFingerprint.Of((await _store.LoadDocumentsAsync("rncp", Ct))!);
        sample.Add("RNCP900001", "Deux fois", isActive: true, until: "");
        await File.WriteAllBytesAsync(_folder.PathOf("tronque.zip"), sample.ToZip()[..400], Ct);
        foreach (var path in new[] { sample.WriteTo(_folder.PathOf("double.zip")), _folder.PathOf("tronque.zip"), _folder.PathOf("absent.zip") })
        {
            var report = await Pipeline.RunAsync("rncp", path, null, Ct);
            Assert.Equal((ImportOutcome.Refused, null), (report.Outcome, report.Release));
            Assert.Equal(before, ReleaseFingerprint.Of((await _store.LoadDocumentsAsync("rncp", Ct))!));
        }

        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
    }

    [Fact]
    public async Task FindCertifications_OfExpiredNumbers_BringsThoseThatReplaceThem()
    {
        await Pipeline.RunAsync("rncp", RncpSample.Sound().WriteTo(_folder.PathOf("sain.zip")), null, Ct);
        var register = await _store.FindCertificationsAsync([Number("RNCP900003"), Number("RS1")], Ct);
        Assert.Equal(3, register.Count);
        Assert.Equal("RNCP900001", Assert.Single(register.InForceAfter(Number("RNCP900003"))).Number.ToString());
        Assert.Null(register.Find(Number("RS1")));
        Assert.Equal(1, (await _store.FindCertificationsAsync([Number("RNCP900001")], Ct)).Count);
    }

    [Fact]
    public async Task FindDocuments_BeforeAnyImportOrForNothing_AreNone()
    {
        Assert.Empty(await _store.FindDocumentsAsync("rncp", RegisterDocuments.Certification, ["RNCP900001"], Ct));
        await Pipeline.RunAsync("rncp", RncpSample.Sound().WriteTo(_folder.PathOf("sain.zip")), null, Ct);
        Assert.Empty(await _store.FindDocumentsAsync("rncp", RegisterDocuments.Certification, [], Ct));
        Assert.Empty(await _store.FindDocumentsAsync("rncp", "course", ["RNCP900001"], Ct));
        Assert.Empty(await _store.FindDocumentsAsync("formacode", RegisterDocuments.Certification, ["RNCP900001"], Ct));
    }

    [Fact]
    public async Task FindDocuments_AfterAnotherImport_AreThoseOfTheActiveRelease()
    {
        await Pipeline.RunAsync("rncp", RncpSample.Sound().WriteTo(_folder.PathOf("avant.zip")), null, Ct);
        var later = new RncpSample("2026_02_15");
        later.Add("RNCP900001", "Veilleur d'essai, nouveau titre", isActive: true, until: "");
        await File.WriteAllBytesAsync(_folder.PathOf("apres.zip"), later.ToZip(), Ct);
        await Pipeline.RunAsync("rncp", _folder.PathOf("apres.zip"), null, Ct);
        var found = await _store.FindDocumentsAsync("rncp", RegisterDocuments.Certification, ["RNCP900001", "RNCP900002"], Ct);
        Assert.Contains("nouveau titre", Assert.Single(found).Payload, StringComparison.Ordinal);
    }

    private static RncpNumber Number(string text) => RncpNumber.TryParse(text, out var number) ? number : throw new FormatException(text);
}
