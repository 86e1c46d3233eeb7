using System.Collections.Concurrent;
using Passerelles.Data;
using Passerelles.Data.Documents;

namespace Passerelles.Web.Hosting;

/// <summary>
/// Sources kept as documents, read and indexed the first time a page asks: the start of the site does not pay for them. Lives and
/// dies with its snapshot, so an import is seen as soon as the snapshot is replaced.
/// </summary>
internal sealed class OpenData(ReferenceStore? store)
{
    private readonly ConcurrentDictionary<Type, Lazy<Task<object>>> _built = new();

    /// <summary>What <paramref name="build"/> makes of a source, made once; it is given null when the source is not imported.</summary>
    public Task<T> GetAsync<T>(string source, Func<DocumentRelease?, T> build)
        where T : class => GetAsync(async database => build(database is null ? null : await database.LoadDocumentsAsync(source, CancellationToken.None)));

    /// <summary>What <paramref name="load"/> reads of the database, read once; it is given null when the site has none.</summary>
    public async Task<T> GetAsync<T>(Func<ReferenceStore?, Task<T>> load)
        where T : class
    {
        var loading = _built.GetOrAdd(typeof(T), _ => new Lazy<Task<object>>(async () => await load(store)));
        try
        {
            return (T)await loading.Value;
        }
        catch
        {
            // The database may be back at the next request.
            _built.TryRemove(new KeyValuePair<Type, Lazy<Task<object>>>(typeof(T), loading));
            throw;
        }
    }
}
