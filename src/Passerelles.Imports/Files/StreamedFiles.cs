using System.IO.Compression;

namespace Passerelles.Imports.Files;

/// <summary>
/// Files of a source too large for memory, opened one after the other: a file, a file compressed by gzip, the entries of a zip
/// archive or the files of a folder. Nothing is unpacked to disk.
/// </summary>
internal static class StreamedFiles
{
    /// <summary>A national catalogue of training is some gigabytes of XML.</summary>
    public const long MaxBytes = 16L * 1024 * 1024 * 1024;

    /// <summary>No word of such a file, and no run of blanks, is longer.</summary>
    public const int MaxPiece = 16 * 1024 * 1024;

    /// <summary>Names of the files, each with what opens it.</summary>
    /// <param name="path">File, archive or folder.</param>
    /// <param name="extensions">Ends of the names wanted inside archives and folders, with their dot.</param>
    /// <exception cref="SourceFormatException">There is nothing usable at this path.</exception>
    public static IReadOnlyList<StreamedFile> Find(string path, params string[] extensions)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        try
        {
            var files = Directory.Exists(path) ? InFolder(path, extensions) : File.Exists(path) ? AtPath(path, extensions) : throw new SourceFormatException($"« {path} » n'existe pas.");
            return files.Count > 0 ? files : throw new SourceFormatException($"« {name} » ne contient aucun fichier {string.Join(" ou ", extensions)}.");
        }
        catch (InvalidDataException e)
        {
            throw new SourceFormatException($"{name} : ce n'est pas une archive zip complète (fichier tronqué ou abîmé). Téléchargez-la de nouveau.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceFormatException($"{name} : le fichier ne peut pas être lu ({e.Message}).", e);
        }
    }

    private static List<StreamedFile> InFolder(string path, string[] extensions) =>
    [
        .. Directory.GetFiles(path).Where(f => Ends(f, extensions) || (f.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && Ends(f[..^3], extensions)))
            .Order(StringComparer.Ordinal).SelectMany(f => AtPath(f, extensions)),
    ];

    private static List<StreamedFile> AtPath(string path, string[] extensions)
    {
        Span<byte> magic = stackalloc byte[4];
        int read;
        using (var file = File.OpenRead(path))
        {
            read = file.ReadAtLeast(magic, 4, throwOnEndOfStream: false);
        }

        var name = Path.GetFileName(path);
        if (magic[..read].StartsWith("PK\x03\x04"u8))
        {
            return InArchive(path, extensions);
        }

        var isGzip = magic[..read].StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
        return [new StreamedFile(isGzip && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name, () => isGzip ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path))];
    }

    private static List<StreamedFile> InArchive(string path, string[] extensions)
    {
        using var archive = ZipFile.OpenRead(path);
        if (archive.Entries.Count > SourceFiles.MaxFiles)
        {
            throw new SourceFormatException($"{Path.GetFileName(path)} : {archive.Entries.Count} fichiers, ce n'est pas l'archive d'une publication.");
        }

        return
        [
            .. archive.Entries.Where(e => Ends(e.FullName, extensions)).OrderBy(e => e.FullName, StringComparer.Ordinal)
                .Select(e => new StreamedFile(e.FullName, () => OpenEntry(path, e.FullName))),
        ];
    }

    private static bool Ends(string name, string[] extensions) => extensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static OwningStream OpenEntry(string path, string entry)
    {
        var archive = ZipFile.OpenRead(path);
        try
        {
            var found = archive.GetEntry(entry)!;
            return new OwningStream(new CheckedStream(found.Open(), entry, MaxBytes, found.Crc32), archive);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>An entry of an archive, which it closes with itself.</summary>
    private sealed class OwningStream(Stream inner, IDisposable owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                owner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

/// <summary>A file to read piece by piece.</summary>
/// <param name="Name">Name within its folder or archive, without <c>.gz</c>.</param>
/// <param name="Open">Opens it at its beginning, decompressed.</param>
internal sealed record StreamedFile(string Name, Func<Stream> Open)
{
    /// <summary>Opens it within the bounds of <see cref="StreamedFiles"/>.</summary>
    public BoundedStream OpenBounded() => new(Open(), Name, StreamedFiles.MaxBytes, StreamedFiles.MaxPiece);
}
