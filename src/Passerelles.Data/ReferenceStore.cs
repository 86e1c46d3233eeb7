using System.Data.Common;
using Passerelles.Data.Catalogue;
using Passerelles.Data.Documents;
using Passerelles.Data.History;
using Passerelles.Data.Market;
using Passerelles.Data.Releases;
using Passerelles.Data.Rome;
using Passerelles.Data.Schema;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;

namespace Passerelles.Data;

/// <summary>
/// Keeps the releases of each source and builds the reference from the active ones. Safe to share between threads; creates
/// the database, or brings its schema up to date, the first time it is used.
/// </summary>
public sealed partial class ReferenceStore(DatabaseOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _preparing = new(1);
    private bool _isReady;

    /// <summary>Replaces the active release of ROME as a whole, or does nothing when its content is the same.</summary>
    /// <exception cref="InvalidOperationException">What was read back differs from what was written; nothing has changed.</exception>
    public Task<SwapResult> SwapAsync(RomeRelease release, CancellationToken ct) => SwapAsync(
        release.Info,
        release.Notes,
        ReleaseFingerprint.Of(release),
        (transaction, id) => RomeWriter.WriteAsync(transaction, id, release, ct),
        async (transaction, id) => ReleaseFingerprint.Of(await RomeLoader.LoadAsync(transaction, id, release.Info, release.Notes, ct)),
        ct,
        () => RomeContents.Of(release));

    /// <summary>Replaces the active catalogue as a whole, or does nothing when its content is the same.</summary>
    /// <exception cref="InvalidOperationException">What was read back differs from what was written; nothing has changed.</exception>
    public Task<SwapResult> SwapAsync(CatalogueRelease release, CancellationToken ct) => SwapAsync(
        release.Info,
        notes: null,
        ReleaseFingerprint.Of(release),
        (transaction, id) => CatalogueDocuments.WriteAsync(transaction, id, release, ct),
        async (transaction, id) => ReleaseFingerprint.Of(await CatalogueDocuments.LoadAsync(transaction, id, release.Info, ct)),
        ct,
        () => CatalogueContents.Of(release));

    /// <summary>Replaces the active release of a source kept as documents, or does nothing when its content is the same.</summary>
    /// <exception cref="InvalidOperationException">What was read back differs from what was written; nothing has changed.</exception>
    public Task<SwapResult> SwapAsync(DocumentRelease release, CancellationToken ct) => SwapAsync(
        release.Info,
        release.Notes,
        ReleaseFingerprint.Of(release),
        (transaction, id) => DocumentTable.WriteAsync(transaction, id, release.Documents, ct),
        async (transaction, id) => ReleaseFingerprint.Of(await DocumentTable.LoadAsync(transaction, id, release.Info, release.Notes, ct)),
        ct,
        () => DocumentContents.Of(release));

    /// <summary>Replaces the active release of a source of indicators as a whole, or does nothing when its content is the same.</summary>
    /// <exception cref="InvalidOperationException">What was read back differs from what was written; nothing has changed.</exception>
    public Task<SwapResult> SwapAsync(MarketRelease release, CancellationToken ct) => SwapAsync(
        release.Info,
        notes: null,
        ReleaseFingerprint.Of(release),
        (transaction, id) => MarketTable.WriteAsync(transaction, id, release, ct),
        async (transaction, id) => ReleaseFingerprint.Of(await MarketTable.LoadAsync(transaction, id, release.Info, ct)),
        ct);

    /// <summary>The active release of a source kept as documents, or null before its first import.</summary>
    public Task<DocumentRelease?> LoadDocumentsAsync(string source, CancellationToken ct) => ReadAsync(
        async transaction => await ReleaseTable.ActiveAsync(transaction, source, ct) is { } release
            ? await DocumentTable.LoadAsync(transaction, release.Id, release.Info, release.Notes, ct)
            : null,
        ct);

    /// <summary>Builds the reference from the active releases; empty before the first import.</summary>
    public async Task<OccupationReference> LoadAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = await Database.BeginSnapshotAsync(connection, ct);
        CatalogueRelease? catalogue = null;
        RomeRelease? rome = null;
        foreach (var release in await ReleaseTable.ActiveAsync(transaction, ct))
        {
            switch (release.Info.Source)
            {
                case "catalogue":
                    catalogue = await CatalogueDocuments.LoadAsync(transaction, release.Id, release.Info, ct);
                    break;
                case "rome":
                    rome = await RomeLoader.LoadAsync(transaction, release.Id, release.Info, release.Notes, ct);
                    break;
            }
        }

        return OccupationReference.Build(catalogue, rome, await HistoryTable.LoadAsync(transaction, source: null, ct));
    }

    /// <summary>A number that grows with each swap, 0 before the first: when it changes, load again.</summary>
    public Task<long> ReadVersionAsync(CancellationToken ct) => ReadAsync(transaction => ReleaseTable.VersionAsync(transaction, ct), ct);

    /// <summary>Whether a release of this source is active.</summary>
    public Task<bool> HasActiveAsync(string source, CancellationToken ct) => ReadAsync(
        async transaction => await ReleaseTable.ActiveAsync(transaction, source, ct) is not null, ct);

    /// <summary>Releases in the database, by source, the active one first.</summary>
    public Task<IReadOnlyList<StoredRelease>> ListReleasesAsync(CancellationToken ct) => ReadAsync<IReadOnlyList<StoredRelease>>(
        async transaction => await ReleaseTable.ListAsync(transaction, ct), ct);

    /// <summary>Reads one consistent state of the database.</summary>
    internal async Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = await Database.BeginSnapshotAsync(connection, ct);
        return await read(transaction);
    }

    /// <inheritdoc/>
    public void Dispose() => _preparing.Dispose();

    private async Task<SwapResult> SwapAsync(
        ReleaseInfo info,
        string? notes,
        string fingerprint,
        Func<DbTransaction, long, Task<SortedDictionary<string, int>>> write,
        Func<DbTransaction, long, Task<string>> fingerprintOfStored,
        CancellationToken ct,
        Func<ReleaseContents>? contents = null)
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = await Database.BeginExclusiveAsync(connection, ct);
        var active = await ReleaseTable.ActiveAsync(transaction, info.Source, ct);
        if (active is not null && active.Info.ContentHash.Equals(fingerprint, StringComparison.Ordinal))
        {
            return new SwapResult(IsNew: false, active.Info, Previous: null, active.Counts, await ReleaseTable.VersionAsync(transaction, ct));
        }

        // The model is the only judge of what a release contains: the hash given by a reader is not taken on trust.
        var release = info with { ContentHash = fingerprint };
        var id = await ReleaseTable.AddAsync(transaction, release, notes, time.GetUtcNow(), ct);
        var counts = await write(transaction, id);
        var stored = await fingerprintOfStored(transaction, id);
        if (!stored.Equals(fingerprint, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"La publication {info.Name} relue dans la base diffère de ce qui a été écrit ({stored[..8]} au lieu de {fingerprint[..8]}) : rien n'a été remplacé.");
        }

        // Same transaction: there is no moment when a code is gone and nobody knows where to.
        var after = contents is null ? await StoredContents.LoadAsync(transaction, id, release, notes, ct) : contents() with { Info = release };
        await FollowCodesAsync(transaction, active, after, isRollback: false, ct);
        var version = await ReleaseTable.ActivateAsync(transaction, id, info.Source, counts, ct);
        await ReleaseTable.DeleteOlderAsync(transaction, info.Source, active?.Id, ct);
        await transaction.CommitAsync(ct);
        return new SwapResult(IsNew: true, release, active?.Info, counts, version);
    }

    /// <summary>One consistent state of the database, to be read for as long as it is held.</summary>
    internal async Task<HeldReading> BeginReadAsync(CancellationToken ct)
    {
        var connection = await OpenAsync(ct);
        try
        {
            return new HeldReading(connection, await Database.BeginSnapshotAsync(connection, ct));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Replaces the active release of a source too large for memory. <paramref name="write"/> writes its rows and returns what the
    /// release is, or null to give up: nothing has then changed, and null is returned. Content that is already active is only
    /// known as such once all of it has passed; it is then rolled back.
    /// </summary>
    internal async Task<SwapResult?> SwapStreamAsync(string source, Func<StreamedRelease, Task<(ReleaseInfo Info, string? Notes)?>> write, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await Database.PrepareForBulkAsync(connection, ct);
        await using (var transaction = await Database.BeginExclusiveAsync(connection, ct))
        {
            var active = await ReleaseTable.ActiveAsync(transaction, source, ct);
            await ReleaseTable.DeleteOlderAsync(transaction, source, active?.Id, ct);
            var id = await ReleaseTable.AddAsync(transaction, new ReleaseInfo(source, "", "", null, ""), null, time.GetUtcNow(), ct);
            using var stream = new StreamedRelease(transaction, id);
            if (await write(stream) is not var (info, notes))
            {
                return null;
            }

            var release = info with { Source = source, ContentHash = stream.Fingerprint() };
            if (active is not null && active.Info.ContentHash.Equals(release.ContentHash, StringComparison.Ordinal))
            {
                return new SwapResult(IsNew: false, active.Info, Previous: null, active.Counts, await ReleaseTable.VersionAsync(transaction, ct));
            }

            await stream.VerifyAsync(ct);
            await ReleaseTable.DescribeAsync(transaction, id, release, notes, ct);
            var version = await ReleaseTable.ActivateAsync(transaction, id, source, stream.Counts, ct);
            await transaction.CommitAsync(ct);
            await Database.SettleAsync(connection, stream.Counts.Keys, ct);
            return new SwapResult(IsNew: true, release, active?.Info, stream.Counts, version);
        }
    }

    private async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        return await Database.OpenAsync(options, ct);
    }

    private async Task PrepareAsync(CancellationToken ct)
    {
        if (Volatile.Read(ref _isReady))
        {
            return;
        }

        await _preparing.WaitAsync(ct);
        try
        {
            if (!_isReady)
            {
                await SchemaMigrations.ApplyAsync(options, time, ct);
                Volatile.Write(ref _isReady, true);
            }
        }
        finally
        {
            _preparing.Release();
        }
    }
}
