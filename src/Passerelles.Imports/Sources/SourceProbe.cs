using System.IO.Compression;
using System.Text;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Sources;

/// <summary>
/// A look at a file or folder before it is read: the names inside and the beginning of each. Sources are recognised by it, so
/// that a file renamed by a browser is still known and a file that only bears the right name is not taken.
/// </summary>
public sealed class SourceProbe
{
    /// <summary>Bytes of each file looked at.</summary>
    private const int HeadBytes = 8192;

    private SourceProbe(string path, ProbeKind kind, IReadOnlyList<ProbedFile> files)
    {
        Path = path;
        Kind = kind;
        Files = files;
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Name without folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Folder, archive or single file.</summary>
    public ProbeKind Kind { get; }

    /// <summary>Files of the folder (not of its folders) or of the archive; the file itself, unpacked when its name ends in <c>.gz</c>.</summary>
    public IReadOnlyList<ProbedFile> Files { get; }

    /// <summary>Looks at a file or folder.</summary>
    /// <exception cref="SourceFormatException">It does not exist, cannot be read, or is a damaged archive.</exception>
    public static SourceProbe Open(string path)
    {
        var full = System.IO.Path.GetFullPath(System.IO.Path.TrimEndingDirectorySeparator(path));
        try
        {
            if (Directory.Exists(full))
            {
                return new SourceProbe(full, ProbeKind.Folder, [.. Directory.GetFiles(full).Order(StringComparer.Ordinal).Select(f => new ProbedFile(System.IO.Path.GetFileName(f), () => Head(File.OpenRead(f))))]);
            }

            using var stream = File.OpenRead(full);
            Span<byte> magic = stackalloc byte[4];
            var read = stream.ReadAtLeast(magic, 4, throwOnEndOfStream: false);
            var name = System.IO.Path.GetFileName(full);
            if (magic[..read].StartsWith("PK\x03\x04"u8))
            {
                return new SourceProbe(full, ProbeKind.Archive, Entries(full));
            }

            var isGzip = magic[..read].StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
            var inner = isGzip && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
            return new SourceProbe(full, ProbeKind.File, [new ProbedFile(inner, () => Head(isGzip ? new GZipStream(File.OpenRead(full), CompressionMode.Decompress) : File.OpenRead(full)))]);
        }
        catch (FileNotFoundException e)
        {
            throw new SourceFormatException($"« {path} » n'existe pas.", e);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new SourceFormatException($"« {path} » n'existe pas.", e);
        }
        catch (InvalidDataException e)
        {
            throw new SourceFormatException($"{System.IO.Path.GetFileName(full)} : l'archive est tronquée ou abîmée. Téléchargez-la de nouveau.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceFormatException($"{System.IO.Path.GetFileName(full)} : le fichier ne peut pas être lu ({e.Message}).", e);
        }
    }

    /// <summary>The file bearing this name, or null.</summary>
    public ProbedFile? Find(string name) => Files.FirstOrDefault(f => f.Name.Equals(name, StringComparison.Ordinal));

    private static List<ProbedFile> Entries(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return
        [
            .. archive.Entries.Where(e => !e.FullName.EndsWith('/')).Take(SourceFiles.MaxFiles).OrderBy(e => e.FullName, StringComparer.Ordinal).Select(e =>
            {
                var fullName = e.FullName;
                return new ProbedFile(e.Name, () =>
                {
                    using var again = ZipFile.OpenRead(path);
                    return Head(again.GetEntry(fullName)!.Open());
                });
            }),
        ];
    }

    private static byte[] Head(Stream stream)
    {
        using (stream)
        {
            var head = new byte[HeadBytes];
            return head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
        }
    }
}

/// <summary>What a probe looks at.</summary>
public enum ProbeKind
{
    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A zip archive.</summary>
    Archive,

    /// <summary>One file, perhaps compressed by gzip.</summary>
    File,
}

/// <summary>A file seen by a probe.</summary>
/// <param name="name">Name without folder nor <c>.gz</c>.</param>
/// <param name="read">Reads its first bytes.</param>
public sealed class ProbedFile(string name, Func<byte[]> read)
{
    private readonly Lazy<string> _head = new(() =>
    {
        var bytes = read().AsSpan();
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    });

    /// <summary>Name without folder nor <c>.gz</c>.</summary>
    public string Name { get; } = name;

    /// <summary>First 8 KB as text, read once; letters of another encoding are lost, which is enough to recognise a form.</summary>
    /// <exception cref="InvalidDataException">The compressed data is damaged.</exception>
    public string Head => _head.Value;

    /// <summary>First line, without its end.</summary>
    public string FirstLine => Head.AsSpan()[..(Head.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : Head.Length)].ToString();
}
