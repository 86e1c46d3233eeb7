using System.Collections.Concurrent;
using System.Collections.Frozen;
using Passerelles.Data;
using Passerelles.Engine.Releases;
using Passerelles.Imports.Sources;

namespace Passerelles.Web.Features.Sources;

/// <summary>What changed between the releases in the database, and names of codes, each read the first time a page asks. Lives with its snapshot.</summary>
internal sealed class ReleaseDirectory(ReferenceStore? store)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<object?>>> _read = new(StringComparer.Ordinal);

    /// <summary>What the latest swap of a source changed, or null; a name that is no source is not remembered.</summary>
    public Task<StoredChange?> ChangeAsync(string source) => SourceRegistry.Find(source) is null
        ? Task.FromResult<StoredChange?>(null)
        : ReadAsync($"change/{source}", s => s.FindChangeAsync(source, null, null, CancellationToken.None));

    /// <summary>Name of a code in use of a source kept as documents, or null.</summary>
    public async Task<string?> NameOfAsync(ReferenceCode code)
    {
        var name = code.System.ToString();
        var source = SourceRegistry.All.Select(s => s.Card.Id).Where(id => name.StartsWith(id + "-", StringComparison.Ordinal)).MaxBy(id => id.Length);
        if (source is null)
        {
            return null;
        }

        var names = await ReadAsync($"names/{source}", async s =>
            (await s.LoadContentsAsync(source, null, CancellationToken.None))?.Items.ToFrozenDictionary(i => i.Code, i => i.Label));
        return names?.GetValueOrDefault(code);
    }

    private async Task<T?> ReadAsync<T>(string key, Func<ReferenceStore, Task<T?>> read)
        where T : class
    {
        var reading = _read.GetOrAdd(key, _ => new Lazy<Task<object?>>(async () => store is null ? null : await read(store)));
        try
        {
            return (T?)await reading.Value;
        }
        catch
        {
            // The database may be back at the next request.
            _read.TryRemove(new KeyValuePair<string, Lazy<Task<object?>>>(key, reading));
            throw;
        }
    }
}
