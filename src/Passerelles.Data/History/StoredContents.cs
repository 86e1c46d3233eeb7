using System.Data.Common;
using Passerelles.Data.Catalogue;
using Passerelles.Data.Documents;
using Passerelles.Data.Rome;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;

namespace Passerelles.Data.History;

/// <summary>Reads a release back from the database as it is compared with another.</summary>
internal static class StoredContents
{
    public static async Task<ReleaseContents> LoadAsync(DbTransaction transaction, long id, ReleaseInfo info, string? notes, CancellationToken ct) => info.Source switch
    {
        "rome" => RomeContents.Of(await RomeLoader.LoadAsync(transaction, id, info, notes, ct)),
        "catalogue" => CatalogueContents.Of(await CatalogueDocuments.LoadAsync(transaction, id, info, ct)),
        _ => DocumentContents.Of(await DocumentTable.LoadAsync(transaction, id, info, notes, ct)),
    };
}
