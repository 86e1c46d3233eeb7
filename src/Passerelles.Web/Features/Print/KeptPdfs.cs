namespace Passerelles.Web.Features.Print;

/// <summary>
/// PDFs already made, by what they were made from, up to so many bytes; the one unused for longest leaves first. A page that
/// has not changed keeps its PDF through an import. Safe for concurrent use.
/// </summary>
internal sealed class KeptPdfs(long limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, ReadOnlyMemory<byte> Pdf)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, ReadOnlyMemory<byte> Pdf)> _byUse = new();
    private long _size;

    public ReadOnlyMemory<byte>? Find(string key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var found))
            {
                return null;
            }

            _byUse.Remove(found);
            _byUse.AddFirst(found);
            return found.Value.Pdf;
        }
    }

    public void Keep(string key, ReadOnlyMemory<byte> pdf)
    {
        lock (_gate)
        {
            if (pdf.Length > limit || _byKey.ContainsKey(key))
            {
                return;
            }

            _byKey.Add(key, _byUse.AddFirst((key, pdf)));
            _size += pdf.Length;
            while (_size > limit)
            {
                var last = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _byKey.Remove(last.Key);
                _size -= last.Pdf.Length;
            }
        }
    }
}
