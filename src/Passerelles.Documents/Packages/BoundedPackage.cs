using System.IO.Compression;
using System.Xml;

namespace Passerelles.Documents;

/// <summary>A zip package whose parts expand within bounds, and whose XML cannot define entities or nest without end.</summary>
internal sealed class BoundedPackage : IDisposable
{
    private const int MostEntries = 5000;
    private const int DeepestElement = 256;

    // The document part of a twenty-page CV is below 3 MB, pictures apart.
    private const long MostExpandedBytes = 48L * 1024 * 1024;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private long _expanded;

    public BoundedPackage(byte[] bytes)
    {
        _archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (_archive.Entries.Count > MostEntries)
        {
            throw new BoundExceededException(ParseFailure.TooComplex);
        }

        _entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public IEnumerable<string> Names => _entries.Keys;

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Walks the elements and texts of a part; nothing happens when the part is absent.</summary>
    public void Walk(string name, Action<XmlReader> visit)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };
        using var content = new MemoryStream(Expand(entry), writable: false);
        using var reader = XmlReader.Create(content, settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                throw new BoundExceededException(ParseFailure.TooComplex);
            }

            visit(reader);
        }
    }

    public byte[] Expand(string name) => _entries.TryGetValue(name, out var entry) ? Expand(entry) : [];

    public void Dispose() => _archive.Dispose();

    // The length a zip declares may lie: what comes out is counted.
    private byte[] Expand(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var expanded = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = source.Read(buffer)) > 0)
        {
            _expanded += read;
            if (_expanded > MostExpandedBytes)
            {
                throw new BoundExceededException(ParseFailure.TooComplex);
            }

            expanded.Write(buffer, 0, read);
        }

        return expanded.ToArray();
    }
}
