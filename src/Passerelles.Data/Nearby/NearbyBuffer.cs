using System.Runtime.InteropServices;

namespace Passerelles.Data.Nearby;

/// <summary>Gathers entries by key and tile until there are enough to write.</summary>
internal sealed class NearbyBuffer
{
    /// <summary>24 MB of entries: what an import may hold of them.</summary>
    private const int Most = 1_000_000;

    private readonly Dictionary<(string Key, int Tile), List<NearbyEntry>> _entries = [];
    private readonly Dictionary<(string Key, int Tile), int> _chunks = [];
    private int _count;

    public bool IsFull => _count >= Most;

    public void Add(string key, in NearbyEntry entry)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, (key, NearbyTiles.Of(entry.Position)), out _);
        (list ??= []).Add(entry);
        _count++;
    }

    /// <summary>Rows of everything gathered since the last time; the buffer is empty once they have been enumerated.</summary>
    public IEnumerable<object?[]> Drain(long release)
    {
        foreach (var ((key, tile), list) in _entries.OrderBy(e => e.Key.Key, StringComparer.Ordinal).ThenBy(e => e.Key.Tile))
        {
            var chunk = _chunks.GetValueOrDefault((key, tile));
            _chunks[(key, tile)] = chunk + 1;
            yield return [release, key, tile, chunk, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(list)).ToArray()];
        }

        _entries.Clear();
        _count = 0;
    }
}
