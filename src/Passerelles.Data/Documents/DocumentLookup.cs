using System.Collections.Immutable;
using Passerelles.Data.Schema;

namespace Passerelles.Data.Documents;

/// <summary>Reads a few documents of the active release of a source without reading the others.</summary>
public static class DocumentLookup
{
    // SQLite accepts 32,766 parameters in a statement, PostgreSQL 65,535; a page asks for a handful.
    private const int MaxIds = 500;

    /// <summary>The documents bearing these ids, in the order of the release; those that do not exist are left out.</summary>
    /// <param name="store">The database.</param>
    /// <param name="source">Source.</param>
    /// <param name="kind">Kind of document.</param>
    /// <param name="ids">At most 500.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static Task<ImmutableArray<ReleaseDocument>> FindDocumentsAsync(
        this ReferenceStore store, string source, string kind, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MaxIds, nameof(ids));
        return ids.Count == 0 ? Task.FromResult<ImmutableArray<ReleaseDocument>>([]) : store.ReadAsync(
            async transaction =>
            {
                await using var command = Database.Command(
                    transaction,
                    "SELECT d.id, d.payload FROM release_documents d JOIN releases r ON r.id = d.release_id "
                        + $"WHERE r.is_active AND r.source = @p0 AND d.kind = @p1 AND d.id IN ({Database.Names(2, ids.Count)}) ORDER BY d.position",
                    [source, kind, .. ids]);
                await using var reader = await command.ExecuteReaderAsync(ct);
                var found = ImmutableArray.CreateBuilder<ReleaseDocument>();
                while (await reader.ReadAsync(ct))
                {
                    found.Add(new ReleaseDocument(kind, reader.GetString(0), reader.GetString(1)));
                }

                return found.DrainToImmutable();
            },
            ct);
    }
}
