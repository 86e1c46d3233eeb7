using Passerelles.Data;
using Passerelles.Imports.Files;
using Passerelles.Imports.Folders;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Folders;

public sealed class SqliteFolderImportTests() : FolderImportTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlFolderImportTests() : FolderImportTests(DatabaseProvider.PostgreSql);

/// <summary>The same bodies on both databases.</summary>
public abstract class FolderImportTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;
    private ReferenceStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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

    [Fact]
    public async Task Run_MixedFolder_TellsWhatBecameOfEachFile()
    {
        Write("a/telechargement(3).zip", new RomeSample("459").ToZip());
        new RomeSample("460").WriteTo(_folder.PathOf("b/deballe"));
        Write("README.md", "# Des données"u8.ToArray());
        Write("schemas/lheo.xsd", "<xs:schema/>"u8.ToArray());
        Write("essais/requetes.tsv", "id\ttext\n1\tInfirmier\n"u8.ToArray());
        Write("vide.csv", []);
        Write("autre.csv", "colonne;inconnue\n1;2\n"u8.ToArray());
        var zip = new RomeSample("461").ToZip();
        Write("coupe.zip", zip[..(zip.Length / 2)]);

        var report = await RunAsync();

        Assert.True(report.IsWhole);
        Assert.Equal("v460", (await _store.LoadAsync(Ct)).Rome!.Info.Name);
        var entries = report.Entries.ToDictionary(e => e.Path, StringComparer.Ordinal);
        Assert.Equal(8, entries.Count);
        Assert.Equal(("rome", FolderOutcome.Imported), (entries["b/deballe"].Source, entries["b/deballe"].Outcome));
        Assert.Equal(("rome", FolderOutcome.LeftOut), (entries["a/telechargement(3).zip"].Source, entries["a/telechargement(3).zip"].Outcome));
        Assert.Contains("plus ancienne", entries["a/telechargement(3).zip"].Reason, StringComparison.Ordinal);
        Assert.Equal("documentation", entries["README.md"].Reason);
        Assert.StartsWith("schéma", entries["schemas/lheo.xsd"].Reason, StringComparison.Ordinal);
        Assert.StartsWith("jeu d'essai", entries["essais/requetes.tsv"].Reason, StringComparison.Ordinal);
        Assert.Equal("fichier vide", entries["vide.csv"].Reason);
        Assert.Contains("« colonne;inconnue »", entries["autre.csv"].Reason, StringComparison.Ordinal);
        Assert.Contains("tronquée", entries["coupe.zip"].Reason, StringComparison.Ordinal);
        Assert.All(entries.Values.Where(e => e.Outcome == FolderOutcome.Unknown), e => Assert.Null(e.Source));
    }

    [Fact]
    public async Task Run_Again_IsAlreadyCurrent()
    {
        Write("rome.zip", new RomeSample().ToZip());
        await RunAsync();
        Assert.Equal(FolderOutcome.AlreadyCurrent, Assert.Single((await RunAsync()).Entries).Outcome);
        Assert.Equal(1, await _store.ReadVersionAsync(Ct));
    }

    [Fact]
    public async Task Run_OneSourceFails_TheOthersAreImported()
    {
        var sample = new RomeSample();
        sample.Files.Remove(sample.NameOf("item"));
        Write("rome.zip", sample.ToZip());
        foreach (var file in Directory.GetFiles(Checkout.PathOf("catalogue"), "*", SearchOption.AllDirectories))
        {
            Write(Path.Combine("catalogue", Path.GetRelativePath(Checkout.PathOf("catalogue"), file)), await File.ReadAllBytesAsync(file, Ct));
        }

        var report = await RunAsync();

        Assert.False(report.IsWhole);
        Assert.Equal([("catalogue", FolderOutcome.Imported), ("rome.zip", FolderOutcome.Failed)], report.Entries.Select(e => (e.Path, e.Outcome)));
        Assert.NotNull(report.Entries[1].Reason);
        var reference = await _store.LoadAsync(Ct);
        Assert.NotNull(reference.Catalogue);
        Assert.Null(reference.Rome);
    }

    [Fact]
    public async Task Run_FileInsteadOfFolder_IsRefused()
    {
        Write("x.csv", [1]);
        await Assert.ThrowsAsync<SourceFormatException>(() => new FolderImport(_store, TimeProvider.System).RunAsync(_folder.PathOf("x.csv"), null, Ct));
        await Assert.ThrowsAsync<SourceFormatException>(() => new FolderImport(_store, TimeProvider.System).RunAsync(_folder.PathOf("absent"), null, Ct));
    }

    [Fact]
    public async Task Run_OfficialFiles_EachIsImportedOrRefusedWithAReason()
    {
        var root = Path.GetDirectoryName(ReferenceData.Require("README.md"))!;

        var report = await new FolderImport(_store, TimeProvider.System).RunAsync(root, null, Ct);

        Assert.True(report.IsWhole, string.Join('\n', report.Entries.Where(e => e.Outcome == FolderOutcome.Failed)));
        Assert.All(report.Entries.Where(e => e.Outcome is FolderOutcome.Unknown or FolderOutcome.LeftOut), e => Assert.True(e.Reason is { Length: > 3 }, e.Path));
        Assert.Equal(FolderOutcome.Imported, report.Entries.Single(e => e.Path.StartsWith("rome/", StringComparison.Ordinal)).Outcome);
        // Every file is there once, but those of a folder that is one release.
        var folders = report.Entries.Where(e => Directory.Exists(Path.Combine(root, e.Path))).Select(e => e.Path + "/").ToList();
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Where(f => !folders.Exists(d => f.StartsWith(d, StringComparison.Ordinal)));
        Assert.Equal(files.Order(StringComparer.Ordinal), report.Entries.Where(e => File.Exists(Path.Combine(root, e.Path))).Select(e => e.Path), StringComparer.Ordinal);
    }

    private Task<FolderReport> RunAsync() => new FolderImport(_store, TimeProvider.System).RunAsync(_folder.Path, null, Ct);

    private void Write(string name, byte[] bytes)
    {
        var path = _folder.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
