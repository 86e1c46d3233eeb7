using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Passerelles.Web.Hosting;

/// <summary>A page as bytes, rendered once for one version of the reference.</summary>
internal sealed record CachedPage(string ContentType, string ETag, byte[] Plain, byte[] Gzip)
{
    public static CachedPage From(string contentType, byte[] body) => new(
        contentType,
        $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..20]}\"",
        body,
        Compression.Gzip(body));

    public long Size => Plain.LongLength + Gzip.LongLength;
}

/// <summary>
/// Pages already rendered. Each snapshot of the reference owns one, so that a new release drops them all at once. Bounded:
/// past the limit pages are rendered each time rather than pushed out, which no visitor can use to fill the memory.
/// </summary>
internal sealed class PageCache
{
    private const long Limit = 48 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, CachedPage> _pages = new(StringComparer.Ordinal);
    private long _size;

    public CachedPage? Find(string path) => _pages.GetValueOrDefault(path);

    public void Add(string path, CachedPage page)
    {
        if (Interlocked.Read(ref _size) + page.Size <= Limit && _pages.TryAdd(path, page))
        {
            Interlocked.Add(ref _size, page.Size);
        }
    }
}
