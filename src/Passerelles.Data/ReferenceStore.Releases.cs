using System.Data.Common;
using Passerelles.Data.History;
using Passerelles.Data.Releases;
using Passerelles.Data.Schema;
using Passerelles.Engine.Releases;

namespace Passerelles.Data;

public sealed partial class ReferenceStore
{
    /// <summary>
    /// Makes the release kept beside the active one active again; asked once more, it goes forward again. Both stay in the database.
    /// </summary>
    /// <returns>What is active now and what was, or null when no other release of this source is kept.</returns>
    public async Task<SwapResult?> RollBackAsync(string source, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = await Database.BeginExclusiveAsync(connection, ct);
        var active = await ReleaseTable.ActiveAsync(transaction, source, ct);
        if (await ReleaseTable.KeptAsync(transaction, source, ct) is not { } kept || active is null)
        {
            return null;
        }

        var after = await StoredContents.LoadAsync(transaction, kept.Id, kept.Info, kept.Notes, ct);
        await FollowCodesAsync(transaction, active, after, isRollback: true, ct);
        var version = await ReleaseTable.ActivateAsync(transaction, kept.Id, source, kept.Counts, ct);
        await transaction.CommitAsync(ct);
        return new SwapResult(IsNew: true, kept.Info, active.Info, kept.Counts, version);
    }

    /// <summary>Codes that are no longer in use, of every source or of one.</summary>
    public Task<CodeHistory> LoadHistoryAsync(string? source, CancellationToken ct) => ReadAsync(transaction => HistoryTable.LoadAsync(transaction, source, ct), ct);

    /// <summary>What the latest swap of a source changed, or the latest between two releases named; null when there was none.</summary>
    public Task<StoredChange?> FindChangeAsync(string source, string? from, string? to, CancellationToken ct) =>
        ReadAsync(transaction => ChangeTable.FindAsync(transaction, source, from, to, ct), ct);

    /// <summary>What a release in the database names by a code.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="name">Its name; null for the active one.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null when there is no such release.</returns>
    public Task<ReleaseContents?> LoadContentsAsync(string source, string? name, CancellationToken ct) => ReadAsync(
        async transaction =>
        {
            var active = await ReleaseTable.ActiveAsync(transaction, source, ct);
            var found = name is null || string.Equals(active?.Info.Name, name, StringComparison.Ordinal) ? active : await ReleaseTable.KeptAsync(transaction, source, ct);
            return found is null || (name is not null && !found.Info.Name.Equals(name, StringComparison.Ordinal))
                ? null
                : await StoredContents.LoadAsync(transaction, found.Id, found.Info, found.Notes, ct);
        },
        ct);

    /// <summary>Compares the release that leaves with the one that comes, and keeps both what changed and where each code went.</summary>
    private async Task FollowCodesAsync(DbTransaction transaction, ReleaseTable.ActiveRelease? leaving, ReleaseContents coming, bool isRollback, CancellationToken ct)
    {
        var diff = leaving is null
            ? null
            : ReleaseComparer.Compare(await StoredContents.LoadAsync(transaction, leaving.Id, leaving.Info, leaving.Notes, ct), coming);
        var history = await HistoryTable.LoadAsync(transaction, coming.Info.Source, ct);
        await HistoryTable.ReplaceAsync(transaction, coming.Info.Source, history.Advance(diff, coming), ct);
        if (diff is not null)
        {
            await ChangeTable.AddAsync(transaction, diff, time.GetUtcNow(), isRollback, ct);
        }
    }
}
