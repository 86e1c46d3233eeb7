using System.Collections.Immutable;
using System.Data.Common;
using Passerelles.Data.Schema;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Documents;

/// <summary>Table <c>release_documents</c>, written and read within a transaction.</summary>
internal static class DocumentTable
{
    private static readonly string[] Columns = ["release_id", "kind", "id", "position", "payload"];

    /// <summary>Writes everything and returns the documents written, by kind.</summary>
    public static async Task<SortedDictionary<string, int>> WriteAsync(DbTransaction transaction, long id, IEnumerable<ReleaseDocument> documents, CancellationToken ct)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await BulkWriter.WriteAsync(transaction, "release_documents", Columns, documents.Select(Row), ct);
        return counts;

        object?[] Row(ReleaseDocument document)
        {
            var position = counts.GetValueOrDefault(document.Kind);
            counts[document.Kind] = position + 1;
            return [id, document.Kind, document.Id, position, document.Payload];
        }
    }

    /// <summary>Documents of a release, kind by kind in order.</summary>
    public static async Task<ImmutableArray<ReleaseDocument>> LoadAsync(DbTransaction transaction, long id, CancellationToken ct)
    {
        var documents = ImmutableArray.CreateBuilder<ReleaseDocument>();
        await using var command = Database.Command(transaction, "SELECT kind, id, payload FROM release_documents WHERE release_id = @p0 ORDER BY kind, position", id);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            documents.Add(new ReleaseDocument(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return documents.DrainToImmutable();
    }

    public static async Task<DocumentRelease> LoadAsync(DbTransaction transaction, long id, ReleaseInfo info, string? notes, CancellationToken ct) =>
        new(info, await LoadAsync(transaction, id, ct), notes);
}
